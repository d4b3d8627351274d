import type { SourceRules } from '../access/disclosure.ts';
import type { Cohort, CohortState, MonitoredCohort, TwoStageDesign } from '../contract.ts';
import { cohortState } from '../methods/binomial/cohort-state.ts';
import { lookOf, type Week16 } from './week16.ts';

/** States in which patients are still to come before a look. */
const OPEN: readonly CohortState[] = ['OPEN_STAGE1', 'OPEN_STAGE2'];

/** What is known of a cohort under a two-stage rule. */
export interface CohortUnderRule {
  readonly cohort: Cohort;
  readonly design: TwoStageDesign;
  readonly rules: SourceRules;
  /** In order of treatment start. */
  readonly subjects: readonly Week16[];
}

/**
 * Where a cohort stands, counted on its evaluable patients in order of treatment start.
 *
 * Of a protected source only the looks of the protocol are told: between them, how many are evaluable and how many have
 * disease control would tell of single patients, and would let people peek.
 */
export function monitoredCohort({ cohort, design, rules, subjects }: CohortUnderRule): MonitoredCohort {
  const evaluable = subjects.filter((subject) => subject.evaluable);
  const look = lookOf(evaluable.length, design, rules);
  const state = stateOf(evaluable, design);
  return {
    cohort,
    state,
    look,
    diseaseControl: look === null ? null : controlled(evaluable, look),
    next: rules.open && OPEN.includes(state) ? stillToCome(evaluable.length, design) : null,
  };
}

function stateOf(evaluable: readonly Week16[], design: TwoStageDesign): CohortState {
  const { length: counted } = evaluable;
  const state = cohortState(design, {
    counted,
    stage1: controlled(evaluable, design.n1),
    total: controlled(evaluable, design.n),
  });
  return state === 'POSITIVE' && counted > design.n ? 'EXPANSION' : state;
}

const controlled = (evaluable: readonly Week16[], first: number): number =>
  evaluable.slice(0, first).filter(({ control }) => control === true).length;

const stillToCome = (evaluable: number, { n1, n }: TwoStageDesign): number => (evaluable < n1 ? n1 : n) - evaluable;
