import { binomialProbability, binomialTail } from './binomial-distribution.ts';
import { type CohortCounts, cohortState } from './cohort-state.ts';
import type { TwoStageDesign } from './two-stage-design.ts';

/**
 * Conditional power: probability that a cohort still becomes positive, given what was counted at a look.
 *
 * @param design n1, r1, n, r
 * @param counts patients counted at the look, and how many had the outcome in stage 1 and in all
 * @param p true probability of the outcome in those still to come, a share
 * @returns probability of more than r outcomes in n, stage 1 passed; 1 or 0 once that is decided
 * @throws {RangeError} when the counts contradict one another or the design, or p is not a share
 *
 * Exact binomial sums over those still to come. Before the first patient it is the probability of a positive trial.
 * Source: Simon 1989, doi:10.1016/0197-2456(89)90015-9; conditional power as in Lan, Simon & Halperin 1982,
 * doi:10.1080/07474948208836014.
 *
 * @example One of eight with disease control: four more are needed of sixteen
 * ```ts
 * const counts = { counted: 8, stage1: 1, total: 1 };
 * expect(probabilityOfSuccess({ n1: 8, r1: 0, n: 24, r: 4 }, counts, 0.3).toFixed(3)).toBe('0.754');
 * ```
 */
export function probabilityOfSuccess(design: TwoStageDesign, counts: CohortCounts, p: number): number {
  return overTheRest(design, counts, {
    exactly: (x, n) => binomialProbability(x, n, p),
    atLeast: (x, n) => binomialTail(x, n, p),
  });
}

/** How many of those still to come have the outcome. `seen` is what the first part of them had, none before it. */
export interface RestDistribution {
  exactly(x: number, n: number): number;
  /** @param seen outcomes and patients of the rest that were drawn before these n */
  atLeast(x: number, n: number, seen: { readonly x: number; readonly n: number }): number;
}

/**
 * Probability of success when those still to come are distributed so: the sum over what stage 1 may still bring.
 *
 * @param design n1, r1, n, r
 * @param counts patients counted at the look, and how many had the outcome in stage 1 and in all
 * @param rest how many of those still to come have the outcome
 * @returns probability of more than r outcomes in n, stage 1 passed; 1 or 0 once that is decided
 * @throws {RangeError} when the counts contradict one another or the design
 *
 * Source: Simon 1989, doi:10.1016/0197-2456(89)90015-9.
 *
 * @example When everybody to come has the outcome
 * ```ts
 * const all = { exactly: (x, n) => (x === n ? 1 : 0), atLeast: (x, n) => (x <= n ? 1 : 0) };
 * expect(overTheRest({ n1: 8, r1: 0, n: 24, r: 4 }, { counted: 0, stage1: 0, total: 0 }, all)).toBe(1);
 * ```
 */
export function overTheRest(design: TwoStageDesign, counts: CohortCounts, rest: RestDistribution): number {
  const { n1, r1, n, r } = design;
  const { counted, total } = counts;
  switch (cohortState(design, counts)) {
    case 'POSITIVE':
      return 1;
    case 'CLOSED_FUTILITY':
    case 'NEGATIVE_STAGE2':
      return 0;
    case 'OPEN_STAGE2':
      return rest.atLeast(r + 1 - total, n - counted, { x: 0, n: 0 });
    case 'OPEN_STAGE1': {
      const first = n1 - counted;
      let success = 0;
      for (let x = Math.max(0, r1 + 1 - total); x <= first; x++) {
        success += rest.exactly(x, first) * rest.atLeast(r + 1 - total - x, n - n1, { x, n: first });
      }
      return success;
    }
  }
}
