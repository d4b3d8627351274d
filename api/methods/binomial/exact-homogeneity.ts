import { logBinomial } from '../numeric/log-gamma.ts';
import type { CountOf } from './newcombe.ts';
import { requireCounts } from './proportion.ts';

/** Probabilities below are equal when they differ by less than this share of themselves, as in R. */
const AS_LIKELY = Math.log(1 + 1e-7);
/** Tables that are listed at most: a second or so. */
const MOST_TABLES = 20_000_000;

/**
 * Exact test that several independent shares are equal, given how many had the outcome in all.
 *
 * @param groups how many of how many had the outcome in each group, at least two groups
 * @returns p-value: probability of every table of the same margins that is at most as likely as the one observed
 * @throws {RangeError} when a count is not such a number, or there are fewer than two groups or too many tables to list
 *
 * Source: Freeman & Halton 1951, doi:10.1093/biomet/38.1-2.141.
 *
 * @example Two groups: Fisher's test
 * ```ts
 * const [first, second] = [{ x: 3, n: 4 }, { x: 1, n: 4 }];
 * expect(exactHomogeneity([first, second])).toBeCloseTo(fisherExact(first, second).pValue, 12);
 * ```
 */
export function exactHomogeneity(groups: readonly CountOf[]): number {
  if (groups.length < 2)
    throw new RangeError(`Cannot compare shares as groups must be two or more: got ${groups.length}`);
  for (const { x, n } of groups) requireCounts(x, n);
  const outcomes = groups.reduce((total, { x }) => total + x, 0);
  const everybody = groups.reduce((total, { n }) => total + n, 0);
  const ways = groups.map(({ n }) => Array.from({ length: n + 1 }, (_, x) => logBinomial(n, x)));
  requireListable(groups);
  const observed = groups.reduce((total, { x }, group) => total + ways[group]![x]!, 0) + AS_LIKELY;
  const all = logBinomial(everybody, outcomes);
  const after = groups.map((_, group) => groups.slice(group + 1).reduce((total, { n }) => total + n, 0));
  const add = (group: number, left: number, log: number): number => {
    if (group === groups.length) return log <= observed ? Math.exp(log - all) : 0;
    let probability = 0;
    const most = Math.min(groups[group]!.n, left);
    for (let x = Math.max(0, left - after[group]!); x <= most; x++) {
      probability += add(group + 1, left - x, log + ways[group]![x]!);
    }
    return probability;
  };
  return Math.min(1, add(0, outcomes, 0));
}

/** The last group follows from the others: their counts bound the number of tables. */
function requireListable(groups: readonly CountOf[]): void {
  const outcomes = groups.reduce((total, { x }) => total + x, 0);
  const tables = groups.slice(1).reduce((product, { n }) => product * (1 + Math.min(n, outcomes)), 1);
  if (tables > MOST_TABLES) {
    throw new RangeError(`Cannot compare shares exactly as at most ${MOST_TABLES} tables can be listed: got ${tables}`);
  }
}
