import { chiSquareTail } from '../numeric/incomplete-gamma.ts';
import { standardErrors } from '../numeric/normal.ts';
import type { ChiSquare } from './chi-square-shares.ts';
import type { CountOf } from './newcombe.ts';
import { requireCounts } from './proportion.ts';
import type { RatioLimits } from './share-ratio.ts';

/** Two groups within one stratum. */
export interface ShareStratum {
  readonly first: CountOf;
  readonly second: CountOf;
}

/** One odds ratio over strata, and the tests that it is 1. */
export interface MantelHaenszel extends RatioLimits {
  readonly uncorrected: ChiSquare;
  /** Half a person taken off, where the surplus is at least that. */
  readonly corrected: ChiSquare;
}

/**
 * Odds ratio of two groups common to all strata, and the test that it is 1.
 *
 * @param strata counts of both groups in each stratum: x a whole number from 0 to n, n a whole number >= 1
 * @param level confidence level, a share strictly between 0 and 1
 * @returns chi-square tests; odds of the first over odds of the second, null with its limits where not finite and above 0
 * @throws {RangeError} when a count or level is not such a number, or in no stratum the outcome tells groups apart
 *
 * Limits by the variance of Robins, Breslow and Greenland.
 * Source: Mantel & Haenszel 1959, doi:10.1093/jnci/22.4.719; Robins et al. 1986, doi:10.2307/2531052.
 *
 * @example One stratum: the odds ratio of its four counts
 * ```ts
 * expect(mantelHaenszel([{ first: { x: 9, n: 10 }, second: { x: 3, n: 10 } }]).ratio).toBeCloseTo(21, 12);
 * ```
 */
export function mantelHaenszel(strata: readonly ShareStratum[], level = 0.95): MantelHaenszel {
  for (const { x, n } of strata.flatMap(({ first, second }) => [first, second])) requireCounts(x, n);
  const parts = strata.map(partsOf);
  const variance = sum(parts.map((part) => part.variance));
  if (!(variance > 0)) {
    throw new RangeError('Cannot test over strata as in one of them some but not all must have had the outcome');
  }
  const surplus = Math.abs(sum(parts.map((part) => part.surplus)));
  const test = (counted: number): ChiSquare => {
    const chiSquare = (counted * counted) / variance;
    return { chiSquare, pValue: chiSquareTail(chiSquare, 1) };
  };
  return {
    uncorrected: test(surplus),
    corrected: test(surplus >= 0.5 ? surplus - 0.5 : surplus),
    ...commonRatio(parts, standardErrors(level)),
    level,
  };
}

type Parts = ReturnType<typeof partsOf>;

function partsOf({ first, second }: ShareStratum) {
  const n = first.n + second.n;
  const outcomes = first.x + second.x;
  const [a, b, c, d] = [first.x, first.n - first.x, second.x, second.n - second.x];
  return {
    surplus: a - (first.n * outcomes) / n,
    variance: (first.n * second.n * outcomes * (n - outcomes)) / (n * n * (n - 1)),
    up: (a * d) / n,
    down: (b * c) / n,
    alike: (a + d) / n,
    unlike: (b + c) / n,
  };
}

function commonRatio(parts: readonly Parts[], z: number): Omit<RatioLimits, 'level'> {
  const up = sum(parts.map((part) => part.up));
  const down = sum(parts.map((part) => part.down));
  if (up === 0 || down === 0) return { ratio: down === 0 ? null : 0, lower: null, upper: null };
  const variance =
    sum(parts.map(({ alike, up: own }) => alike * own)) / (2 * up * up) +
    sum(parts.map((part) => part.alike * part.down + part.unlike * part.up)) / (2 * up * down) +
    sum(parts.map(({ unlike, down: own }) => unlike * own)) / (2 * down * down);
  const spread = Math.exp(z * Math.sqrt(variance));
  return { ratio: up / down, lower: up / down / spread, upper: (up / down) * spread };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
