import { binomialProbability } from '../binomial/binomial-distribution.ts';
import type { BetaPrior } from '../binomial/beta-binomial.ts';
import { requireLevel } from '../binomial/proportion.ts';
import { fujikawaBorrowing } from './borrowing-weights.ts';
import type { DivergenceRule } from './borrowing-weights.ts';

/** A basket trial whose baskets are judged by a belief that borrows. */
export interface BorrowingTrial {
  /** True rate of each basket. */
  readonly rates: readonly number[];
  /** Patients of every basket. */
  readonly n: number;
  readonly prior: BetaPrior;
  readonly rule: DivergenceRule;
  /** A basket is positive where the probability of a rate above p0 exceeds the threshold. */
  readonly p0: number;
  readonly threshold: number;
}

/** Outcomes are listed one by one. */
const MOST_OUTCOMES = 200_000;

/**
 * Probabilities that baskets are found positive when they borrow by divergence, over every outcome there may be.
 *
 * @param trial true rates, patients of each basket, prior, rule of borrowing, p0 and threshold
 * @returns of each basket, and of any; where all rates are p0 these are the error rates
 * @throws {RangeError} when a number is not as described, or outcomes are too many to list
 *
 * Exact. Source: Fujikawa et al. 2020, doi:10.1002/bimj.201800404; Baumann et al. 2024, doi:10.1002/sim.10186.
 *
 * @example Without hope nobody is found positive
 * ```ts
 * const trial = { rates: [0, 0], n: 5, prior: { a: 1, b: 1 }, rule: { epsilon: 2, tau: 0 }, p0: 0.3, threshold: 0.9 };
 * expect(borrowingRejections(trial)).toEqual({ each: [0, 0], any: 0 });
 * ```
 */
export function borrowingRejections({ rates, n, prior, rule, p0, threshold }: BorrowingTrial) {
  requireLevel(threshold);
  if (!Number.isInteger(n) || n < 1 || (n + 1) ** rates.length > MOST_OUTCOMES) {
    throw new RangeError(
      `Cannot list outcomes as they must be at most ${MOST_OUTCOMES}: of ${rates.length} baskets of ${n}`,
    );
  }
  const each = rates.map(() => 0);
  let any = 0;
  const known = new Map<string, readonly boolean[]>();
  for (let outcome = 0; outcome < (n + 1) ** rates.length; outcome++) {
    const counts = rates.map((_, i) => Math.floor(outcome / (n + 1) ** i) % (n + 1));
    const probability = counts.reduce((product, x, i) => product * binomialProbability(x, n, rates[i]!), 1);
    if (probability === 0) continue;
    // The same counts in another order are judged alike.
    const sorted = counts.toSorted((a, b) => a - b);
    const key = sorted.join(' ');
    const judged = known.get(key) ?? positives(sorted, { n, prior, rule, p0, threshold });
    known.set(key, judged);
    const positive = counts.map((x) => judged[sorted.indexOf(x)]!);
    positive.forEach((found, i) => (each[i]! += found ? probability : 0));
    if (positive.some(Boolean)) any += probability;
  }
  return { each, any };
}

function positives(
  counts: readonly number[],
  { n, prior, rule, p0, threshold }: Omit<BorrowingTrial, 'rates'>,
): readonly boolean[] {
  const baskets = counts.map((x) => ({ x, n }));
  return fujikawaBorrowing(baskets, prior, rule, p0).baskets.map(({ above }) => above > threshold);
}
