/**
 * The threshold of an answer for which a client asked for one of its own.
 *
 * @param threshold of the policy
 * @param asked by the client, a whole number; null when it did not
 * @returns the larger of both
 * @throws {RangeError} when the client asks for less than the policy
 *
 * Source: this project's disclosure policy; against the MIN_CELL_COUNT of OHDSI WebAPI, which a client may lower.
 *
 * @example Stricter is granted
 * ```ts
 * expect([stricterThreshold(8, 20), stricterThreshold(8, null)]).toEqual([20, 8]);
 * ```
 */
export function stricterThreshold(threshold: number, asked: number | null): number {
  if (asked === null) return threshold;
  if (!Number.isInteger(asked) || asked < threshold)
    throw new RangeError(
      `Cannot use a threshold of one's own as it must be a whole number >= ${threshold}: got ${asked}`,
    );
  return asked;
}
