import { mayTell } from './smallest-count.ts';

/** Published counts of one column; null where withheld. */
export interface RoundedColumn {
  readonly cells: readonly (number | null)[];
  /** Sum of the published cells, so that nothing can be subtracted from it. */
  readonly total: number;
}

/**
 * Counts as partners and the public see them: few are withheld, the rest is rounded.
 *
 * @param counts of people, whole numbers >= 0
 * @param threshold counts below it are withheld, but for 0
 * @param base counts are rounded to the nearest multiple of it, a whole number >= 1; halves go up
 * @returns published cells and the total of these
 * @throws {RangeError} when a number is not of its kind
 *
 * Source: OpenSAFELY documentation, Statistical disclosure control.
 *
 * @example Heart disease by age, as OpenSAFELY shows it
 * ```ts
 * expect(redactAndRound([3, 8, 16, 23], 8, 5)).toEqual({ cells: [null, 10, 15, 25], total: 50 });
 * ```
 */
export function redactAndRound(counts: readonly number[], threshold: number, base: number): RoundedColumn {
  if (!Number.isInteger(base) || base < 1)
    throw new RangeError(`Cannot round counts as base must be a whole number >= 1: got ${base}`);
  const cells = counts.map((count) => (mayTell(count, threshold) ? Math.floor(count / base + 0.5) * base : null));
  return { cells, total: cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0) };
}

/**
 * A percentage of published counts.
 *
 * @param numerator a published count; null where withheld
 * @param denominator a published count; null where withheld
 * @returns 0 to 100, to one decimal; null where a count is withheld or the denominator is 0
 *
 * Source: OpenSAFELY documentation, Statistical disclosure control, on rates from rounded counts.
 *
 * @example 13 of 31 are published as 15 of 30
 * ```ts
 * expect([publishedPercentage(15, 30), publishedPercentage(null, 30)]).toEqual([50, null]);
 * ```
 */
export function publishedPercentage(numerator: number | null, denominator: number | null): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return Math.round(Math.min(1, numerator / denominator) * 1000) / 10;
}
