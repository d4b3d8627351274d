const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const ZERO = 48;

/**
 * Whether eleven digits are a Norwegian identity number: a day that exists in the calendar's rough shape and both control
 * digits right. D-numbers add 40 to the day; synthetic numbers add 40 or 80 to the month, and are refused just the same.
 *
 * Source: Skatteetaten, control digits modulus 11; numbers issued from 2032 with other rests are not yet covered.
 */
export function isIdentityNumber(digits: Uint8Array): boolean {
  const digit = (at: number): number => digits[at]! - ZERO;
  const day = (digit(0) * 10 + digit(1)) % 40;
  const month = (digit(2) * 10 + digit(3)) % 40;
  if (day < 1 || day > 31 || month < 1 || month > 12) return false;
  const rest = (weights: readonly number[]): number =>
    (11 - (weights.reduce((sum, weight, at) => sum + weight * digit(at), 0) % 11)) % 11;
  return rest(FIRST) === digit(9) && rest(SECOND) === digit(10);
}
