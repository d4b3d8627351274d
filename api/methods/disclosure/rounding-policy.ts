/** What a threshold and a rounding base let through. */
export interface RoundingJudgement {
  readonly valid: boolean;
  /** The smallest count that is ever published. */
  readonly smallestPublished: number;
  /** True counts that the smallest published one may stand for. */
  readonly preimage: readonly number[];
}

/**
 * Whether a threshold and a rounding base hide what they mean to hide.
 *
 * @param threshold counts below it are withheld, a whole number >= 1
 * @param base counts are rounded to the nearest multiple of it, a whole number >= 1; halves go up
 * @returns valid when the smallest published count may stand for at least base true counts
 * @throws {RangeError} when threshold or base are not such numbers
 *
 * With threshold 6 and base 5 a published 5 means 6 or 7: that pair gives small counts away.
 * Source: OpenSAFELY documentation, Statistical disclosure control, on rounding after redaction.
 *
 * @example The pair of OpenSAFELY
 * ```ts
 * expect(judgeRounding(8, 5)).toEqual({ valid: true, smallestPublished: 10, preimage: [8, 9, 10, 11, 12] });
 * ```
 */
export function judgeRounding(threshold: number, base: number): RoundingJudgement {
  for (const [name, value] of Object.entries({ threshold, base })) {
    if (!Number.isInteger(value) || value < 1) {
      throw new RangeError(`Cannot judge a rounding policy as ${name} must be a whole number >= 1: got ${value}`);
    }
  }
  const rounded = (count: number): number => Math.floor(count / base + 0.5) * base;
  const smallestPublished = rounded(threshold);
  const candidates = Array.from({ length: base }, (_, i) => threshold + i);
  const preimage = candidates.filter((count) => rounded(count) === smallestPublished);
  return { valid: preimage.length >= base, smallestPublished, preimage };
}
