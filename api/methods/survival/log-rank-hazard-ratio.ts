import { standardErrors } from '../numeric/normal.ts';
import { logRank } from './log-rank.ts';
import type { RiskTable } from './risk-table.ts';

/** Hazard of a group relative to a reference, from the sums of a log-rank test alone. */
export interface LogRankHazardRatio {
  /** Observed over expected of the group, over the same of the reference. */
  readonly pike: number;
  /** One step from a ratio of 1: exp((observed − expected) / variance). */
  readonly peto: number;
  /** Of the log of Peto's ratio. */
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Hazard ratio of two groups from their log-rank test.
 *
 * @param reference risk table of the group compared with
 * @param group risk table of the group of interest, in the same unit of time
 * @param level confidence level of the limits of Peto's ratio, a share strictly between 0 and 1
 * @returns Pike's and Peto's ratio; both pull towards 1 when the true ratio is far from it
 * @throws {RangeError} when the groups cannot be compared, or level is not strictly between 0 and 1
 *
 * Meant for checking published results; Cox's model is the estimate to report.
 * Source: Berry, Kitchin & Mock 1991, Statistics in Medicine 10:749-755.
 *
 * @example The same group twice
 * ```ts
 * const table = riskTable([1, 2, 3], [1, 1, 0]);
 * expect(logRankHazardRatio(table, table).peto).toBe(1);
 * ```
 */
export function logRankHazardRatio(reference: RiskTable, group: RiskTable, level = 0.95): LogRankHazardRatio {
  const { observed, expected, covariance } = logRank([reference, group]);
  const variance = covariance[1]![1]!;
  const logPeto = (observed[1]! - expected[1]!) / variance;
  const standardError = 1 / Math.sqrt(variance);
  const half = standardErrors(level) * standardError;
  return {
    pike: observed[1]! / expected[1]! / (observed[0]! / expected[0]!),
    peto: Math.exp(logPeto),
    standardError,
    lower: Math.exp(logPeto - half),
    upper: Math.exp(logPeto + half),
  };
}
