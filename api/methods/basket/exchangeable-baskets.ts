import type { CountOf } from '../binomial/newcombe.ts';
import { gaussLegendre } from '../numeric/quadrature.ts';
import { requireBaskets, unborrowedRate } from './basket-counts.ts';
import type { UnborrowedRate } from './basket-counts.ts';
import { moments, tabulatedMoments } from './logit-normal-moments.ts';
import type { Moments } from './logit-normal-moments.ts';

/** Priors of log odds: exchangeable ones about a common mean, and ones that stand alone. */
export interface ExchangeabilityPrior {
  /** Prior probability that a basket is exchangeable with the others; 1 for a plain hierarchical model. */
  readonly exchangeable: number;
  /** Normal prior of the common mean. */
  readonly mean: number;
  readonly meanSd: number;
  /** Half-normal prior of the standard deviation between baskets: its scale, not its variance. */
  readonly betweenScale: number;
  /** Normal prior of a basket that stands alone. */
  readonly alone: { readonly mean: number; readonly sd: number };
}

export interface ExchangeableRate {
  readonly mean: number;
  readonly standardDeviation: number;
  /** Probability of a rate above p0. */
  readonly above: number;
  /** Posterior probability that the basket is exchangeable with the others. */
  readonly exchangeable: number;
  readonly unborrowed: UnborrowedRate;
}

export interface ExchangeableBaskets {
  readonly baskets: readonly ExchangeableRate[];
  readonly mean: number;
  readonly meanSd: number;
  readonly between: number;
  readonly logMarginal: number;
}

/**
 * Rates of baskets under a hierarchical model of their log odds, or under exchangeability or not (EXNEX).
 *
 * @param baskets how many of how many had the outcome in each, two or more
 * @param prior of common mean, deviation between baskets, and of baskets that stand alone
 * @param p0 the share above which a rate is asked for, strictly between 0 and 1
 * @returns beliefs beside the unborrowed rates, common mean and deviation, logarithm of the marginal likelihood
 * @throws {RangeError} when there are fewer than two baskets, or a number is not as described
 *
 * Integrated over common mean and deviation by Gauss-Legendre rules, with panels close about p0 where the deviation is
 * small and the probability above it jumps. No sampling.
 * Source: Berry et al. 2013, doi:10.1177/1740774513497539; Neuenschwander et al. 2016, doi:10.1002/pst.1730.
 *
 * @example Alike baskets draw one another's rates together
 * ```ts
 * const prior = { exchangeable: 1, mean: -1, meanSd: 2, betweenScale: 1, alone: { mean: 0, sd: 1 } };
 * const { baskets } = exchangeableBaskets([{ x: 1, n: 10 }, { x: 3, n: 10 }], prior, 0.1);
 * expect(baskets[0].mean).toBeGreaterThan(0.1);
 * expect(baskets[1].mean).toBeLessThan(0.3);
 * ```
 */
export function exchangeableBaskets(
  baskets: readonly CountOf[],
  prior: ExchangeabilityPrior,
  p0: number,
): ExchangeableBaskets {
  requireBaskets(baskets, p0);
  requirePrior(prior);
  const threshold = Math.log(p0 / (1 - p0));
  const alone = moments(baskets, threshold, prior.alone);
  const own = tabulatedMoments(baskets, threshold);
  const count = baskets.length;
  const sums = new Float64Array(4 + 4 * count);
  const ends = [0, 0.2, 0.6, 1.5, 4, 8].map((end) => end * prior.betweenScale);
  const inner = new Float64Array(4 + 4 * count);
  const atDeviation = (between: number): Float64Array => {
    inner.fill(0);
    const density =
      (Math.SQRT2 / Math.sqrt(Math.PI) / prior.betweenScale) * Math.exp(-((between / prior.betweenScale) ** 2) / 2);
    const at = (mean: number): Float64Array => integrand(own({ mean, sd: between }), alone, { prior, mean, between });
    for (const [low, high] of meanPanels(prior, threshold, between)) {
      gaussLegendre(at, low, high).forEach((value, i) => (inner[i]! += density * value));
    }
    return inner;
  };
  for (let panel = 1; panel < ends.length; panel++) {
    gaussLegendre(atDeviation, ends[panel - 1]!, ends[panel]!).forEach((value, i) => (sums[i]! += value));
  }
  return summed(baskets, sums);
}

interface Point {
  readonly prior: ExchangeabilityPrior;
  readonly mean: number;
  readonly between: number;
}

/** Likelihood times prior of the mean: alone, times mean, its square and the deviation, then four of each basket. */
function integrand(own: readonly Moments[], alone: readonly Moments[], { prior, mean, between }: Point): Float64Array {
  const share = prior.exchangeable;
  const mixed = own.map((each, j) => share * each.likelihood + (1 - share) * alone[j]!.likelihood);
  const z = (mean - prior.mean) / prior.meanSd;
  const whole = mixed.reduce(
    (product, each) => product * each,
    Math.exp((-z * z) / 2) / (prior.meanSd * Math.sqrt(2 * Math.PI)),
  );
  const values = new Float64Array(4 + 4 * own.length);
  values.set([whole, whole * mean, whole * mean * mean, whole * between]);
  own.forEach((each, j) => {
    const rest = mixed[j]! > 0 ? whole / mixed[j]! : 0;
    const of = (field: keyof Moments): number => rest * (share * each[field] + (1 - share) * alone[j]![field]);
    values.set([of('rate'), of('square'), of('above'), rest * share * each.likelihood], 4 + 4 * j);
  });
  return values;
}

function summed(baskets: readonly CountOf[], sums: Float64Array): ExchangeableBaskets {
  const [whole, mean, square, between] = [...sums] as [number, number, number, number];
  return {
    baskets: baskets.map((basket, j) => {
      const [rate, squared, above, exchangeable] = [...sums.subarray(4 + 4 * j, 8 + 4 * j)].map((sum) => sum / whole) as [number, number, number, number]; // prettier-ignore
      const standardDeviation = Math.sqrt(Math.max(0, squared - rate * rate));
      return { mean: rate, standardDeviation, above, exchangeable, unborrowed: unborrowedRate(basket) };
    }),
    mean: mean / whole,
    meanSd: Math.sqrt(Math.max(0, square / whole - (mean / whole) ** 2)),
    between: between / whole,
    logMarginal: Math.log(whole),
  };
}

/** Panels of the common mean: even ones, and ever closer ones about the threshold. */
function meanPanels({ mean, meanSd }: ExchangeabilityPrior, threshold: number, between: number) {
  const [low, high] = [mean - REACH * meanSd, mean + REACH * meanSd];
  const even = Array.from({ length: MEAN_PANELS + 1 }, (_, i) => low + ((high - low) * i) / MEAN_PANELS);
  const close = CLOSENESS.flatMap((times) => [threshold - times * between, threshold + times * between]);
  const ends = [...even, threshold, ...close].filter((end) => end >= low && end <= high).sort((a, b) => a - b);
  return ends
    .slice(1)
    .map((end, i) => [ends[i]!, end] as const)
    .filter(([from, to]) => to > from);
}

/** Standard deviations of its prior that the mean is sought in. */
const REACH = 6.5;
const MEAN_PANELS = 12;
const CLOSENESS = [1.5, 4, 9];

function requirePrior({ exchangeable, mean, meanSd, betweenScale, alone }: ExchangeabilityPrior): void {
  if (!(exchangeable >= 0 && exchangeable <= 1)) {
    throw new RangeError(`Cannot borrow as exchangeable must be a share: got ${exchangeable}`);
  }
  const scales = [meanSd, betweenScale, alone.sd];
  if (
    !Number.isFinite(mean) ||
    !Number.isFinite(alone.mean) ||
    !scales.every((scale) => scale > 0 && scale < Infinity)
  ) {
    throw new RangeError(
      `Cannot borrow as prior means must be finite and scales > 0: got ${mean}, ${alone.mean} and ${scales.join(', ')}`,
    );
  }
}
