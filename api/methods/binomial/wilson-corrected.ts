import { standardErrors } from '../numeric/normal.ts';
import { requireCounts } from './proportion.ts';
import type { ShareLimits } from './proportion.ts';

/**
 * Score interval of a share, with continuity correction.
 *
 * @param x how many had the outcome, a whole number from 0 to n
 * @param n how many were counted, a whole number >= 1
 * @param level confidence level, a share strictly between 0 and 1
 * @returns limits as shares; exactly 0 when x is 0 and exactly 1 when x is n
 * @throws {RangeError} when x, n or level are not such numbers
 *
 * Half a person is added or taken away, but no more than brings the count to n/2 (as in R's prop.test): exactly half of
 * n is not corrected.
 * Source: Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, method 4.
 *
 * @example 81 of 263, as printed in the source
 * ```ts
 * const { lower, upper } = wilsonCorrected(81, 263);
 * expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(['0.2535', '0.3682']);
 * ```
 */
export function wilsonCorrected(x: number, n: number, level = 0.95): ShareLimits {
  requireCounts(x, n);
  const z = standardErrors(level);
  const correction = Math.min(0.5, Math.abs(x - n / 2));
  const limit = (count: number, side: 1 | -1): number => {
    const spread = z * Math.sqrt((count * (n - count)) / n + (z * z) / 4);
    return (count + (z * z) / 2 + side * spread) / (n + z * z);
  };
  return {
    lower: x - correction <= 0 ? 0 : Math.max(0, limit(x - correction, -1)),
    upper: x + correction >= n ? 1 : Math.min(1, limit(x + correction, 1)),
    level,
  };
}
