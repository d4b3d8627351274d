import { inverseIncompleteBeta } from '../numeric/incomplete-beta.ts';
import { requireCounts, requireLevel } from './proportion.ts';
import type { ShareLimits } from './proportion.ts';

/**
 * Exact confidence interval of a share, by inverting the two one-sided binomial tests.
 *
 * @param x how many had the outcome, a whole number from 0 to n
 * @param n how many were counted, a whole number >= 1
 * @param level confidence level, a share strictly between 0 and 1; equal tails
 * @returns limits as shares; the lower is 0 when x is 0, the upper 1 when x is n
 * @throws {RangeError} when x, n or level are not such numbers
 *
 * Beta quantiles: lower at (x, n - x + 1), upper at (x + 1, n - x).
 * Source: Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404.
 *
 * @example IMPRESS-Norway, 58 of 145
 * ```ts
 * const { lower, upper } = clopperPearson(58, 145);
 * expect(lower).toBeCloseTo(0.3196148615, 10);
 * expect(upper).toBeCloseTo(0.4845580498, 10);
 * ```
 */
export function clopperPearson(x: number, n: number, level = 0.95): ShareLimits {
  requireCounts(x, n);
  requireLevel(level);
  const tail = (1 - level) / 2;
  return {
    lower: x === 0 ? 0 : inverseIncompleteBeta(tail, x, n - x + 1),
    // From the far side, so that an upper limit near 1 keeps the digits of its distance to 1.
    upper: x === n ? 1 : 1 - inverseIncompleteBeta(tail, n - x, x + 1),
    level,
  };
}
