import { normalCdf, standardErrors } from '../numeric/normal.ts';

/** A hazard ratio on its logarithmic scale. */
export interface LogRatio {
  readonly logRatio: number;
  readonly standardError: number;
}

export interface IndirectComparison extends LogRatio {
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
  readonly pValue: number;
}

/**
 * Two treatments compared through a third that either was compared with (anchored).
 *
 * @param first the first against the common comparator: logarithm of the ratio, and its standard error > 0
 * @param second the second against the same
 * @param level confidence level, a share strictly between 0 and 1
 * @returns the first against the second, with limits and two-sided p-value
 * @throws {RangeError} when a number is not finite, a standard error not positive, or level no such share
 *
 * Holds where trials are alike in what changes the effect.
 * Source: Bucher et al. 1997, doi:10.1016/S0895-4356(97)00049-8.
 *
 * @example 0.65 and 0.8 against the same
 * ```ts
 * const first = { logRatio: Math.log(0.65), standardError: 0.12 };
 * const second = { logRatio: Math.log(0.8), standardError: 0.15 };
 * expect(bucherComparison(first, second).ratio).toBeCloseTo(0.8125, 12);
 * ```
 */
export function bucherComparison(first: LogRatio, second: LogRatio, level = 0.95): IndirectComparison {
  for (const { logRatio, standardError } of [first, second]) {
    if (Number.isFinite(logRatio) && standardError > 0 && standardError < Infinity) continue;
    throw new RangeError(
      `Cannot compare as ratios must be finite with standard errors > 0: got ${logRatio} and ${standardError}`,
    );
  }
  const logRatio = first.logRatio - second.logRatio;
  const standardError = Math.hypot(first.standardError, second.standardError);
  const z = standardErrors(level);
  return {
    ...{ logRatio, standardError, ratio: Math.exp(logRatio) },
    lower: Math.exp(logRatio - z * standardError),
    upper: Math.exp(logRatio + z * standardError),
    pValue: 2 * normalCdf(-Math.abs(logRatio) / standardError),
  };
}
