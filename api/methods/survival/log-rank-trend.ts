import { normalCdf } from '../numeric/normal.ts';
import { quadraticForm } from '../numeric/quadratic-form.ts';
import { logRank } from './log-rank.ts';
import type { RiskTable } from './risk-table.ts';

/** The test that hazards of groups in order neither rise nor fall. */
export interface LogRankTrend {
  /** Scores times observed less expected events, summed: above 0 where hazards rise with the score. */
  readonly sum: number;
  readonly variance: number;
  readonly z: number;
  readonly chiSquare: number;
  /** Two-sided. */
  readonly pValue: number;
}

/**
 * Log-rank test for trend over groups in order.
 *
 * @param tables one risk table a group, in order and in the same unit of time; at least two
 * @param scores of the groups; 1, 2, 3 and so on when not given
 * @returns the test, with one degree of freedom
 * @throws {RangeError} when groups cannot be compared, there are not as many scores as groups, or scores are all the same
 *
 * Source: Tarone 1975, doi:10.1093/biomet/62.3.679; Klein & Moeschberger 2003, Survival Analysis, 2nd ed., 7.4.
 *
 * @example The later group has its events later
 * ```ts
 * const tables = [riskTable([1, 2], [1, 1]), riskTable([3, 4], [1, 1])];
 * expect(logRankTrend(tables).z).toBeLessThan(0);
 * ```
 */
export function logRankTrend(tables: readonly RiskTable[], scores?: readonly number[]): LogRankTrend {
  const given = scores ?? tables.map((_, group) => group + 1);
  if (given.length !== tables.length || !given.every(Number.isFinite)) {
    throw new RangeError(
      `Cannot test for trend as scores must be ${tables.length} finite numbers: got ${given.join(', ')}`,
    );
  }
  const { observed, expected, covariance } = logRank(tables);
  const sum = given.reduce((total, score, group) => total + score * (observed[group]! - expected[group]!), 0);
  // Rows of the covariance sum to 0: scores from their mean lose fewer digits, and change nothing.
  const mean = given.reduce((total, score) => total + score / given.length, 0);
  const variance = quadraticForm(covariance.flat(), given.map((score) => score - mean)); // prettier-ignore
  if (!(variance > 0)) {
    throw new RangeError(`Cannot test for trend as scores must differ: got ${given.join(', ')}`);
  }
  const z = sum / Math.sqrt(variance);
  return { sum, variance, z, chiSquare: z * z, pValue: 2 * normalCdf(-Math.abs(z)) };
}
