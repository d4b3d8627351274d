/**
 * How many of ascending times are at most a limit.
 *
 * @param times ascending
 * @param limit in the same unit
 * @returns a count from 0 to the length of times, by halving
 *
 * Source: Knuth 1998, The Art of Computer Programming 3, 6.2.1.
 *
 * @example Two of three
 * ```ts
 * expect(countUpTo([1, 2, 4], 2)).toBe(2);
 * ```
 */
export function countUpTo(times: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
