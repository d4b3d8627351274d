import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared, type SourceRules } from '../access/disclosure.ts';
import type { FoundCohort } from '../cohort/cohort-list.ts';
import type { Provenance, QuerySurvivalArgs, Suppressed, SuppressionReason, SurvivalResult } from '../contract.ts';
import { ProvenanceWriter } from '../lake/provenance.ts';
import { mayTell } from '../methods/disclosure/smallest-count.ts';
import type { Person } from '../record/person.entity.ts';
import { AnalysedCohorts, type AnalysedCohort } from './analysed-cohorts.ts';
import { exactSurvival } from './exact-survival.ts';
import { askFollowUp, peopleIn, riskQuestion, type FollowUp } from './follow-up.ts';
import { chooseGroups } from './protected-groups.ts';
import { protectedSurvival } from './protected-survival.ts';
import { SURVIVAL_PROTECTION } from './survival-protection.ts';
import { WITHHELD } from './told-count.ts';
import { ToldGroups, type UntoldGroups } from './told-groups.ts';

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
    private readonly cohorts: AnalysedCohorts,
    private readonly disclosure: Disclosure,
    private readonly provenance: ProvenanceWriter,
    private readonly groups: ToldGroups,
  ) {}

  async survival(question: QuerySurvivalArgs, person: Person | null): Promise<Cleared<SurvivalResult>> {
    const analysed = await this.cohorts.find(question, 'SURVIVAL', person);
    const { found, withheld } = analysed;
    if (withheld !== null) return this.disclosure.counted(suppressed(withheld, found.rules));
    const { snapshot, source, code, members, rules } = found;
    const gated = await this.groups.accruing(found, question.groupBy ?? 'NONE', person);
    if (code !== null && gated.has(code)) return this.disclosure.counted(suppressed('STAGE_GATE', rules));
    const followUp = await askFollowUp(snapshot, { source, cohort: code, members, question });
    const provenance = await this.origin(found, question);
    return rules.open
      ? this.exact(analysed, { question, followUp, provenance, person })
      : this.guarded(analysed, { question, followUp, provenance, person }, gated);
  }

  private exact(
    { found: { cohort, rules }, waiting }: AnalysedCohort,
    { question, followUp, provenance }: Answering,
  ): Cleared<SurvivalResult> {
    const ungrouped = this.disclosure.count(followUp.ungrouped?.subjects ?? 0, rules);
    return this.disclosure.exact(
      { ...exactSurvival(followUp, question), cohort, ungrouped, waiting, provenance },
      rules,
    );
  }

  /** What may be told by itself, beside what was shown before. */
  private async guarded(
    analysed: AnalysedCohort,
    answering: Answering,
    gated: ReadonlySet<string>,
  ): Promise<Cleared<SurvivalResult>> {
    const { found, beside } = analysed;
    const { question, followUp, person } = answering;
    const alone = this.coarsened(analysed, answering, { labels: gated, events: false, ungrouped: false });
    const apart = beside.every((told) => mayTell(Math.abs(told - peopleIn(followUp)), found.rules.threshold));
    if (!apart) return this.disclosure.withheld('TOO_FEW', curveRules(found.rules));
    if (alone.__typename === 'Suppressed') return alone;
    const { shown, tellsEvents } = chooseGroups(followUp, found.rules, gated);
    const untold = await this.groups.untold(found, question, { shown: [...shown.keys()], tellsEvents }, person);
    if (untold === null) return this.disclosure.withheld('SELECTION', found.rules);
    // Nobody was asked about the other groups: they stay withheld, however many are withheld beside them now.
    const labels = [...followUp.groups.keys()].filter((label) => !shown.has(label) || untold.labels.has(label));
    return this.coarsened(analysed, answering, { ...untold, labels: new Set(labels) });
  }

  private coarsened(
    { found: { cohort, rules }, waiting }: AnalysedCohort,
    { question, followUp, provenance }: Answering,
    untold: UntoldGroups,
  ): Cleared<SurvivalResult> {
    const { people, ...survival } = protectedSurvival(followUp, question, rules, untold);
    const ungrouped = untold.ungrouped ? WITHHELD : this.disclosure.count(followUp.ungrouped?.subjects ?? 0, rules);
    return this.disclosure.clear(people, curveRules(rules), () => ({
      ...survival,
      cohort,
      ungrouped,
      waiting,
      provenance,
    }));
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
  readonly person: Person | null;
}

/** A curve takes more people than a number does. */
const curveRules = (rules: SourceRules): SourceRules => ({
  ...rules,
  threshold: Math.max(rules.threshold, SURVIVAL_PROTECTION.fewestSubjects),
});

const suppressed = (reason: SuppressionReason, { threshold }: SourceRules): Suppressed => ({
  __typename: 'Suppressed',
  reason,
  threshold,
});
