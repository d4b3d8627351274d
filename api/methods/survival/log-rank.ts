import { chiSquareTail } from '../numeric/incomplete-gamma.ts';
import { symmetricSolve } from '../numeric/symmetric-solve.ts';
import { logRankWeight } from './log-rank-weight.ts';
import type { LogRankWeight } from './log-rank-weight.ts';
import type { RiskTable } from './risk-table.ts';
import { sharedTimes } from './shared-times.ts';

/** The test that k groups share one survival curve. */
export interface LogRankTest {
  readonly chiSquare: number;
  /** Groups that can be told apart, less one. */
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  /** Events of each group, weighted where weights are asked for; length k. */
  readonly observed: readonly number[];
  /** The same if all groups shared one hazard; length k. */
  readonly expected: readonly number[];
  /** Covariance of observed − expected; k rows of k. */
  readonly covariance: readonly (readonly number[])[];
}

const EQUAL: LogRankWeight = { kind: 'equal' };

/**
 * Log-rank test between two or more groups.
 *
 * @param tables one risk table a group, all in the same unit of time; at least two
 * @param weight what each event time counts for; all the same when not given
 * @returns the test; a group of which no event could be expected does not count among the degrees of freedom
 * @throws {RangeError} when there are fewer than two groups, or no two of them are ever at risk together at an event
 *
 * Variance is hypergeometric, d (n − d) / (n − 1).
 * Source: Mantel 1966, Cancer Chemotherapy Reports 50:163-170; Peto & Peto 1972, doi:10.2307/2344317.
 *
 * @example Two groups with the same follow-up do not differ
 * ```ts
 * const table = riskTable([1, 2, 3], [1, 1, 0]);
 * expect(logRank([table, table]).pValue).toBe(1);
 * ```
 */
export function logRank(tables: readonly RiskTable[], weight: LogRankWeight = EQUAL): LogRankTest {
  return stratifiedLogRank([tables], weight);
}

/**
 * Log-rank test between groups, compared within strata only.
 *
 * @param strata for each stratum one risk table a group, the groups in the same order; an empty table where a stratum
 *   has nobody of a group
 * @param weight what each event time counts for, pooled within its stratum; all the same when not given
 * @returns the test, its sums taken over the strata
 * @throws {RangeError} when strata differ in their groups, there are fewer than two groups, or none can be compared
 *
 * Source: Mantel 1966, Cancer Chemotherapy Reports 50:163-170.
 *
 * @example Two strata alike
 * ```ts
 * const groups = [riskTable([1, 4], [1, 1]), riskTable([2, 3], [1, 0])];
 * const { observed } = stratifiedLogRank([groups, groups]);
 * expect(observed).toEqual([4, 2]);
 * ```
 */
export function stratifiedLogRank(
  strata: readonly (readonly RiskTable[])[],
  weight: LogRankWeight = EQUAL,
): LogRankTest {
  const k = strata[0]?.length ?? 0;
  if (k < 2 || strata.some((tables) => tables.length !== k)) {
    const got = strata.map((tables) => tables.length).join(', ');
    throw new RangeError(`Cannot compare survival as groups must be 2 or more, the same in every stratum: got ${got}`);
  }
  const scores = { observed: new Float64Array(k), expected: new Float64Array(k), covariance: new Float64Array(k * k) };
  for (const tables of strata) addScores(scores, tables, weight);
  const { observed, expected, covariance } = scores;
  return {
    ...testOf(scores, k),
    observed: [...observed],
    expected: [...expected],
    covariance: Array.from({ length: k }, (_, row) => [...covariance.slice(row * k, (row + 1) * k)]),
  };
}

interface Scores {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  /** k × k, row-major. */
  readonly covariance: Float64Array;
}

function testOf({ observed, expected, covariance }: Scores, k: number) {
  const counted = Array.from({ length: k }, (_, group) => group).filter((group) => covariance[group * k + group]! > 0);
  if (counted.length < 2) {
    throw new RangeError('Cannot compare survival as two groups must be at risk together at some event: none are');
  }
  // Differences sum to 0 over the groups, so one of them carries nothing new and is left out.
  const free = counted.slice(0, -1);
  const difference = Float64Array.from(free, (group) => observed[group]! - expected[group]!);
  const matrix = Float64Array.from(free.flatMap((row) => free.map((column) => covariance[row * k + column]!)));
  const solved = symmetricSolve(matrix, difference);
  const chiSquare = Math.max(
    0,
    difference.reduce((sum, value, i) => sum + value * solved[i]!, 0),
  );
  return { chiSquare, degreesOfFreedom: free.length, pValue: chiSquareTail(chiSquare, free.length) };
}

function addScores({ observed, expected, covariance }: Scores, tables: readonly RiskTable[], weight: LogRankWeight) {
  const { groups: k, times, events, atRisk } = sharedTimes(tables);
  let survivalBefore = 1;
  let petoSurvival = 1;
  for (let row = 0; row < times.length; row++) {
    const start = row * k;
    let died = 0;
    let followed = 0;
    for (let g = start; g < start + k; g++) {
      died += events[g]!;
      followed += atRisk[g]!;
    }
    petoSurvival *= 1 - died / (followed + 1);
    const counts = logRankWeight(weight, { atRisk: followed, survivalBefore, petoSurvival });
    survivalBefore *= (followed - died) / followed;
    const spread = followed > 1 ? (counts * counts * died * (followed - died)) / (followed - 1) : 0;
    for (let g = 0; g < k; g++) {
      const share = atRisk[start + g]! / followed;
      observed[g]! += counts * events[start + g]!;
      expected[g]! += counts * died * share;
      covariance[g * k + g]! += spread * share;
      for (let h = 0; h < k; h++) covariance[g * k + h]! -= (spread * share * atRisk[start + h]!) / followed;
    }
  }
}
