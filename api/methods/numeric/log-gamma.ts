/** Below this the argument is shifted up before Stirling's series, whose next term is then under 1e-17. */
const STIRLING_FROM = 16;
/** Up to here Γ of a whole number is itself a whole number that a double holds exactly. */
const LAST_EXACT = 19;
const HALF_LOG_TWO_PI = 0.9189385332046727;

/**
 * Natural logarithm of the gamma function.
 *
 * @param x a positive number
 * @returns log Γ(x), within a few units of the last place
 * @throws {RangeError} when x is not positive
 *
 * Stirling's series from 16 upwards, the recurrence Γ(x + 1) = x Γ(x) below.
 * Source: NIST Digital Library of Mathematical Functions, 5.5.1 and 5.11.1.
 *
 * @example Γ(5) is 4!
 * ```ts
 * expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
 * ```
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`Cannot take log gamma as x must be > 0: got ${x}`);
  if (Number.isInteger(x) && x <= LAST_EXACT) return Math.log(factorial(x - 1));
  let product = 1;
  let shifted = x;
  while (shifted < STIRLING_FROM) product *= shifted++;
  return stirling(shifted) - Math.log(product);
}

/**
 * Natural logarithm of the number of ways to choose k of n.
 *
 * @param n how many there are, a whole number >= 0
 * @param k how many are chosen, a whole number from 0 to n
 * @returns log of the binomial coefficient; finite also where the coefficient itself overflows
 * @throws {RangeError} when n and k are not such numbers
 *
 * Source: NIST Digital Library of Mathematical Functions, 1.2.1 and 5.4.1.
 *
 * @example Two of five
 * ```ts
 * expect(Math.exp(logBinomial(5, 2))).toBeCloseTo(10, 12);
 * ```
 */
export function logBinomial(n: number, k: number): number {
  if (!Number.isInteger(n) || !Number.isInteger(k) || k < 0 || k > n) {
    throw new RangeError(`Cannot count choices as k must be a whole number from 0 to n: got k ${k} and n ${n}`);
  }
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

function factorial(n: number): number {
  let product = 1;
  for (let factor = 2; factor <= n; factor++) product *= factor;
  return product;
}

function stirling(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  const series =
    inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188)))));
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + series;
}
