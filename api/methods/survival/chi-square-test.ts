import { chiSquareTail } from '../numeric/incomplete-gamma.ts';

export interface ChiSquareTest {
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
}

/**
 * A chi-square test from its statistic.
 *
 * @param statistic a number; below 0 by rounding alone it is 0
 * @param degreesOfFreedom a number > 0
 * @returns the test
 * @throws {RangeError} when degreesOfFreedom is not positive
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.2.4 (Q(k/2, x/2)).
 *
 * @example Nothing found
 * ```ts
 * expect(chiSquareTest(-1e-17, 2)).toEqual({ chiSquare: 0, degreesOfFreedom: 2, pValue: 1 });
 * ```
 */
export function chiSquareTest(statistic: number, degreesOfFreedom: number): ChiSquareTest {
  const chiSquare = Math.max(0, statistic);
  return { chiSquare, degreesOfFreedom, pValue: chiSquareTail(chiSquare, degreesOfFreedom) };
}
