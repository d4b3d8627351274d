import { clopperPearson } from '../binomial/clopper-pearson.ts';
import { requireCounts } from '../binomial/proportion.ts';
import type { CountOf } from '../binomial/newcombe.ts';

/** What a basket says on its own: always given beside what it says with the others. */
export interface UnborrowedRate {
  readonly share: number;
  /** Exact limits at 95 %. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * The rate of a basket from its own patients alone.
 *
 * @param basket how many of how many had the outcome
 * @returns share with exact limits at 95 %
 * @throws {RangeError} when the counts are not such numbers
 *
 * Source: Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404.
 *
 * @example Two of seven
 * ```ts
 * expect(unborrowedRate({ x: 2, n: 7 }).share).toBe(2 / 7);
 * ```
 */
export function unborrowedRate({ x, n }: CountOf): UnborrowedRate {
  const { lower, upper } = clopperPearson(x, n);
  return { share: x / n, lower, upper };
}

/** @throws {RangeError} unless there are two or more baskets with counts of people, and p0 is strictly a share */
export function requireBaskets(baskets: readonly CountOf[], p0: number): void {
  if (baskets.length < 2) {
    throw new RangeError(`Cannot borrow between baskets as there must be two or more: got ${baskets.length}`);
  }
  for (const { x, n } of baskets) requireCounts(x, n);
  if (!(p0 > 0 && p0 < 1)) throw new RangeError(`Cannot compare baskets as p0 must be between 0 and 1: got ${p0}`);
}
