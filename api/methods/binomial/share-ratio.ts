import { standardErrors } from '../numeric/normal.ts';
import { root } from '../numeric/root.ts';
import type { CountOf } from './newcombe.ts';
import { requireCounts } from './proportion.ts';

/** A ratio with its limits; null where there is no finite value. */
export interface RatioLimits {
  readonly ratio: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
}

/**
 * Ratio of two independent shares, limits by the normal approximation of its logarithm.
 *
 * @param first how many of how many had the outcome: x a whole number from 0 to n, n a whole number >= 1
 * @param second the same of those compared with, who are others
 * @param level confidence level, a share strictly between 0 and 1
 * @returns first share over second share; null where the second is 0, and no limits where either is 0
 * @throws {RangeError} when a count or level is not such a number
 *
 * Source: Katz et al. 1978, doi:10.2307/2530610.
 *
 * @example Three times as many
 * ```ts
 * const { ratio, lower, upper } = katzRatio({ x: 9, n: 10 }, { x: 3, n: 10 });
 * expect([ratio.toFixed(2), lower.toFixed(2), upper.toFixed(2)]).toEqual(['3.00', '1.14', '7.91']);
 * ```
 */
export function katzRatio(first: CountOf, second: CountOf, level = 0.95): RatioLimits {
  requireCounts(first.x, first.n);
  requireCounts(second.x, second.n);
  const spread = standardErrors(level) * Math.sqrt(1 / first.x - 1 / first.n + 1 / second.x - 1 / second.n);
  return around((first.x / first.n) * (second.n / second.x), spread, level);
}

/**
 * Odds ratio of two independent shares, limits by the normal approximation of its logarithm.
 *
 * @param first how many of how many had the outcome: x a whole number from 0 to n, n a whole number >= 1
 * @param second the same of those compared with, who are others
 * @param level confidence level, a share strictly between 0 and 1
 * @returns odds of the first over odds of the second; null where that is not finite, and no limits where a count is 0
 * @throws {RangeError} when a count or level is not such a number
 *
 * Source: Woolf 1955, doi:10.1111/j.1469-1809.1955.tb01348.x.
 *
 * @example 56 of 70 beside 48 of 80
 * ```ts
 * const { ratio, lower, upper } = woolfOddsRatio({ x: 56, n: 70 }, { x: 48, n: 80 });
 * expect([ratio.toFixed(3), lower.toFixed(3), upper.toFixed(3)]).toEqual(['2.667', '1.276', '5.572']);
 * ```
 */
export function woolfOddsRatio(first: CountOf, second: CountOf, level = 0.95): RatioLimits {
  requireCounts(first.x, first.n);
  requireCounts(second.x, second.n);
  const [a, b, c, d] = [first.x, first.n - first.x, second.x, second.n - second.x];
  return around((a * d) / (b * c), standardErrors(level) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d), level);
}

/**
 * Ratio of two independent shares with limits where the score test of the ratio just rejects.
 *
 * @param first how many of how many had the outcome: x a whole number from 0 to n, n a whole number >= 1
 * @param second the same of those compared with, who are others
 * @param level confidence level, a share strictly between 0 and 1
 * @returns first share over second share; lower 0 where the first is 0, upper null (no limit) where the second is 0
 * @throws {RangeError} when a count or level is not such a number
 *
 * Source: Koopman 1984, doi:10.2307/2531405.
 *
 * @example 36 of 40 beside 16 of 80, as printed in the source
 * ```ts
 * const { lower, upper } = scoreRatio({ x: 36, n: 40 }, { x: 16, n: 80 });
 * expect([lower.toFixed(2), upper.toFixed(2)]).toEqual(['2.94', '7.15']);
 * ```
 */
export function scoreRatio(first: CountOf, second: CountOf, level = 0.95): RatioLimits {
  requireCounts(first.x, first.n);
  requireCounts(second.x, second.n);
  const ratio = (first.x / first.n) * (second.n / second.x);
  const critical = standardErrors(level) ** 2;
  /** Over the logarithm of the ratio, which may be any number. Below 0 where the test keeps it. */
  const rejects = (logRatio: number): number => chiSquareOf(Math.exp(logRatio), first, second) - critical;
  const middle = first.x > 0 && second.x > 0 ? Math.log(ratio) : 0;
  return {
    ratio: finite(ratio),
    lower: first.x === 0 ? 0 : Math.exp(root(rejects, -FAR, second.x === 0 ? FAR : middle)),
    upper: second.x === 0 ? null : Math.exp(root(rejects, first.x === 0 ? -FAR : middle, FAR)),
    level,
  };
}

/** Logarithm of a ratio beyond every limit. */
const FAR = 40;

/** Koopman's chi-square of a ratio, at the shares that make the counts most likely under it. */
function chiSquareOf(ratio: number, first: CountOf, second: CountOf): number {
  const linear = ratio * (first.n + second.x) + first.x + second.n;
  const everybody = first.n + second.n;
  const rest = linear * linear - 4 * ratio * everybody * (first.x + second.x);
  // The smaller root in the form that does not cancel.
  const p1 = (2 * ratio * (first.x + second.x)) / (linear + Math.sqrt(Math.max(0, rest)));
  const expected = first.n * p1;
  const surplus = first.x - expected;
  const p2 = p1 / ratio;
  // Where everybody must have the outcome under the ratio and has it, nothing is left to chance.
  const own = surplus === 0 ? 0 : surplus ** 2 / (expected * (1 - p1));
  const other = second.x - second.n * p2;
  return own + (other === 0 ? 0 : other ** 2 / (second.n * p2 * (1 - p2)));
}

function around(ratio: number, spread: number, level: number): RatioLimits {
  const limit = (side: 1 | -1): number | null => (Number.isFinite(spread) ? ratio * Math.exp(side * spread) : null);
  return { ratio: finite(ratio), lower: limit(-1), upper: limit(1), level };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
