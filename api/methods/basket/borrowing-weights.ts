import type { BetaPrior } from '../binomial/beta-binomial.ts';
import { betaAbove, betaUpdate } from '../binomial/beta-binomial.ts';
import type { CountOf } from '../binomial/newcombe.ts';
import { logGamma } from '../numeric/log-gamma.ts';
import { requireBaskets, unborrowedRate } from './basket-counts.ts';
import type { UnborrowedRate } from './basket-counts.ts';

/** How alike two beliefs must be for a basket to borrow: weight = (1 - divergence)^epsilon, 0 up to tau. */
export interface DivergenceRule {
  readonly epsilon: number;
  readonly tau: number;
}

/** A basket's rate with what it borrowed. */
export interface BorrowedRate extends BetaPrior {
  readonly mean: number;
  /** Probability of a rate above p0. */
  readonly above: number;
  /** a + b: the patients that the belief is worth. */
  readonly effectiveSampleSize: number;
  readonly unborrowed: UnborrowedRate & { readonly mean: number; readonly above: number };
}

export interface Borrowing {
  /** What row i takes of basket j; 1 of itself. */
  readonly weights: readonly (readonly number[])[];
  readonly baskets: readonly BorrowedRate[];
}

/**
 * Rates of baskets that borrow from one another as far as their beliefs are alike.
 *
 * @param baskets how many of how many had the outcome in each, two or more
 * @param prior beta prior of each rate, both shapes > 0
 * @param rule epsilon > 0 and tau from 0 to below 1
 * @param p0 the share above which a rate is asked for
 * @returns weights, and beliefs with and without borrowing
 * @throws {RangeError} when there are fewer than two baskets, or a number is not as described
 *
 * Jensen-Shannon divergence with logarithms of base 2; the prior is shared with the patients.
 * Source: Fujikawa et al. 2020, doi:10.1002/bimj.201800404.
 *
 * @example Baskets that are alike share everything
 * ```ts
 * const [first] = fujikawaBorrowing([{ x: 2, n: 8 }, { x: 2, n: 8 }], { a: 1, b: 1 }, { epsilon: 2, tau: 0 }, 0.1).baskets;
 * expect([first.a, first.b].map((shape) => shape.toFixed(9))).toEqual(['6.000000000', '14.000000000']);
 * ```
 */
export function fujikawaBorrowing(
  baskets: readonly CountOf[],
  prior: BetaPrior,
  rule: DivergenceRule,
  p0: number,
): Borrowing {
  requireBaskets(baskets, p0);
  requireRule(rule);
  const beliefs = baskets.map(({ x, n }) => betaUpdate(prior, x, n));
  const weights = symmetric(baskets.length, (i, j) => divergenceWeight(beliefs[i]!, beliefs[j]!, rule));
  const borrowed = weights.map((row) => ({
    a: row.reduce((sum, weight, j) => sum + weight * beliefs[j]!.a, 0),
    b: row.reduce((sum, weight, j) => sum + weight * beliefs[j]!.b, 0),
  }));
  return { weights, baskets: ratesOf(baskets, beliefs, borrowed, p0) };
}

/**
 * Rates of baskets that borrow from one another as far as their observed shares are alike.
 *
 * @param baskets how many of how many had the outcome in each, two or more
 * @param prior beta prior of each rate, both shapes > 0; not shared
 * @param rule weight = 1 / (1 + exp(a + b log S)), S being the fourth root of the larger basket times the difference
 * @param p0 the share above which a rate is asked for
 * @returns weights, and beliefs with and without borrowing
 * @throws {RangeError} when there are fewer than two baskets, or a number is not as described
 *
 * Source: Pan, Yuan & Xia 2017, doi:10.1111/rssc.12204; Baumann et al. 2024, doi:10.1002/sim.10186.
 *
 * @example Shares that are equal share everything
 * ```ts
 * const [first] = calibratedPowerPrior([{ x: 1, n: 4 }, { x: 2, n: 8 }], { a: 1, b: 1 }, { a: 2, b: 2 }, 0.1).baskets;
 * expect([first.a, first.b]).toEqual([4, 10]);
 * ```
 */
export function calibratedPowerPrior(
  baskets: readonly CountOf[],
  prior: BetaPrior,
  rule: { readonly a: number; readonly b: number },
  p0: number,
): Borrowing {
  requireBaskets(baskets, p0);
  if (!Number.isFinite(rule.a) || !(rule.b > 0 && rule.b < Infinity)) {
    throw new RangeError(`Cannot borrow as a must be finite and b > 0: got ${rule.a} and ${rule.b}`);
  }
  const beliefs = baskets.map(({ x, n }) => betaUpdate(prior, x, n));
  const weights = symmetric(baskets.length, (i, j) => {
    const [one, other] = [baskets[i]!, baskets[j]!];
    const distance = Math.max(one.n, other.n) ** 0.25 * Math.abs(one.x / one.n - other.x / other.n);
    return distance === 0 ? 1 : 1 / (1 + Math.exp(rule.a + rule.b * Math.log(distance)));
  });
  const borrowed = weights.map((row) => ({
    a: prior.a + row.reduce((sum, weight, j) => sum + weight * baskets[j]!.x, 0),
    b: prior.b + row.reduce((sum, weight, j) => sum + weight * (baskets[j]!.n - baskets[j]!.x), 0),
  }));
  return { weights, baskets: ratesOf(baskets, beliefs, borrowed, p0) };
}

/**
 * Jensen-Shannon divergence of two beta distributions, in bits.
 *
 * @param first a beta distribution
 * @param second another
 * @returns from 0 of equal to 1 of quite different ones
 *
 * The trapezoidal rule over log odds, where both densities fall off exponentially.
 * Source: Lin 1991, doi:10.1109/18.61115.
 *
 * @example No divergence from itself
 * ```ts
 * expect(betaDivergence({ a: 2, b: 5 }, { a: 2, b: 5 })).toBe(0);
 * ```
 */
export function betaDivergence(first: BetaPrior, second: BetaPrior): number {
  const densities = [first, second].map(({ a, b }) => {
    const constant = logGamma(a + b) - logGamma(a) - logGamma(b);
    return (logOdds: number): number => constant + a * logOdds - (a + b) * softplus(logOdds);
  });
  const slowest = Math.min(first.a, first.b, second.a, second.b);
  const step = 0.4 / Math.sqrt(Math.max(first.a + first.b, second.a + second.b, 16));
  const reach = Math.max(40, 40 / slowest);
  let divergence = 0;
  for (let logOdds = -reach; logOdds <= reach; logOdds += step) {
    const [f, g] = densities.map((density) => density(logOdds)) as [number, number];
    const middle = Math.max(f, g) + Math.log1p(Math.exp(-Math.abs(f - g))) - Math.LN2;
    divergence += Math.exp(f) * (f - middle) + Math.exp(g) * (g - middle);
  }
  return Math.max(0, (divergence * step) / 2 / Math.LN2);
}

const softplus = (x: number): number => Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));

function divergenceWeight(first: BetaPrior, second: BetaPrior, { epsilon, tau }: DivergenceRule): number {
  const weight = (1 - Math.min(1, betaDivergence(first, second))) ** epsilon;
  return weight <= tau ? 0 : weight;
}

function symmetric(size: number, of: (i: number, j: number) => number): number[][] {
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(1));
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) matrix[i]![j] = matrix[j]![i] = of(i, j);
  return matrix;
}

function ratesOf(
  baskets: readonly CountOf[],
  alone: readonly BetaPrior[],
  borrowed: readonly BetaPrior[],
  p0: number,
): readonly BorrowedRate[] {
  const meanOf = ({ a, b }: BetaPrior): number => a / (a + b);
  return baskets.map((basket, i) => ({
    ...borrowed[i]!,
    mean: meanOf(borrowed[i]!),
    above: betaAbove(borrowed[i]!, p0),
    effectiveSampleSize: borrowed[i]!.a + borrowed[i]!.b,
    unborrowed: { ...unborrowedRate(basket), mean: meanOf(alone[i]!), above: betaAbove(alone[i]!, p0) },
  }));
}

function requireRule({ epsilon, tau }: DivergenceRule): void {
  if (epsilon > 0 && epsilon < Infinity && tau >= 0 && tau < 1) return;
  throw new RangeError(`Cannot borrow as epsilon must be > 0 and tau from 0 to below 1: got ${epsilon} and ${tau}`);
}
