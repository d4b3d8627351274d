import { BadRequestException, Injectable } from '@nestjs/common';
import { Disclosure, type Cleared, type SourceRules } from '../access/disclosure.ts';
import { CohortList, type FoundCohort } from '../cohort/cohort-list.ts';
import { twoStageDesign } from '../cohort/two-stage-designs.ts';
import { lookOf, type Week16 } from '../cohort/week16.ts';
import type { Provenance, QueryResponseArgs, ResponseResult, ResponseSummary, TwoStageDesign } from '../contract.ts';
import { NotFound } from '../lake/lake-error.ts';
import { ProvenanceWriter } from '../lake/provenance.ts';
import { SourceList } from '../lake/source-list.ts';
import { mayTell } from '../methods/disclosure/smallest-count.ts';
import type { Person } from '../record/person.entity.ts';
import { bestResponse, responseRates } from './response-rates.ts';
import { twoStageEstimate } from './two-stage-estimate.ts';

const METHODS = ['clopper-pearson', 'wilson', 'two-stage-umvue', 'koyama-chen'];

/** What treatment came to: best response, objective response, disease control at week 16. */
@Injectable()
export class ResponseService {
  constructor(
    private readonly cohorts: CohortList,
    private readonly sources: SourceList,
    private readonly disclosure: Disclosure,
    private readonly provenance: ProvenanceWriter,
  ) {}

  async response(question: QueryResponseArgs, person: Person | null): Promise<Cleared<ResponseResult>> {
    const found = await this.cohorts.find({ snapshot: question.snapshot, id: question.cohort }, person);
    if (found === null) throw new NotFound(`Cannot find cohort ${question.cohort} in the snapshot`);
    const subjects = await askResponses(found, question);
    const design = found.code === null ? null : await this.designOf(found.source);
    const provenance = await this.origin(found, question);
    const gated = design !== null && !found.rules.open;
    return gated
      ? this.atLook(found, { subjects, design, provenance })
      : this.cleared(found, { subjects, design, provenance }, null);
  }

  /** A cohort under a protocol is shown as it was at the protocol's last look, and at no other number of patients. */
  private atLook(found: FoundCohort, answer: Answering & { readonly design: TwoStageDesign }): Cleared<ResponseResult> {
    const { rules } = found;
    const evaluable = answer.subjects.filter((subject) => subject.evaluable);
    const look = lookOf(evaluable.length, answer.design, rules);
    if (look === null) {
      return this.disclosure.counted({
        __typename: 'Suppressed' as const,
        reason: 'STAGE_GATE',
        threshold: rules.threshold,
      });
    }
    const last = answer.subjects.indexOf(evaluable[look - 1]!);
    return this.cleared(found, { ...answer, subjects: answer.subjects.slice(0, last + 1) }, look);
  }

  private cleared(
    { cohort, rules }: FoundCohort,
    { subjects, design, provenance }: Answering,
    look: number | null,
  ): Cleared<ResponseResult> {
    return this.disclosure.clear(subjects.length, rules, (): ResponseSummary => {
      const best = bestResponse(subjects);
      const bestWithheld = best !== null && !best.every(({ n }) => mayTell(n, rules.threshold));
      return {
        __typename: 'ResponseSummary',
        cohort,
        treated: subjects.length,
        followed: subjects.filter(({ followed }) => followed).length,
        evaluable: subjects.filter(({ evaluable }) => evaluable).length,
        best: bestWithheld ? null : best,
        bestWithheld,
        rates: responseRates(subjects),
        twoStage: design === null ? null : twoStageEstimate(design, subjects),
        look,
        diseaseControlDefinition: cohort.source.diseaseControlDefinition,
        provenance,
      };
    });
  }

  private async designOf(source: string): Promise<TwoStageDesign | null> {
    const id = await this.sources.twoStageDesign(source);
    return id === null ? null : twoStageDesign(id);
  }

  private origin({ snapshot, source }: FoundCohort, question: QueryResponseArgs): Promise<Provenance> {
    return this.provenance.write({
      snapshot,
      sources: [source],
      question: 'cohort/week16',
      methods: METHODS,
      parameters: { ...question },
      table: 'response',
    });
  }
}

interface Answering {
  /** In order of treatment start. */
  readonly subjects: readonly Week16[];
  /** Null where the cohort runs under none, and for a source as a whole. */
  readonly design: TwoStageDesign | null;
  readonly provenance: Provenance;
}

function askResponses({ snapshot, source, code, rules }: FoundCohort, question: QueryResponseArgs) {
  return snapshot.ask('cohort/week16', {
    source,
    cohort: code,
    data_cut: snapshot.dataCut(source),
    missing: question.missingWeek16 ?? 'NOT_EVALUABLE',
    window: windowOf(question, rules),
  });
}

const USUAL_WINDOW = 14;
const WIDEST_WINDOW = 56;

/** Day by day, the window would tell when single patients were scanned: of a protected source it moves by weeks. */
function windowOf({ window }: QueryResponseArgs, { open }: SourceRules): number {
  const days = window ?? USUAL_WINDOW;
  const step = open ? 1 : 7;
  if (days < 0 || days > WIDEST_WINDOW || days % step !== 0) {
    const wanted = `from 0 to ${WIDEST_WINDOW} days${open ? '' : ', in whole weeks'}`;
    throw new BadRequestException(`Cannot read week 16 as its window must be ${wanted}: got ${days}`);
  }
  return days;
}
