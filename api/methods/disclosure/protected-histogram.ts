/** A bin of a histogram as it may be shown. */
export interface ProtectedBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Whether so few people may be shown in so many bins.
 *
 * @param people in the histogram, a whole number >= 0
 * @param bins a whole number >= 1
 * @param share most bins for each person
 * @returns true when bins <= share x people
 *
 * Source: nfilter.levels.density of DataSHIELD's dsBase.
 *
 * @example Twenty-four people fill seven bins at most
 * ```ts
 * expect([7, 8].map((bins) => mayBin(24, bins, 0.33))).toEqual([true, false]);
 * ```
 */
export const mayBin = (people: number, bins: number, share: number): boolean => bins <= share * people;

/**
 * A histogram in which bins of few people are merged with their neighbours, never shown as empty.
 *
 * @param edges of the bins, ascending, one more than there are counts
 * @param counts of people in each bin
 * @param threshold fewest people of a shown bin
 * @returns bins of threshold people or more, or of nobody; null when all together are too few
 * @throws {RangeError} unless there is one edge more than counts
 *
 * A bin of few takes the next one along, and the last ones the bin before.
 * Source: after the merged bins of DataSHIELD's dsBase histograms; own rule.
 *
 * @example Two and four become six
 * ```ts
 * expect(mergeBins([0, 10, 20, 30], [2, 4, 7], 5)).toEqual([{ from: 0, to: 20, count: 6 }, { from: 20, to: 30, count: 7 }]);
 * ```
 */
export function mergeBins(
  edges: readonly number[],
  counts: readonly number[],
  threshold: number,
): readonly ProtectedBin[] | null {
  if (edges.length !== counts.length + 1)
    throw new RangeError(`Cannot merge bins as ${counts.length} bins must have one edge more: got ${edges.length}`);
  const merged: ProtectedBin[] = [];
  const isFew = (bin: ProtectedBin | undefined): boolean => bin !== undefined && bin.count > 0 && bin.count < threshold;
  counts.forEach((count, at) => {
    const bin = { from: edges[at]!, to: edges[at + 1]!, count };
    merged.push(isFew(merged.at(-1)) ? join(merged.pop()!, bin) : bin);
  });
  while (merged.length > 1 && isFew(merged.at(-1))) {
    const last = merged.pop()!;
    merged.push(join(merged.pop()!, last));
  }
  return isFew(merged[0]) && merged.length === 1 ? null : merged;
}

const join = (left: ProtectedBin, right: ProtectedBin): ProtectedBin => ({
  from: left.from,
  to: right.to,
  count: left.count + right.count,
});
