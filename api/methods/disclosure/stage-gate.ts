/**
 * The last look of a protocol that a cohort has reached: the only number of patients at which its result is shown.
 *
 * @param counted patients counted so far, a whole number >= 0
 * @param looks numbers of patients at which the protocol looks, whole numbers > 0, ascending
 * @returns the largest look that is at most counted; null before the first
 * @throws {RangeError} when counted or looks are not such numbers
 *
 * Between looks a result tells of few patients and invites peeking; the last look's result is served with its label.
 * Source: the interim rule of Simon 1989, doi:10.1016/0197-2456(89)90015-9, applied to what is shown.
 *
 * @example Seventeen counted, looks at 8 and 24
 * ```ts
 * expect(lastLook(17, [8, 24])).toBe(8);
 * ```
 */
export function lastLook(counted: number, looks: readonly number[]): number | null {
  if (!Number.isInteger(counted) || counted < 0) {
    throw new RangeError(`Cannot find a look as counted must be a whole number >= 0: got ${counted}`);
  }
  if (looks.some((look, i) => !Number.isInteger(look) || look <= (looks[i - 1] ?? 0))) {
    throw new RangeError(`Cannot find a look as looks must be whole numbers > 0, ascending: got [${looks.join(', ')}]`);
  }
  return looks.findLast((look) => look <= counted) ?? null;
}
