import { incompleteBeta } from '../numeric/incomplete-beta.ts';
import { logBinomial } from '../numeric/log-gamma.ts';

/** Up to here a coefficient is multiplied out, which keeps more digits than going through its logarithm. */
const LAST_MULTIPLIED = 300;

/**
 * Number of ways to choose k of n.
 *
 * @param n how many there are, a whole number >= 0
 * @param k how many are chosen, a whole number; none of the ways when it is below 0 or above n
 * @returns the binomial coefficient; Infinity where it overflows a double
 * @throws {RangeError} when n or k is not whole, or n is negative
 *
 * Source: NIST Digital Library of Mathematical Functions, 1.2.1.
 *
 * @example Four of twenty-four
 * ```ts
 * expect(binomialCoefficient(24, 4)).toBe(10626);
 * ```
 */
export function binomialCoefficient(n: number, k: number): number {
  if (!Number.isInteger(n) || !Number.isInteger(k) || n < 0) {
    throw new RangeError(`Cannot count choices as n and k must be whole and n >= 0: got ${n} and ${k}`);
  }
  if (k < 0 || k > n) return 0;
  if (n > LAST_MULTIPLIED) return Math.exp(logBinomial(n, k));
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = (ways * (n - Math.min(k, n - k) + i)) / i;
  return ways;
}

/**
 * Probability that exactly x of n have the outcome.
 *
 * @param x a whole number; probability 0 when it is below 0 or above n
 * @param n a whole number >= 0
 * @param p probability of the outcome, a share
 * @returns C(n, x) p^x (1 − p)^(n − x)
 * @throws {RangeError} when x or n is not whole, n is negative, or p is not a share
 *
 * Source: NIST Digital Library of Mathematical Functions, 1.2.2.
 *
 * @example Two heads in three
 * ```ts
 * expect(binomialProbability(2, 3, 0.5)).toBe(0.375);
 * ```
 */
export function binomialProbability(x: number, n: number, p: number): number {
  requireShare(p);
  if (n <= LAST_MULTIPLIED || x < 0 || x > n) return binomialCoefficient(n, x) * p ** x * (1 - p) ** (n - x);
  if (p === 0 || p === 1) return x === n * p ? 1 : 0;
  return Math.exp(logBinomial(n, x) + x * Math.log(p) + (n - x) * Math.log1p(-p));
}

/**
 * Probability that at least x of n have the outcome.
 *
 * @param x a whole number; certain when it is 0 or below, impossible when above n
 * @param n a whole number >= 0
 * @param p probability of the outcome, a share
 * @returns P(X >= x)
 * @throws {RangeError} when x or n is not whole, n is negative, or p is not a share
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17.5.
 *
 * @example At least one of eight
 * ```ts
 * expect(binomialTail(1, 8, 0.1)).toBeCloseTo(1 - 0.9 ** 8, 14);
 * ```
 */
export function binomialTail(x: number, n: number, p: number): number {
  requireShare(p);
  if (x <= 0) return 1;
  if (x > n) return 0;
  if (n > LAST_MULTIPLIED) return incompleteBeta(p, x, n - x + 1);
  let tail = 0;
  // Smallest first, so that the small ones are not lost.
  for (let i = n; i >= x; i--) tail += binomialProbability(i, n, p);
  return Math.min(1, tail);
}

/**
 * Probabilities that at least 0, 1, ... n of n have the outcome.
 *
 * @param n a whole number >= 0
 * @param p probability of the outcome, a share
 * @returns P(X >= x) at index x; length n + 2, the last 0
 * @throws {RangeError} when n is not such a number, or p is not a share
 *
 * Source: NIST Digital Library of Mathematical Functions, 1.2.2, summed.
 *
 * @example One coin
 * ```ts
 * expect([...binomialTails(1, 0.5)]).toEqual([1, 0.5, 0]);
 * ```
 */
export function binomialTails(n: number, p: number): Float64Array {
  requireShare(p);
  const tails = new Float64Array(n + 2);
  for (let x = n; x >= 0; x--) tails[x] = tails[x + 1]! + binomialProbability(x, n, p);
  return tails;
}

function requireShare(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`Cannot take a binomial probability as p must be a share: got ${p}`);
}
