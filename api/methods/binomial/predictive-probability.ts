import { inverseIncompleteBeta } from '../numeric/incomplete-beta.ts';
import { betaAbove, betaBinomialProbability, betaBinomialTail, betaUpdate } from './beta-binomial.ts';
import type { BetaPrior } from './beta-binomial.ts';
import type { CohortCounts } from './cohort-state.ts';
import { overTheRest } from './probability-of-success.ts';
import type { TwoStageDesign } from './two-stage-design.ts';

/** What is believed of a rate. */
export interface BetaPosterior extends BetaPrior {
  readonly mean: number;
  /** Equal-tailed credible interval. */
  readonly lower: number;
  readonly upper: number;
  /** Probability that the rate is above the share asked about. */
  readonly above: number;
}

/**
 * Predictive probability: probability that a cohort still becomes positive, averaged over what is believed of its rate.
 *
 * @param design n1, r1, n, r
 * @param counts patients counted at the look, and how many had the outcome in stage 1 and in all
 * @param prior beta prior of the rate, both shapes > 0
 * @returns probability of more than r outcomes in n, stage 1 passed; 1 or 0 once that is decided
 * @throws {RangeError} when the counts contradict one another or the design, or a shape is not positive
 *
 * Those still to come are beta-binomial under the posterior. Lee & Liu judge the final data by the posterior; with a
 * bound on the number of outcomes, as here, the sum is the same.
 * Source: Lee & Liu 2008, doi:10.1177/1740774508089279.
 *
 * @example Lee & Liu: 16 of 23, at most 40 patients, positive from 28, prior Beta(0.6, 0.4)
 * ```ts
 * const design = { n1: 10, r1: 0, n: 40, r: 27 };
 * const chance = predictiveProbability(design, { counted: 23, stage1: 7, total: 16 }, { a: 0.6, b: 0.4 });
 * expect(chance.toFixed(4)).toBe('0.5656');
 * ```
 */
export function predictiveProbability(design: TwoStageDesign, counts: CohortCounts, prior: BetaPrior): number {
  const seen = betaUpdate(prior, counts.total, counts.counted);
  const success = overTheRest(design, counts, {
    exactly: (x, n) => betaBinomialProbability(x, n, seen),
    atLeast: (x, n, more) => betaBinomialTail(x, n, betaUpdate(seen, more.x, more.n)),
  });
  return Math.min(1, success);
}

/**
 * What is believed of a rate once x of n had the outcome.
 *
 * @param x how many had the outcome, a whole number from 0 to n
 * @param n patients, a whole number
 * @param prior beta prior of the rate, both shapes > 0
 * @param question the level of the credible interval, and the share above which the rate may be
 * @returns the beta posterior with its mean, equal-tailed limits and the probability of a rate above that share
 * @throws {RangeError} when x, n, a shape, the level or the share are not such numbers
 *
 * Source: Lee & Liu 2008, doi:10.1177/1740774508089279.
 *
 * @example Lee & Liu: with 12 more of 17 the posterior probability of more than 0.60 passes 0.90
 * ```ts
 * expect(betaPosterior(28, 40, { a: 0.6, b: 0.4 }, { level: 0.95, above: 0.6 }).above).toBeGreaterThan(0.9);
 * expect(betaPosterior(27, 40, { a: 0.6, b: 0.4 }, { level: 0.95, above: 0.6 }).above).toBeLessThan(0.9);
 * ```
 */
export function betaPosterior(
  x: number,
  n: number,
  prior: BetaPrior,
  { level, above }: { readonly level: number; readonly above: number },
): BetaPosterior {
  if (!Number.isInteger(x) || !Number.isInteger(n) || x < 0 || x > n) {
    throw new RangeError(`Cannot update a rate as x and n must be whole and 0 <= x <= n: got ${x} and ${n}`);
  }
  const { a, b } = betaUpdate(prior, x, n);
  const tail = (1 - level) / 2;
  return {
    ...{ a, b, mean: a / (a + b) },
    lower: inverseIncompleteBeta(tail, a, b),
    upper: inverseIncompleteBeta(1 - tail, a, b),
    above: betaAbove({ a, b }, above),
  };
}
