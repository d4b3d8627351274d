import { Injectable } from '@nestjs/common';
import { CohortList, type FoundCohort } from '../cohort/cohort-list.ts';
import { Stages } from '../cohort/stages.ts';
import { askWeek16, type Week16 } from '../cohort/week16.ts';
import type { StageState, TwoStageDesign } from '../contract.ts';
import { Shelf } from '../lake/shelf.ts';
import { People } from '../record/people.ts';
import { type NewTransition, StageBook } from '../record/stage-book.ts';

const SOURCE = 'IMPRESS-DEMO';
const BODY = 'Oppdiktet styringsgruppe / invented steering committee';
const RECORDED_BY = 'demo-lead';
/** Week 16, its window, and the time it takes to meet. */
const DAYS_TO_DECISION = 140;

/** The invented decisions about the cohorts of the invented trial, once, and labelled so. */
@Injectable()
export class DemoStages {
  constructor(
    private readonly shelf: Shelf,
    private readonly cohorts: CohortList,
    private readonly stages: Stages,
    private readonly people: People,
  ) {}

  /** @returns how many decisions were recorded; none when some were there already */
  async load(book: StageBook): Promise<number> {
    if ((await book.of(SOURCE)).length > 0) return 0;
    const lead = (await this.people.list()).find(({ id }) => id === RECORDED_BY);
    if (!lead) return 0;
    const found = await this.cohorts.of(await this.shelf.open(null), SOURCE, lead);
    const design = await this.stages.designOf(SOURCE);
    let recorded = 0;
    for (const cohort of found.filter(({ code }) => code !== null)) {
      const decisions = inventedDecisions(await askWeek16(cohort), design, cohort.snapshot.dataCut(SOURCE)!);
      for (const decision of entries(cohort, decisions)) if (await book.add(decision)) recorded += 1;
    }
    return recorded;
  }
}

interface Decision {
  readonly to: StageState;
  readonly on: string;
  readonly look: { readonly evaluable: number; readonly outcomes: number } | null;
}

/** What a committee that keeps to the rule would have decided by the data cut. */
function inventedDecisions(subjects: readonly Week16[], design: TwoStageDesign, dataCut: string): readonly Decision[] {
  const evaluable = subjects.filter((subject) => subject.evaluable);
  const opened = subjects[0]?.started_on;
  if (!opened) return [];
  const at = (patients: number): Decision['look'] & { readonly on: string } => ({
    evaluable: patients,
    outcomes: evaluable.slice(0, patients).filter(({ control }) => control === true).length,
    on: later(evaluable[patients - 1]?.started_on ?? dataCut, DAYS_TO_DECISION),
  });
  const decisions: Decision[] = [{ to: 'OPEN_STAGE1', on: opened, look: null }];
  const decide = (to: StageState, { on, ...look }: ReturnType<typeof at>) => decisions.push({ to, on, look });
  if (evaluable.length >= design.n1) {
    const first = at(design.n1);
    decide(first.outcomes > design.r1 ? 'OPEN_STAGE2' : 'CLOSED_FUTILITY', first);
    if (first.outcomes > design.r1 && evaluable.length >= design.n) {
      const second = at(design.n);
      decide(second.outcomes > design.r ? 'POSITIVE' : 'NEGATIVE_STAGE2', second);
      if (second.outcomes > design.r && evaluable.length > design.n)
        decisions.push({ to: 'EXPANSION_OPEN', on: later(second.on, 28), look: null });
    }
  }
  return decisions.filter(({ on }) => on <= dataCut);
}

/** The decision is made on what was known that day. */
const entries = ({ source, code }: FoundCohort, decisions: readonly Decision[]): readonly NewTransition[] =>
  decisions.map(({ to, on, look }, place) => ({
    ...{ source, cohort: code!, to, body: BODY, recordedBy: RECORDED_BY, synthetic: true },
    entry: place + 1,
    from: decisions[place - 1]?.to ?? null,
    decidedOn: on,
    dataCut: on,
    evaluable: look?.evaluable ?? null,
    outcomes: look?.outcomes ?? null,
    ...{ reason: null, note: null, corrects: null },
  }));

function later(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
