import { chiSquareTail } from '../numeric/incomplete-gamma.ts';
import type { CountOf } from './newcombe.ts';
import { requireCounts } from './proportion.ts';

/** A chi-square statistic with one degree of freedom, and its p-value. */
export interface ChiSquare {
  readonly chiSquare: number;
  readonly pValue: number;
}

/**
 * Pearson's chi-square test that two independent shares are equal.
 *
 * @param first how many of how many had the outcome: x a whole number from 0 to n, n a whole number >= 1
 * @param second the same of those compared with, who are others
 * @param corrected whether half a person is taken off each difference (Yates), or all of one that is smaller
 * @returns statistic and p-value; null when nobody or everybody had the outcome, of which no test can be made
 * @throws {RangeError} when a count is not such a number
 *
 * Source: Pearson 1900, doi:10.1080/14786440009463897; Yates 1934, doi:10.2307/2983604.
 *
 * @example 9 of 10 beside 3 of 10
 * ```ts
 * expect(chiSquareShares({ x: 9, n: 10 }, { x: 3, n: 10 }, false).chiSquare).toBeCloseTo(7.5, 12);
 * ```
 */
export function chiSquareShares(first: CountOf, second: CountOf, corrected: boolean): ChiSquare | null {
  requireCounts(first.x, first.n);
  requireCounts(second.x, second.n);
  const everybody = first.n + second.n;
  const outcomes = first.x + second.x;
  if (outcomes === 0 || outcomes === everybody) return null;
  const expected = (first.n * outcomes) / everybody;
  const surplus = Math.abs(first.x - expected);
  const counted = corrected ? surplus - Math.min(0.5, surplus) : surplus;
  const variance = (expected * second.n * (everybody - outcomes)) / everybody / everybody;
  return chiSquareOf((counted * counted) / variance);
}

/**
 * Test that shares rise or fall along ordered groups.
 *
 * @param groups how many of how many had the outcome in each group, at least two
 * @param scores what each group counts for, finite and not all the same
 * @returns statistic and p-value; null when nobody or everybody had the outcome
 * @throws {RangeError} when there are fewer than two groups, or a count or score is not such a number
 *
 * Cochran's statistic, with variance by N.
 * Source: Cochran 1954, doi:10.2307/3001616; Armitage 1955, doi:10.2307/3001775.
 *
 * @example 15 of 30, 10 of 30, 5 of 40
 * ```ts
 * const groups = [{ x: 15, n: 30 }, { x: 10, n: 30 }, { x: 5, n: 40 }];
 * expect(trendOfShares(groups, [1, 2, 3]).chiSquare.toFixed(4)).toBe('11.6632');
 * ```
 */
export function trendOfShares(groups: readonly CountOf[], scores: readonly number[]): ChiSquare | null {
  for (const { x, n } of groups) requireCounts(x, n);
  requireScores(groups.length, scores);
  const everybody = sum(groups.map(({ n }) => n));
  const share = sum(groups.map(({ x }) => x)) / everybody;
  if (share === 0 || share === 1) return null;
  const middle = sum(groups.map(({ n }, i) => n * scores[i]!)) / everybody;
  const surplus = sum(groups.map(({ x, n }, i) => (scores[i]! - middle) * (x - n * share)));
  const spread = sum(groups.map(({ n }, i) => n * (scores[i]! - middle) ** 2));
  return chiSquareOf(surplus ** 2 / (share * (1 - share) * spread));
}

function requireScores(groups: number, scores: readonly number[]): void {
  if (groups < 2 || scores.length !== groups) {
    throw new RangeError(
      `Cannot test a trend as two or more groups need a score each: got ${groups} and ${scores.length}`,
    );
  }
  if (!scores.every(Number.isFinite) || scores.every((score) => score === scores[0])) {
    throw new RangeError(`Cannot test a trend as scores must be finite and differ: got ${scores.join(', ')}`);
  }
}

const chiSquareOf = (chiSquare: number): ChiSquare => ({ chiSquare, pValue: chiSquareTail(chiSquare, 1) });

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
