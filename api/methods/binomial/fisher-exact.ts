import { logBinomial } from '../numeric/log-gamma.ts';
import { root } from '../numeric/root.ts';
import type { CountOf } from './newcombe.ts';
import { requireCounts, requireLevel } from './proportion.ts';
import type { RatioLimits } from './share-ratio.ts';

/** Probabilities below are equal when they differ by less than this share of themselves, as in R. */
const AS_LIKELY = 1 + 1e-7;
/** Logarithm of an odds ratio beyond every limit. */
const FAR = 60;

/** Fisher's exact test of two shares, and the odds ratio given the margins. */
export interface FisherTest extends RatioLimits {
  /** Two-sided: every table of the same margins at most as likely as the one observed. */
  readonly pValue: number;
}

/**
 * Exact test that two independent shares are equal, given how many had the outcome in all, and their odds ratio.
 *
 * @param first how many of how many had the outcome: x a whole number from 0 to n, n a whole number >= 1
 * @param second the same of those compared with, who are others
 * @param level confidence level of the limits, a share strictly between 0 and 1; equal tails
 * @returns p-value and the conditional maximum likelihood odds ratio with exact limits; null where there is no finite
 *   value, ratio and limits both where the margins allow only one table
 * @throws {RangeError} when a count or level is not such a number
 *
 * Source: Fisher 1935, doi:10.2307/2342435; limits as Cornfield 1956, Proc. Third Berkeley Symp. 4:135-148.
 *
 * @example The tea tasting: three of four against one of four
 * ```ts
 * const { pValue, ratio } = fisherExact({ x: 3, n: 4 }, { x: 1, n: 4 });
 * expect(pValue).toBeCloseTo(34 / 70, 12);
 * expect(ratio.toFixed(3)).toBe('6.408');
 * ```
 */
export function fisherExact(first: CountOf, second: CountOf, level = 0.95): FisherTest {
  requireCounts(first.x, first.n);
  requireCounts(second.x, second.n);
  requireLevel(level);
  const total = first.x + second.x;
  const [least, most] = [Math.max(0, total - second.n), Math.min(first.n, total)];
  const log = Array.from(
    { length: most - least + 1 },
    (_, i) => logBinomial(first.n, least + i) + logBinomial(second.n, total - least - i),
  );
  const tables: Tables = { least, log };
  const central = probabilities(tables, 0);
  const observed = central[first.x - least]! * AS_LIKELY;
  const pValue = Math.min(1, sum(central.filter((probability) => probability <= observed)));
  if (least === most) return { pValue, ratio: null, lower: null, upper: null, level };
  return { pValue, ...oddsOf(tables, first.x, level), level };
}

/** Every count of the first group that the margins allow, from the least, with its logarithmic number of ways. */
interface Tables {
  readonly least: number;
  readonly log: readonly number[];
}

function oddsOf(tables: Tables, x: number, level: number): Omit<RatioLimits, 'level'> {
  const most = tables.least + tables.log.length - 1;
  const tail = (1 - level) / 2;
  const mean = (odds: number): number => sum(probabilities(tables, odds).map((each, i) => each * (tables.least + i)));
  const atLeast = (odds: number): number => sum(probabilities(tables, odds).slice(x - tables.least));
  const atMost = (odds: number): number => sum(probabilities(tables, odds).slice(0, x - tables.least + 1));
  const solve = (f: (odds: number) => number): number => Math.exp(root(f, -FAR, FAR));
  const inside = x > tables.least && x < most ? solve((odds) => mean(odds) - x) : null;
  return {
    ratio: x === tables.least ? 0 : inside,
    lower: x === tables.least ? 0 : solve((odds) => atLeast(odds) - tail),
    upper: x === most ? null : solve((odds) => atMost(odds) - tail),
  };
}

/** Fisher's noncentral hypergeometric distribution at a logarithmic odds ratio. */
function probabilities({ log }: Tables, logOdds: number): readonly number[] {
  const tilted = log.map((each, i) => each + i * logOdds);
  const highest = Math.max(...tilted);
  const weights = tilted.map((each) => Math.exp(each - highest));
  const all = sum(weights);
  return weights.map((weight) => weight / all);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
