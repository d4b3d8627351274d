import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared } from '../access/disclosure.ts';
import { CohortList, type FoundCohort } from '../cohort/cohort-list.ts';
import type { Provenance, QuerySurvivalArgs, SurvivalResult } from '../contract.ts';
import { NotFound } from '../lake/lake-error.ts';
import { ProvenanceWriter } from '../lake/provenance.ts';
import type { Person } from '../record/person.entity.ts';
import { AccrualGate } from './accrual-gate.ts';
import { exactSurvival } from './exact-survival.ts';
import { askFollowUp, riskQuestion, type FollowUp } from './follow-up.ts';
import { protectedSurvival } from './protected-survival.ts';
import { SURVIVAL_PROTECTION } from './survival-protection.ts';

const METHODS = [
  'kaplan-meier',
  'survival-at',
  'survival-quantile',
  'restricted-mean',
  'follow-up-quantile',
  'log-rank',
  'cox-two-groups',
];
const PROTECTED_METHODS = ['kaplan-meier', 'log-rank', 'cox-two-groups'];

/** How long people lived, or were free of the event, in one cohort or in its groups. */
@Injectable()
export class SurvivalService {
  constructor(
    private readonly cohorts: CohortList,
    private readonly disclosure: Disclosure,
    private readonly provenance: ProvenanceWriter,
    private readonly gate: AccrualGate,
  ) {}

  async survival(question: QuerySurvivalArgs, person: Person | null): Promise<Cleared<SurvivalResult>> {
    const found = await this.cohorts.find({ snapshot: question.snapshot, id: question.cohort }, person);
    if (found === null) throw new NotFound(`Cannot find cohort ${question.cohort} in the snapshot`);
    const { snapshot, source, code, members, rules } = found;
    const gated = await this.gate.accruing(found, question.groupBy ?? 'NONE', person);
    if (code !== null && gated.has(code)) return this.waiting(found);
    if (members !== null && !rules.open) return this.waiting(found);
    const followUp = await askFollowUp(snapshot, { source, cohort: code, members, question });
    const provenance = await this.origin(found, question);
    return rules.open
      ? this.exact(found, { question, followUp, provenance })
      : this.coarsened(found, { question, followUp, provenance }, gated);
  }

  private exact(
    { cohort, rules }: FoundCohort,
    { question, followUp, provenance }: Answering,
  ): Cleared<SurvivalResult> {
    const ungrouped = this.disclosure.count(followUp.ungrouped?.subjects ?? 0, rules);
    return this.disclosure.exact({ ...exactSurvival(followUp, question), cohort, ungrouped, provenance }, rules);
  }

  private coarsened(
    { cohort, rules }: FoundCohort,
    { question, followUp, provenance }: Answering,
    gated: ReadonlySet<string>,
  ): Cleared<SurvivalResult> {
    const { people, ...survival } = protectedSurvival(followUp, question, rules, gated);
    const ungrouped = this.disclosure.count(followUp.ungrouped?.subjects ?? 0, rules);
    // A curve takes more people than a number does.
    const threshold = Math.max(rules.threshold, SURVIVAL_PROTECTION.fewestSubjects);
    return this.disclosure.clear(people, { ...rules, threshold }, () => ({
      ...survival,
      cohort,
      ungrouped,
      provenance,
    }));
  }

  /** A cohort between two looks of its protocol, or before the first. */
  private waiting({ rules: { threshold } }: FoundCohort): Cleared<SurvivalResult> {
    return this.disclosure.counted({ __typename: 'Suppressed' as const, reason: 'STAGE_GATE', threshold });
  }

  private origin(
    { snapshot, source, code, members, rules }: FoundCohort,
    question: QuerySurvivalArgs,
  ): Promise<Provenance> {
    return this.provenance.write({
      snapshot,
      sources: [source],
      question: riskQuestion(question.groupBy ?? 'NONE', { cohort: code, members }),
      methods: rules.open ? METHODS : PROTECTED_METHODS,
      parameters: { ...question },
      table: 'survival',
    });
  }
}

interface Answering {
  readonly question: QuerySurvivalArgs;
  readonly followUp: FollowUp;
  readonly provenance: Provenance;
}
