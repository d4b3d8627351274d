import type { SourceRules } from '../access/disclosure.ts';
import type { Cohort, CohortState, HeadlineFlag, Look, MonitoredCohort, TwoStageDesign } from '../contract.ts';
import { cohortState } from '../methods/binomial/cohort-state.ts';
import { headlineFlags } from '../methods/disclosure/headline.ts';
import { ratePosterior, successProbability } from './chance-of-success.ts';
import type { StageHistory } from './stage-history.ts';
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
export function monitoredCohort({
  cohort,
  design,
  rules,
  subjects,
}: CohortUnderRule): Omit<MonitoredCohort, keyof StageHistory> {
  const evaluable = subjects.filter((subject) => subject.evaluable);
  const look = lookOf(evaluable.length, design, rules);
  const state = stateOf(evaluable, design);
  const looks = looksUpTo(look, evaluable, { design, threshold: rules.threshold });
  // A look of too few to be told of has its say in the state alone.
  const hidden = looks.length === 0 ? state !== 'OPEN_STAGE1' : look! > design.n1 && looks.length === 1;
  return {
    cohort,
    state,
    look,
    diseaseControl: look === null ? null : controlled(evaluable, look),
    flag: flagOf(looks, rules),
    looks,
    success: hidden ? null : successProbability(design, looks),
    posterior: looks.length === 0 ? null : ratePosterior(design, looks.at(-1)!),
    next: rules.open && OPEN.includes(state) ? stillToCome(evaluable.length, design) : null,
  };
}

/** Of an open source there is nothing to flag. */
function flagOf(looks: readonly Look[], rules: SourceRules): HeadlineFlag | null {
  const last = looks.at(-1);
  return rules.open || !last ? null : (headlineFlags(last.outcomes, last.evaluable)[0] ?? null);
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

/** The result at every look of which may be told, up to the last. */
function looksUpTo(
  last: number | null,
  evaluable: readonly Week16[],
  { design: { n1, n }, threshold }: { readonly design: TwoStageDesign; readonly threshold: number },
): readonly Look[] {
  const told = [n1, n].filter((look) => last !== null && look <= last && look >= threshold);
  return told.map((look) => ({ evaluable: look, outcomes: controlled(evaluable, look) }));
}

const controlled = (evaluable: readonly Week16[], first: number): number =>
  evaluable.slice(0, first).filter(({ control }) => control === true).length;

const stillToCome = (evaluable: number, { n1, n }: TwoStageDesign): number => (evaluable < n1 ? n1 : n) - evaluable;
