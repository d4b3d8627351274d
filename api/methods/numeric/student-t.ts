import { inverseIncompleteBeta } from './incomplete-beta.ts';

/**
 * How many standard errors an interval by Student's t reaches to either side.
 *
 * @param level share of the distribution inside, strictly between 0 and 1
 * @param degreesOfFreedom a number > 0
 * @returns the quantile at (1 + level) / 2
 * @throws {RangeError} when level or degreesOfFreedom are not such numbers
 *
 * By the regularised incomplete beta function: 1 - level = I_x(df / 2, 1 / 2) with x = df / (df + t²).
 * Source: Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.7.1.
 *
 * @example The tabulated value for ten degrees of freedom
 * ```ts
 * expect(studentStandardErrors(0.95, 10)).toBeCloseTo(2.228138852, 8);
 * ```
 */
export function studentStandardErrors(level: number, degreesOfFreedom: number): number {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`Cannot read Student's t as level must be strictly between 0 and 1: got ${level}`);
  }
  if (!(degreesOfFreedom > 0)) {
    throw new RangeError(`Cannot read Student's t as degreesOfFreedom must be > 0: got ${degreesOfFreedom}`);
  }
  const x = inverseIncompleteBeta(1 - level, degreesOfFreedom / 2, 0.5);
  return Math.sqrt((degreesOfFreedom * (1 - x)) / x);
}
