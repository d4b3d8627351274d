import { BadRequestException, Injectable } from '@nestjs/common';
import { Disclosure, type Cleared, type SourceRules } from '../access/disclosure.ts';
import type { FoundCohort } from '../cohort/cohort-list.ts';
import { askWeek16, type Week16, type Week16Reading } from '../cohort/week16.ts';
import type {
  HeadlineFlag,
  MissingWeek16,
  Provenance,
  QueryResponseArgs,
  ResponseRate,
  ResponseResult,
  ResponseSummary,
  SuppressionReason,
} from '../contract.ts';
import { ProvenanceWriter } from '../lake/provenance.ts';
import { headlineFlags } from '../methods/disclosure/headline.ts';
import { mayTell } from '../methods/disclosure/smallest-count.ts';
import type { Person } from '../record/person.entity.ts';
import { AnalysedCohorts, type AnalysedCohort } from './analysed-cohorts.ts';
import { lookAt } from './look-at.ts';
import { AS_REGISTERED, mayStandBeside, REGISTERED_WINDOW, toldResponse } from './response-protection.ts';
import { bestResponse } from './response-rates.ts';
import { ToldResponses } from './told-responses.ts';
import { twoStageEstimate } from './two-stage-estimate.ts';

const METHODS = ['clopper-pearson', 'wilson', 'two-stage-umvue', 'koyama-chen'];

/** What treatment came to: best response, objective response, disease control at week 16. */
@Injectable()
export class ResponseService {
  constructor(
    private readonly cohorts: AnalysedCohorts,
    private readonly disclosure: Disclosure,
    private readonly provenance: ProvenanceWriter,
    private readonly told: ToldResponses,
  ) {}

  async response(question: QueryResponseArgs, person: Person | null): Promise<Cleared<ResponseResult>> {
    const analysed = await this.cohorts.find(question, 'RESPONSE', person);
    const answer = { window: windowOf(question), missing: question.missingWeek16 ?? AS_REGISTERED, person };
    const { found } = analysed;
    if (!found.rules.open) return this.guarded(analysed, question, answer);
    return this.cleared(analysed, { ...answer, subjects: await askWeek16(found, answer), look: null }, question);
  }

  /**
   * Of a protected source: by the window that is registered, as another would move single people in and out; a cohort
   * under a protocol as it was at the protocol's last look, by the registered policy, and at no other number of
   * patients; by another policy where it tells nothing of few people beside the others.
   */
  private async guarded(
    analysed: AnalysedCohort,
    question: QueryResponseArgs,
    asked: Asking,
  ): Promise<Cleared<ResponseResult>> {
    const { found, design } = analysed;
    const { rules } = found;
    const gated = design !== null;
    if (analysed.withheld !== null) return this.suppressed(analysed.withheld, rules);
    if (asked.window !== REGISTERED_WINDOW) return this.suppressed(gated ? 'STAGE_GATE' : 'TOO_FEW', rules);
    if (!gated && found.cohort.subjects.value === null) return this.suppressed('TOO_FEW', rules);
    const registered = await askWeek16(found, { ...asked, missing: AS_REGISTERED });
    const look = lookAt(registered, design, rules);
    if (look === null) return this.suppressed('STAGE_GATE', rules);
    const { people } = look;
    const subjects = (await askWeek16(found, asked)).slice(0, people);
    if (asked.missing !== AS_REGISTERED) {
      const policies = POLICIES.filter((missing) => missing !== asked.missing);
      const others = await Promise.all(policies.map((missing) => askWeek16(found, { ...asked, missing })));
      const beside = others.map((other) => other.slice(0, people));
      if (!mayStandBeside(subjects, beside, rules)) return this.suppressed('TOO_FEW', rules);
    }
    return this.cleared(analysed, { ...asked, subjects, look: look.evaluable }, question);
  }

  private suppressed(reason: SuppressionReason, { threshold }: SourceRules): Cleared<ResponseResult> {
    return this.disclosure.counted({ __typename: 'Suppressed' as const, reason, threshold });
  }

  private async cleared(
    { found, design, waiting, beside }: AnalysedCohort,
    { subjects, missing, look, person }: Answering,
    question: QueryResponseArgs,
  ): Promise<Cleared<ResponseResult>> {
    const { cohort, rules } = found;
    const sizeWithheld = cohort.subjects.value === null;
    const told = toldResponse(subjects, { rules, atLook: look !== null, missing, sizeWithheld, beside });
    const best = bestResponse(subjects);
    // The categories add up to everybody treated.
    const bestAlone = told.treated !== null && best !== null && best.every(({ n }) => mayTell(n, rules.threshold));
    const { rates, best: bestTold } = await this.told.beside(
      found,
      subjects,
      { rates: told.rates, best: bestAlone },
      person,
    );
    const flag = rules.open ? null : flagOf(rates);
    const provenance = await this.origin(found, question, flag);
    return this.disclosure.clear(subjects.length, rules, (): ResponseSummary => {
      const estimated = design !== null && (rules.open || missing === AS_REGISTERED);
      return {
        __typename: 'ResponseSummary',
        cohort,
        ...told,
        rates,
        ratesWithheld: told.ratesWithheld || rates.length < told.rates.length,
        best: bestTold ? best : null,
        bestWithheld: best !== null && !bestTold,
        twoStage: estimated ? twoStageEstimate(design, subjects) : null,
        ...{ look, flag },
        waiting,
        diseaseControlDefinition: cohort.source.diseaseControlDefinition,
        provenance,
      };
    });
  }

  private origin(
    { snapshot, source }: FoundCohort,
    question: QueryResponseArgs,
    flag: HeadlineFlag | null,
  ): Promise<Provenance> {
    return this.provenance.write({
      snapshot,
      sources: [source],
      question: 'cohort/week16',
      methods: METHODS,
      parameters: { ...question },
      table: flag === null ? 'response' : null,
    });
  }
}

interface Asking extends Week16Reading {
  readonly person: Person | null;
}

interface Answering extends Asking {
  /** In order of treatment start. */
  readonly subjects: readonly Week16[];
  readonly look: number | null;
}

const flagOf = (rates: readonly ResponseRate[]): HeadlineFlag | null =>
  rates.flatMap(({ r, n }) => headlineFlags(r, n))[0] ?? null;

const POLICIES = [AS_REGISTERED, 'NO_CONTROL', 'LATER_SCAN_COUNTS'] as const satisfies readonly MissingWeek16[];

const WIDEST_WINDOW = 56;

function windowOf({ window }: QueryResponseArgs): number {
  const days = window ?? REGISTERED_WINDOW;
  if (days < 0 || days > WIDEST_WINDOW)
    throw new BadRequestException(
      `Cannot read week 16 as its window must be from 0 to ${WIDEST_WINDOW} days: got ${days}`,
    );
  return days;
}
