import { studentStandardErrors } from './student-t.ts';

/** A mean with its confidence limits. */
export interface MeanInterval {
  readonly n: number;
  readonly mean: number;
  /** Of one value; null of fewer than two. */
  readonly standardDeviation: number | null;
  /** Null of fewer than two. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
}

/**
 * Mean of values with its confidence interval by Student's t.
 *
 * @param values one a subject, finite; length n >= 1
 * @param level confidence level, a share strictly between 0 and 1
 * @returns the mean, the standard deviation with n - 1 in the denominator, and the limits of the mean
 * @throws {RangeError} when there are no values, one is not finite, or level is not such a number
 *
 * Limits may lie beyond what a value can be.
 * Source: Student 1908, doi:10.1093/biomet/6.1.1.
 *
 * @example Four values
 * ```ts
 * const { mean, standardDeviation, lower } = meanInterval([1, 2, 3, 4]);
 * expect([mean, standardDeviation]).toEqual([2.5, Math.sqrt(5 / 3)]);
 * expect(lower).toBeCloseTo(0.4457397, 6);
 * ```
 */
export function meanInterval(values: readonly number[], level = 0.95): MeanInterval {
  const n = values.length;
  if (n === 0) throw new RangeError('Cannot take a mean as there must be a value: got none');
  const odd = values.find((value) => !Number.isFinite(value));
  if (odd !== undefined) throw new RangeError(`Cannot take a mean as every value must be finite: got ${odd}`);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { n, mean, standardDeviation: null, lower: null, upper: null, level };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const standardDeviation = Math.sqrt(squares / (n - 1));
  const half = (studentStandardErrors(level, n - 1) * standardDeviation) / Math.sqrt(n);
  return { n, mean, standardDeviation, lower: mean - half, upper: mean + half, level };
}
