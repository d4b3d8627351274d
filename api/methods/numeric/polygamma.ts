/** Below this the argument is shifted up before the asymptotic series, whose next term is then under 1e-17. */
const SERIES_FROM = 20;

/**
 * Digamma function: the derivative of log Γ.
 *
 * @param x a number > 0
 * @returns ψ(x)
 * @throws {RangeError} when x is not positive
 *
 * Source: NIST Digital Library of Mathematical Functions, 5.5.2 and 5.11.2.
 *
 * @example At 1 it is minus Euler's constant
 * ```ts
 * expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 14);
 * ```
 */
export function digamma(x: number): number {
  requirePositive(x);
  let shift = 0;
  let z = x;
  while (z < SERIES_FROM) shift += 1 / z++;
  const square = 1 / (z * z);
  const series = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))));
  return Math.log(z) - 1 / (2 * z) - series - shift;
}

/**
 * Trigamma function: the second derivative of log Γ.
 *
 * @param x a number > 0
 * @returns ψ′(x)
 * @throws {RangeError} when x is not positive
 *
 * Source: NIST Digital Library of Mathematical Functions, 5.15.5 and 5.15.8.
 *
 * @example At 1 it is the sum of the inverse squares
 * ```ts
 * expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 14);
 * ```
 */
export function trigamma(x: number): number {
  requirePositive(x);
  let shift = 0;
  let z = x;
  while (z < SERIES_FROM) shift += 1 / (z * z++);
  const inverse = 1 / z;
  const square = inverse * inverse;
  const series = square * (1 / 6 - square * (1 / 30 - square * (1 / 42 - square * (1 / 30 - square * (5 / 66)))));
  return inverse + square / 2 + inverse * series + shift;
}

function requirePositive(x: number): void {
  if (!(x > 0)) throw new RangeError(`Cannot take a polygamma function as x must be > 0: got ${x}`);
}
