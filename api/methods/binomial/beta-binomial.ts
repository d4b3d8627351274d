import { betaHighestDensity } from '../numeric/beta-highest-density.ts';
import { incompleteBeta, inverseIncompleteBeta } from '../numeric/incomplete-beta.ts';
import { logBinomial, logGamma } from '../numeric/log-gamma.ts';
import { requireCounts, requireLevel } from './proportion.ts';

/** A beta distribution of the rate: as if a patients with the outcome and b without had been seen. */
export interface BetaPrior {
  readonly a: number;
  readonly b: number;
}

/** What is believed of a rate, in numbers. */
export interface BetaSummary extends BetaPrior {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly median: number;
  /** Null where the density has its highest point at 0 or 1. */
  readonly mode: number | null;
  /** Equal-tailed. */
  readonly lower: number;
  readonly upper: number;
  /** Shortest interval; null where there is no single one. */
  readonly densest: { readonly lower: number; readonly upper: number } | null;
}

/**
 * What is believed of a rate once x of n had the outcome, in numbers.
 *
 * @param x how many had the outcome, a whole number from 0 to n
 * @param n patients, a whole number >= 1
 * @param prior beta prior of the rate, both shapes > 0
 * @param level of the credible intervals, a share strictly between 0 and 1
 * @returns the beta posterior with mean, standard deviation, median, mode and intervals
 * @throws {RangeError} when x, n, a shape or the level are not such numbers
 *
 * Source: Gelman et al. 2013, Bayesian Data Analysis, 3rd ed., 2.4.
 *
 * @example Nobody of eight under Jeffreys' prior: half a patient in nine
 * ```ts
 * const { mean, mode } = betaSummary(0, 8, { a: 0.5, b: 0.5 }, 0.95);
 * expect(mean).toBeCloseTo(1 / 18, 14);
 * expect(mode).toBeNull();
 * ```
 */
export function betaSummary(x: number, n: number, prior: BetaPrior, level: number): BetaSummary {
  requireCounts(x, n);
  requireLevel(level);
  const { a, b } = betaUpdate(prior, x, n);
  const tail = (1 - level) / 2;
  return {
    ...{ a, b, mean: a / (a + b) },
    standardDeviation: Math.sqrt((a * b) / (a + b + 1)) / (a + b),
    median: inverseIncompleteBeta(0.5, a, b),
    mode: a > 1 && b > 1 ? (a - 1) / (a + b - 2) : null,
    lower: inverseIncompleteBeta(tail, a, b),
    upper: 1 - inverseIncompleteBeta(tail, b, a),
    densest: a > 1 || b > 1 ? betaHighestDensity(a, b, level) : null,
  };
}

/**
 * A beta belief once x of n had the outcome.
 *
 * @param prior beta prior of the rate, both shapes > 0
 * @param x how many had the outcome
 * @param n patients
 * @returns the posterior
 * @throws {RangeError} when a shape is not positive
 *
 * Source: Gelman et al. 2013, Bayesian Data Analysis, 3rd ed., 2.4.
 *
 * @example One of three
 * ```ts
 * expect(betaUpdate({ a: 1, b: 1 }, 1, 3)).toEqual({ a: 2, b: 3 });
 * ```
 */
export function betaUpdate({ a, b }: BetaPrior, x: number, n: number): BetaPrior {
  if (!(a > 0 && b > 0 && a + b < Infinity)) {
    throw new RangeError(`Cannot take a beta prior as its shapes must be > 0: got ${a} and ${b}`);
  }
  return { a: a + x, b: b + n - x };
}

/**
 * Probability that a rate is above a share.
 *
 * @param belief beta distribution of the rate
 * @param above the share
 * @returns a probability, with its digits also where it is small
 * @throws {RangeError} when above is no share or a shape is not positive
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17.4.
 *
 * @example Half of what is believed lies above one half
 * ```ts
 * expect(betaAbove({ a: 3, b: 3 }, 0.5)).toBeCloseTo(0.5, 14);
 * ```
 */
export function betaAbove({ a, b }: BetaPrior, above: number): number {
  return incompleteBeta(1 - above, b, a);
}

/**
 * Probability that exactly x of n yet to come have the outcome, averaged over what is believed of its rate.
 *
 * @param x a whole number from 0 to n
 * @param n how many are to come, a whole number >= 0
 * @param belief beta distribution of the rate
 * @returns the beta-binomial probability
 * @throws {RangeError} when x and n are not such numbers or a shape is not positive
 *
 * Source: Skellam 1948, doi:10.1111/j.2517-6161.1948.tb00014.x.
 *
 * @example Under the uniform belief every count is as likely
 * ```ts
 * expect(betaBinomialProbability(2, 4, { a: 1, b: 1 })).toBeCloseTo(1 / 5, 14);
 * ```
 */
export function betaBinomialProbability(x: number, n: number, { a, b }: BetaPrior): number {
  return Math.exp(logBinomial(n, x) + logBeta(a + x, b + n - x) - logBeta(a, b));
}

/**
 * Probability that at least x of n yet to come have the outcome, averaged over what is believed of its rate.
 *
 * @param x a whole number; certain when 0 or below
 * @param n how many are to come, a whole number >= 0
 * @param belief beta distribution of the rate
 * @returns the upper tail of the beta-binomial distribution
 * @throws {RangeError} when n is not such a number or a shape is not positive
 *
 * Source: Skellam 1948, doi:10.1111/j.2517-6161.1948.tb00014.x.
 *
 * @example Under the uniform belief
 * ```ts
 * expect(betaBinomialTail(3, 4, { a: 1, b: 1 })).toBeCloseTo(2 / 5, 14);
 * ```
 */
export function betaBinomialTail(x: number, n: number, belief: BetaPrior): number {
  if (x <= 0) return 1;
  let tail = 0;
  for (let more = n; more >= x; more--) tail += betaBinomialProbability(more, n, belief);
  return Math.min(1, tail);
}

/**
 * Probability that, once everybody is seen, the posterior probability of a rate above p0 exceeds a threshold.
 *
 * @param counts x of n seen so far, and how many there will be at most
 * @param prior beta prior of the rate, both shapes > 0
 * @param success the share p0, and the threshold that the posterior probability must exceed
 * @returns the predictive probability; 1 or 0 once everybody is seen
 * @throws {RangeError} when counts, shapes or shares are not such numbers
 *
 * Source: Lee & Liu 2008, doi:10.1177/1740774508089279.
 *
 * @example Lee & Liu: 16 of 23, at most 40 patients, prior Beta(0.6, 0.4)
 * ```ts
 * const counts = { x: 16, n: 23, most: 40 };
 * const chance = predictivePosteriorSuccess(counts, { a: 0.6, b: 0.4 }, { p0: 0.6, threshold: 0.9 });
 * expect(chance.toFixed(4)).toBe('0.5656');
 * ```
 */
export function predictivePosteriorSuccess(
  { x, n, most }: { readonly x: number; readonly n: number; readonly most: number },
  prior: BetaPrior,
  { p0, threshold }: { readonly p0: number; readonly threshold: number },
): number {
  requireCounts(x, n);
  if (!Number.isInteger(most) || most < n) {
    throw new RangeError(`Cannot predict as most must be a whole number >= n ${n}: got ${most}`);
  }
  const succeeds = (more: number): boolean => betaAbove(betaUpdate(prior, x + more, most), p0) > threshold;
  let least = 0;
  while (least <= most - n && !succeeds(least)) least++;
  return betaBinomialTail(least, most - n, betaUpdate(prior, x, n));
}

/**
 * How many times likelier the counts are under one rate than under another.
 *
 * @param x how many had the outcome, a whole number from 0 to n
 * @param n patients, a whole number >= 1
 * @param rates two shares strictly between 0 and 1
 * @returns the Bayes factor of `likelier` against `other`
 * @throws {RangeError} when counts or rates are not such numbers
 *
 * Source: Kass & Raftery 1995, doi:10.1080/01621459.1995.10476572.
 *
 * @example One of one
 * ```ts
 * expect(bayesFactorOfRates(1, 1, { likelier: 0.3, other: 0.1 })).toBeCloseTo(3, 12);
 * ```
 */
export function bayesFactorOfRates(
  x: number,
  n: number,
  { likelier, other }: { readonly likelier: number; readonly other: number },
): number {
  requireCounts(x, n);
  if (!(likelier > 0 && likelier < 1 && other > 0 && other < 1)) {
    throw new RangeError(`Cannot compare rates as they must be between 0 and 1: got ${likelier} and ${other}`);
  }
  return Math.exp(x * Math.log(likelier / other) + (n - x) * (Math.log1p(-likelier) - Math.log1p(-other)));
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);
