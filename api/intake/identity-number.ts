const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const ZERO = 48;
/** A day in digits, apart or not, with or without its century, and the five digits that follow it. */
const IN_GROUPS = /(?:^|\D)(\d\d)([ ./-]?)(\d\d)\2(?:19|20)?(\d\d)(?:[ /-]|\u00C2\u00A0)?(\d{5})$/;
const LONGEST = 20;

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

/**
 * Whether an identity number ends with these digits: eleven in a row, or a day and five digits, as 150380 90027,
 * 15.03.80 90027 or 15.03.1980-90027. Called for every run of digits, so that it looks closer only where it must.
 *
 * @param start of the run
 * @param end of the run: the position after it
 */
export function endsIdentityNumber(bytes: Uint8Array, start: number, end: number): boolean {
  const digits = end - start;
  if (digits === 11) return !isFraction(bytes, start) && isIdentityNumber(bytes.subarray(start, end));
  const yearBefore = (digits === 7 || digits === 9) && isGap(bytes[start - 1]) && bytes[start - 4] === bytes[start - 1];
  if (!yearBefore && !(digits === 5 && isGap(bytes[start - 1]) && bytes[start - 1] !== 46)) return false;
  const before = String.fromCharCode(...bytes.subarray(Math.max(0, end - LONGEST), end));
  const groups = IN_GROUPS.exec(before);
  if (groups === null) return false;
  const [, day, , month, year, rest] = groups;
  return isIdentityNumber(new TextEncoder().encode(`${day}${month}${year}${rest}`));
}

const isFraction = (bytes: Uint8Array, start: number): boolean =>
  bytes[start - 1] === 46 && bytes[start - 2]! >= ZERO && bytes[start - 2]! <= ZERO + 9;

/** A space (also one that does not break), a hyphen, a point or a stroke. */
const isGap = (byte: number | undefined): boolean =>
  byte === 32 || byte === 45 || byte === 46 || byte === 47 || byte === 0xa0;
