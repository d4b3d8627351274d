import { binomialProbability, binomialTail } from './binomial-distribution.ts';
import { requireCounts } from './proportion.ts';

/** Probabilities below are equal when they differ by less than this share of themselves, as in R. */
const AS_LIKELY = 1 + 1e-7;

/** P-values of the exact test that a share is p0. */
export interface BinomialTest {
  /** That the share is not p0: every count at most as likely as the one observed. */
  readonly twoSided: number;
  /** That the share is above p0. */
  readonly greater: number;
  /** That the share is below p0. */
  readonly less: number;
}

/**
 * Exact test that a share is p0.
 *
 * @param x how many had the outcome, a whole number from 0 to n
 * @param n how many were counted, a whole number >= 1
 * @param p0 the share tested, a share
 * @returns p-values against either side and against both
 * @throws {RangeError} when x, n or p0 are not such numbers
 *
 * Two-sided by the method of small p-values, so that it need not be twice either side.
 * Source: Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404 (the tails); Blaker 2000, doi:10.2307/3315916 (two-sided).
 *
 * @example Five of eight fair coins
 * ```ts
 * expect(binomialTest(5, 8, 0.5).greater).toBeCloseTo(93 / 256, 14);
 * expect(binomialTest(5, 8, 0.5).twoSided).toBeCloseTo(186 / 256, 14);
 * ```
 */
export function binomialTest(x: number, n: number, p0: number): BinomialTest {
  requireCounts(x, n);
  const observed = binomialProbability(x, n, p0) * AS_LIKELY;
  let twoSided = 0;
  for (let count = 0; count <= n; count++) {
    const probability = binomialProbability(count, n, p0);
    if (probability <= observed) twoSided += probability;
  }
  return { twoSided: Math.min(1, twoSided), greater: binomialTail(x, n, p0), less: binomialTail(n - x, n, 1 - p0) };
}
