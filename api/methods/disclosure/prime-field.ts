/** The largest prime below 2^26: the product of two remainders is still a whole number in double precision. */
export const PRIME = 67_108_859;

/**
 * @param value a whole number, not a multiple of the prime
 * @returns the remainder whose product with it leaves 1
 *
 * Source: Fermat's little theorem.
 *
 * @example Half of a number, as a remainder
 * ```ts
 * expect((inverse(2) * 2) % PRIME).toBe(1);
 * ```
 */
export function inverse(value: number): number {
  let [result, power] = [1, ((value % PRIME) + PRIME) % PRIME];
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * power) % PRIME;
    power = (power * power) % PRIME;
  }
  return result;
}

/**
 * Takes a multiple of one row from another, in place.
 *
 * @param row remainders
 * @param other remainders, as many
 * @param factor how many of the other, a remainder
 *
 * Source: Gaussian elimination modulo a prime.
 *
 * @example Three less twice one
 * ```ts
 * const row = Float64Array.of(3);
 * subtract(row, Float64Array.of(1), 2);
 * expect(row[0]).toBe(1);
 * ```
 */
export function subtract(row: Float64Array, other: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let at = 0; at < row.length; at++) row[at] = (row[at]! + (PRIME - factor) * other[at]!) % PRIME;
}
