import { requireDesign } from './two-stage-design.ts';
import type { TwoStageDesign } from './two-stage-design.ts';

/** Where a cohort stands under its two-stage rule. */
export type CohortState = 'OPEN_STAGE1' | 'CLOSED_FUTILITY' | 'OPEN_STAGE2' | 'POSITIVE' | 'NEGATIVE_STAGE2';

export interface CohortCounts {
  /** Evaluable patients so far, in order of treatment start. */
  readonly counted: number;
  /** How many of the first n1 of them had the outcome; all of them while fewer than n1 are counted. */
  readonly stage1: number;
  /** How many of the first n of them had the outcome. */
  readonly total: number;
}

/**
 * State of a cohort under a two-stage rule.
 *
 * @param design n1, r1, n, r
 * @param counts patients counted so far, and how many had the outcome in stage 1 and in all
 * @returns the state; patients counted beyond n change nothing, nor do those beyond n1 once stage 1 closed the cohort
 * @throws {RangeError} when the counts contradict one another or the design
 *
 * The rule is applied at its looks only: a cohort is neither closed nor positive before n1 or n are counted.
 * Source: Simon 1989, doi:10.1016/0197-2456(89)90015-9.
 *
 * @example Eight counted and nobody with disease control
 * ```ts
 * expect(cohortState({ n1: 8, r1: 0, n: 24, r: 4 }, { counted: 8, stage1: 0, total: 0 })).toBe('CLOSED_FUTILITY');
 * ```
 */
export function cohortState(design: TwoStageDesign, counts: CohortCounts): CohortState {
  requireDesign(design);
  requireConsistent(design, counts);
  const { counted, stage1, total } = counts;
  if (counted < design.n1) return 'OPEN_STAGE1';
  if (stage1 <= design.r1) return 'CLOSED_FUTILITY';
  if (counted < design.n) return 'OPEN_STAGE2';
  return total > design.r ? 'POSITIVE' : 'NEGATIVE_STAGE2';
}

function requireConsistent({ n1, n }: TwoStageDesign, { counted, stage1, total }: CohortCounts): void {
  const whole = [counted, stage1, total].every((value) => Number.isInteger(value) && value >= 0);
  const inStage1 = Math.min(counted, n1);
  const inStage2 = Math.max(0, Math.min(counted, n) - n1);
  if (!whole || stage1 > inStage1 || total < stage1 || total > stage1 + inStage2) {
    throw new RangeError(
      `Cannot say where the cohort stands as outcomes must fit the ${counted} counted: got ${stage1} in stage 1 and ` +
        `${total} in all`,
    );
  }
}
