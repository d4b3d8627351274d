import { root } from '../numeric/root.ts';
import { binomialTail } from './binomial-distribution.ts';
import { requireLevel } from './proportion.ts';
import type { ShareLimits } from './proportion.ts';
import { reachTail } from './two-stage-design.ts';
import type { TwoStageDesign } from './two-stage-design.ts';
import { requireOutcome } from './two-stage-estimate.ts';
import type { TwoStageOutcome } from './two-stage-estimate.ts';

export interface TwoStageTest {
  /** One-sided, of a true share of at most p0. */
  readonly pValue: number;
  readonly limits: ShareLimits;
  /** Half way between the two one-sided limits at 50 %. */
  readonly medianUnbiased: number;
  /** False when the trial did not stop at a planned number: stage 2 is then taken as planned at what was counted. */
  readonly attained: boolean;
}

export interface TestChoice {
  /** The share that the design means to rule out. */
  readonly p0: number;
  readonly level?: number;
  /** Where the upper limit comes from: exact when not given. */
  readonly upper?: 'exact' | 'as-printed';
}

/**
 * P-value and confidence interval of a share after a two-stage design.
 *
 * @param design n1, r1 and n as planned
 * @param outcome how many had the outcome, and how many were counted
 * @param choice p0, a share; level of the interval (0.95), equal tails; exact upper limit unless as printed is asked
 * @returns one-sided p-value and limits, ordered by stage and then by s, as the unbiased estimate orders outcomes
 * @throws {RangeError} when the outcome cannot come about, or p0 or level are not shares
 *
 * After stage 2: p-value Σ over x1 > r1 of b(x1; n1, p0) P(X2 >= s − x1); after stage 1 the binomial tail. At the lower
 * limit this or more has half of 1 − level; at the upper limit this or less has. So the interval is exact. The upper
 * limit as Koyama and Chen print it, at which s or more has all but half of 1 − level, is shorter and may miss.
 * Source: Koyama & Chen 2008, Statistics in Medicine 27:3145-3154; the ordering, Jung & Kim 2004, doi:10.1002/sim.1653.
 *
 * @example Five of 24 after 8/0, 24, against 10 %
 * ```ts
 * const { pValue, limits } = koyamaChen({ n1: 8, r1: 0, n: 24 }, { s: 5, n: 24 }, { p0: 0.1 });
 * expect([pValue, limits.lower, limits.upper].map((x) => x.toFixed(4))).toEqual(['0.0778', '0.0731', '0.4375']);
 * ```
 */
export function koyamaChen(
  design: Pick<TwoStageDesign, 'n1' | 'r1' | 'n'>,
  outcome: TwoStageOutcome,
  { p0, level = 0.95, upper = 'exact' }: TestChoice,
): TwoStageTest {
  requireOutcome(design, outcome);
  requireLevel(level);
  const { s, n } = outcome;
  const reaches = (least: number, p: number): number =>
    n <= design.n1 ? binomialTail(least, n, p) : reachTail({ ...design, n }, least, p);
  const lowerAt = (tail: number): number => (s === 0 ? 0 : root((p) => reaches(s, p) - tail, 0, 1));
  const upperAt = (tail: number): number => (s === n ? 1 : root((p) => reaches(s + 1, p) - 1 + tail, 0, 1));
  const tail = (1 - level) / 2;
  return {
    pValue: reaches(s, p0),
    limits: { lower: lowerAt(tail), upper: upper === 'exact' ? upperAt(tail) : lowerAt(1 - tail), level },
    medianUnbiased: (lowerAt(0.5) + upperAt(0.5)) / 2,
    attained: n === design.n1 || n === design.n,
  };
}
