import { chiSquareTail } from '../numeric/incomplete-gamma.ts';
import { binomialTail } from './binomial-distribution.ts';
import type { ChiSquare } from './chi-square-shares.ts';
import type { ShareDifference } from './newcombe.ts';
import { wilson } from './wilson.ts';

/** How many pairs had the outcome in both, in the first only, in the second only, in neither. */
export interface PairedCounts {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly neither: number;
}

/**
 * Difference of two shares of the same people, with the hybrid score interval.
 *
 * @param pairs whole numbers >= 0, at least one above 0
 * @param level confidence level, a share strictly between 0 and 1
 * @returns share of the first less share of the second, and limits of it, as shares
 * @throws {RangeError} when counts or level are not such numbers
 *
 * Wilson's limits of either share, with the correlation of the two taken to 0 by half the pairs.
 * Source: Newcombe 1998, method 10, doi:10.1002/(SICI)1097-0258(19981130)17:22<2635::AID-SIM954>3.0.CO;2-C.
 *
 * @example Fifty pairs of the source
 * ```ts
 * const { lower, upper } = pairedDifference({ both: 36, first: 12, second: 2, neither: 0 });
 * expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(['0.0569', '0.3404']);
 * ```
 */
export function pairedDifference(pairs: PairedCounts, level = 0.95): ShareDifference {
  requirePairs(pairs);
  const { both, first, second, neither } = pairs;
  const n = both + first + second + neither;
  const [p1, p2] = [(both + first) / n, (both + second) / n];
  const [one, two] = [wilson(both + first, n, level), wilson(both + second, n, level)];
  const phi = correlation(pairs, n);
  const width = (near: number, far: number): number => Math.sqrt(near * near - 2 * phi * near * far + far * far);
  const difference = (first - second) / n;
  return {
    difference,
    lower: difference - width(p1 - one.lower, two.upper - p2),
    upper: difference + width(p2 - two.lower, one.upper - p1),
    level,
  };
}

function correlation({ both, first, second, neither }: PairedCounts, n: number): number {
  const margins = (both + first) * (second + neither) * (both + second) * (first + neither);
  if (margins === 0) return 0;
  const product = both * neither - first * second;
  return (product > 0 ? Math.max(0, product - n / 2) : product) / Math.sqrt(margins);
}

/** Tests that two shares of the same people are equal. */
export interface McNemarTest {
  readonly uncorrected: ChiSquare;
  /** One taken off the difference, as Edwards. */
  readonly corrected: ChiSquare;
  /** Exact, two-sided: twice the smaller tail, at most 1. */
  readonly exactPValue: number;
}

/**
 * McNemar's test that two shares of the same people are equal.
 *
 * @param pairs whole numbers >= 0, at least one above 0
 * @returns chi-square with and without correction, and the exact p-value; null when no pair differs
 * @throws {RangeError} when counts are not such numbers
 *
 * Source: McNemar 1947, doi:10.1007/BF02295996; Edwards 1948, doi:10.1007/BF02289261.
 *
 * @example Twelve pairs one way and two the other
 * ```ts
 * const test = mcNemar({ both: 20, first: 12, second: 2, neither: 16 });
 * expect(test.uncorrected.chiSquare).toBeCloseTo(100 / 14, 12);
 * expect(test.exactPValue).toBeCloseTo(212 / 2 ** 14, 14);
 * ```
 */
export function mcNemar(pairs: PairedCounts): McNemarTest | null {
  requirePairs(pairs);
  const { first, second } = pairs;
  const differing = first + second;
  if (differing === 0) return null;
  const test = (surplus: number): ChiSquare => {
    const chiSquare = (surplus * surplus) / differing;
    return { chiSquare, pValue: chiSquareTail(chiSquare, 1) };
  };
  return {
    uncorrected: test(first - second),
    corrected: test(Math.max(0, Math.abs(first - second) - 1)),
    exactPValue: Math.min(1, 2 * binomialTail(Math.max(first, second), differing, 0.5)),
  };
}

function requirePairs(pairs: PairedCounts): void {
  const counts = [pairs.both, pairs.first, pairs.second, pairs.neither];
  if (!counts.every((count) => Number.isInteger(count) && count >= 0) || counts.every((count) => count === 0)) {
    throw new RangeError(`Cannot compare pairs as counts must be whole, >= 0 and not all 0: got ${counts.join(', ')}`);
  }
}
