/**
 * A count rounded up to the middle of its bucket: 1 to 6 become 3, 7 to 12 become 9, and 0 stays.
 *
 * @param count of people, a whole number >= 0
 * @param width of a bucket, a whole number >= 1
 * @returns the middle, rounded down, of the bucket that holds the count
 * @throws {RangeError} when count or width is no such number
 *
 * Source: midpoint-6 rounding, OpenSAFELY documentation, Statistical disclosure control.
 *
 * @example Midpoint 6
 * ```ts
 * expect([0, 1, 6, 7, 13].map((count) => midpoint(count, 6))).toEqual([0, 3, 3, 9, 15]);
 * ```
 */
export function midpoint(count: number, width: number): number {
  for (const [name, value, least] of [
    ['count', count, 0],
    ['width', width, 1],
  ] as const)
    if (!Number.isInteger(value) || value < least)
      throw new RangeError(`Cannot round to a midpoint as ${name} must be a whole number >= ${least}: got ${value}`);
  return Math.ceil(count / width) * width - (count === 0 ? 0 : Math.floor(width / 2));
}

/**
 * A small count as Norwegian registers round it: one becomes none, two become three.
 *
 * @param count of people, a whole number >= 0
 * @returns 0 for 1, 3 for 2, otherwise the count
 * @throws {RangeError} when count is no such number
 *
 * Source: helsedata.no, Begreper: aggregerte opplysninger.
 *
 * @example None to four
 * ```ts
 * expect([0, 1, 2, 3, 4].map(baseThree)).toEqual([0, 0, 3, 3, 4]);
 * ```
 */
export function baseThree(count: number): number {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(`Cannot round a small count as count must be a whole number >= 0: got ${count}`);
  return count === 1 ? 0 : count === 2 ? 3 : count;
}
