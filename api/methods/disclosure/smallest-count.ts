/**
 * Whether a count may be told: 0 may, and so may the threshold and more.
 *
 * @param count how many people, a whole number >= 0
 * @param threshold fewest people that a shown number may describe; everything may be told when it is 0 or 1
 * @returns true unless 0 < count < threshold
 * @throws {RangeError} when either is not a whole number >= 0
 *
 * Source: the primary rule of frequency tables; Hundepool et al. 2012, Statistical Disclosure Control, ch. 4.
 *
 * @example Four may not be told under a threshold of five
 * ```ts
 * expect([0, 4, 5].map((count) => mayTell(count, 5))).toEqual([true, false, true]);
 * ```
 */
export function mayTell(count: number, threshold: number): boolean {
  requireCount('count', count);
  requireCount('threshold', threshold);
  return count === 0 || count >= threshold;
}

/**
 * Fewest people that any of several told numbers describes.
 *
 * @param counts how many people stand behind each number, whole numbers >= 0
 * @returns the smallest of them that is above 0; Infinity when none is
 * @throws {RangeError} when one is not a whole number >= 0
 *
 * Source: the primary rule of frequency tables; Hundepool et al. 2012, Statistical Disclosure Control, ch. 4.
 *
 * @example An empty cell describes nobody
 * ```ts
 * expect(smallestCount([12, 0, 7])).toBe(7);
 * ```
 */
export function smallestCount(counts: readonly number[]): number {
  for (const count of counts) requireCount('count', count);
  return counts.filter((count) => count > 0).reduce((least, count) => Math.min(least, count), Infinity);
}

function requireCount(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 0) {
    throw new RangeError(`Cannot clear a count as ${name} must be a whole number >= 0: got ${value}`);
  }
}
