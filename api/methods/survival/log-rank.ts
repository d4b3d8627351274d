import { chiSquareTail } from '../numeric/incomplete-gamma.ts';
import { symmetricSolve } from '../numeric/symmetric-solve.ts';
import type { RiskTable } from './risk-table.ts';
import { sharedTimes } from './shared-times.ts';
import type { SharedTimes } from './shared-times.ts';

/** The test that k groups share one survival curve. */
export interface LogRankTest {
  readonly chiSquare: number;
  /** Groups that can be told apart, less one. */
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  /** Events of each group; length k. */
  readonly observed: readonly number[];
  /** Events of each group if all shared one hazard; length k. */
  readonly expected: readonly number[];
  /** Covariance of observed − expected; k rows of k. */
  readonly covariance: readonly (readonly number[])[];
}

/**
 * Log-rank test between two or more groups.
 *
 * @param tables one risk table a group, all in the same unit of time; at least two
 * @returns the test; a group of which no event could be expected does not count among the degrees of freedom
 * @throws {RangeError} when there are fewer than two groups, or no two of them are ever at risk together at an event
 *
 * Variance is hypergeometric, d (n − d) / (n − 1); no weights, no strata.
 * Source: Mantel 1966, Cancer Chemotherapy Reports 50:163-170; Peto & Peto 1972, doi:10.2307/2344317.
 *
 * @example Two groups with the same follow-up do not differ
 * ```ts
 * const table = riskTable([1, 2, 3], [1, 1, 0]);
 * expect(logRank([table, table]).pValue).toBe(1);
 * ```
 */
export function logRank(tables: readonly RiskTable[]): LogRankTest {
  if (tables.length < 2)
    throw new RangeError(`Cannot compare survival as groups must be 2 or more: got ${tables.length}`);
  const { observed, expected, covariance } = scores(sharedTimes(tables));
  const k = tables.length;
  const counted = [...expected.keys()].filter((group) => covariance[group * k + group]! > 0);
  if (counted.length < 2) {
    throw new RangeError('Cannot compare survival as two groups must be at risk together at some event: none are');
  }
  // Differences sum to 0 over the groups, so one of them carries nothing new and is left out.
  const free = counted.slice(0, -1);
  const difference = Float64Array.from(free, (group) => observed[group]! - expected[group]!);
  const matrix = Float64Array.from(free.flatMap((row) => free.map((column) => covariance[row * k + column]!)));
  const solved = symmetricSolve(matrix, difference);
  const chiSquare = difference.reduce((sum, value, i) => sum + value * solved[i]!, 0);
  return {
    chiSquare,
    degreesOfFreedom: free.length,
    pValue: chiSquareTail(Math.max(0, chiSquare), free.length),
    observed: [...observed],
    expected: [...expected],
    covariance: Array.from({ length: k }, (_, row) => [...covariance.slice(row * k, (row + 1) * k)]),
  };
}

function scores({ groups: k, times, events, atRisk }: SharedTimes) {
  const observed = new Float64Array(k);
  const expected = new Float64Array(k);
  const covariance = new Float64Array(k * k);
  for (let row = 0; row < times.length; row++) {
    const start = row * k;
    let died = 0;
    let followed = 0;
    for (let g = start; g < start + k; g++) {
      died += events[g]!;
      followed += atRisk[g]!;
    }
    const spread = followed > 1 ? (died * (followed - died)) / (followed - 1) : 0;
    for (let g = 0; g < k; g++) {
      const share = atRisk[start + g]! / followed;
      observed[g]! += events[start + g]!;
      expected[g]! += died * share;
      covariance[g * k + g]! += spread * share;
      for (let h = 0; h < k; h++) covariance[g * k + h]! -= (spread * share * atRisk[start + h]!) / followed;
    }
  }
  return { observed, expected, covariance };
}
