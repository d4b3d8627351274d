/** Two ends of an interval, as shares, and the confidence level it was made for. */
export interface ShareLimits {
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
}

/**
 * Share of n people who had the outcome.
 *
 * @param x how many had it, a whole number from 0 to n
 * @param n how many were counted, a whole number >= 1
 * @returns x / n
 * @throws {RangeError} when x and n are not such numbers
 *
 * Source: the maximum likelihood estimate of a binomial probability.
 *
 * @example IMPRESS-Norway, disease control at week 16
 * ```ts
 * expect(proportion(58, 145)).toBe(0.4);
 * ```
 */
export function proportion(x: number, n: number): number {
  requireCounts(x, n);
  return x / n;
}

/** @throws {RangeError} unless x of n can be a count of people */
export function requireCounts(x: number, n: number): void {
  if (!Number.isInteger(n) || n < 1) {
    throw new RangeError(`Cannot take a share as n must be a whole number >= 1: got ${n}`);
  }
  if (!Number.isInteger(x) || x < 0 || x > n) {
    throw new RangeError(`Cannot take a share as x must be a whole number from 0 to ${n}: got ${x}`);
  }
}

/** @throws {RangeError} unless level is strictly between 0 and 1 */
export function requireLevel(level: number): void {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`Cannot give limits as level must be between 0 and 1: got ${level}`);
  }
}
