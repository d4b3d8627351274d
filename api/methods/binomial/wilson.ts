import { standardErrors } from '../numeric/normal.ts';
import { requireCounts } from './proportion.ts';
import type { ShareLimits } from './proportion.ts';

/**
 * Score interval of a share, without continuity correction.
 *
 * @param x how many had the outcome, a whole number from 0 to n
 * @param n how many were counted, a whole number >= 1
 * @param level confidence level, a share strictly between 0 and 1
 * @returns limits as shares; exactly 0 when x is 0 and exactly 1 when x is n
 * @throws {RangeError} when x, n or level are not such numbers
 *
 * Source: Wilson 1927, doi:10.1080/01621459.1927.10502953.
 *
 * @example IMPRESS-Norway, 58 of 145
 * ```ts
 * const { lower, upper } = wilson(58, 145);
 * expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(['0.3238', '0.4813']);
 * ```
 */
export function wilson(x: number, n: number, level = 0.95): ShareLimits {
  requireCounts(x, n);
  const z = standardErrors(level);
  const centre = x + (z * z) / 2;
  const spread = z * Math.sqrt((x * (n - x)) / n + (z * z) / 4);
  const weight = n + z * z;
  return {
    lower: x === 0 ? 0 : (centre - spread) / weight,
    upper: x === n ? 1 : (centre + spread) / weight,
    level,
  };
}
