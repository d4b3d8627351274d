import { root } from '../numeric/root.ts';
import { binomialProbability, binomialTail } from './binomial-distribution.ts';
import { requireCounts, requireLevel } from './proportion.ts';
import type { ShareLimits } from './proportion.ts';

/**
 * Mid-P interval of a share: the exact interval with half the probability of the count observed.
 *
 * @param x how many had the outcome, a whole number from 0 to n
 * @param n how many were counted, a whole number >= 1
 * @param level confidence level, a share strictly between 0 and 1; equal tails
 * @returns limits as shares; the lower is 0 when x is 0, the upper 1 when x is n
 * @throws {RangeError} when x, n or level are not such numbers
 *
 * Keeps its level on the average over shares, not for each.
 * Source: Berry & Armitage 1995, doi:10.2307/2348891.
 *
 * @example Nobody of ten: half of (1 - p)^10 is one in forty at the limit
 * ```ts
 * expect(midP(0, 10).upper).toBeCloseTo(1 - 0.05 ** 0.1, 12);
 * ```
 */
export function midP(x: number, n: number, level = 0.95): ShareLimits {
  requireCounts(x, n);
  requireLevel(level);
  const tail = (1 - level) / 2;
  const above = (p: number): number => binomialTail(x + 1, n, p) + binomialProbability(x, n, p) / 2;
  return {
    lower: x === 0 ? 0 : root((p) => above(p) - tail, 0, 1),
    upper: x === n ? 1 : root((p) => 1 - above(p) - tail, 0, 1),
    level,
  };
}
