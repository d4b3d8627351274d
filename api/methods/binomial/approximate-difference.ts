import { standardErrors } from '../numeric/normal.ts';
import type { CountOf, ShareDifference } from './newcombe.ts';
import { proportion, requireCounts } from './proportion.ts';

/**
 * Difference of two independent shares by the normal approximation at the estimates, for checking published results.
 *
 * @param first how many of how many had the outcome: x a whole number from 0 to n, n a whole number >= 1
 * @param second the same of those compared with, who are others
 * @param level confidence level, a share strictly between 0 and 1
 * @returns first share less second share, and limits of it; without width when both shares are 0 or 1
 * @throws {RangeError} when a count or level is not such a number
 *
 * Source: Newcombe 1998, method 1, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
 *
 * @example 56 of 70 beside 48 of 80, as printed in the source
 * ```ts
 * const { lower, upper } = waldDifference({ x: 56, n: 70 }, { x: 48, n: 80 });
 * expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(['0.0575', '0.3425']);
 * ```
 */
export function waldDifference(first: CountOf, second: CountOf, level = 0.95): ShareDifference {
  const [p1, p2] = [proportion(first.x, first.n), proportion(second.x, second.n)];
  const spread = standardErrors(level) * Math.sqrt((p1 * (1 - p1)) / first.n + (p2 * (1 - p2)) / second.n);
  return { difference: p1 - p2, lower: p1 - p2 - spread, upper: p1 - p2 + spread, level };
}

/**
 * Difference of two independent shares with the interval of Agresti and Caffo: one person with and one without the
 * outcome added to either group, then the normal approximation.
 *
 * @param first how many of how many had the outcome: x a whole number from 0 to n, n a whole number >= 1
 * @param second the same of those compared with, who are others
 * @param level confidence level, a share strictly between 0 and 1
 * @returns first share less second share as observed, and limits, not cut off at -1 and 1
 * @throws {RangeError} when a count or level is not such a number
 *
 * Source: Agresti & Caffo 2000, doi:10.1080/00031305.2000.10474560.
 *
 * @example 56 of 70 beside 48 of 80
 * ```ts
 * const { lower, upper } = agrestiCaffo({ x: 56, n: 70 }, { x: 48, n: 80 });
 * expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(['0.0525', '0.3358']);
 * ```
 */
export function agrestiCaffo(first: CountOf, second: CountOf, level = 0.95): ShareDifference {
  requireCounts(first.x, first.n);
  requireCounts(second.x, second.n);
  const withTwoMore = ({ x, n }: CountOf): CountOf => ({ x: x + 1, n: n + 2 });
  const { lower, upper } = waldDifference(withTwoMore(first), withTwoMore(second), level);
  return { difference: first.x / first.n - second.x / second.n, lower, upper, level };
}
