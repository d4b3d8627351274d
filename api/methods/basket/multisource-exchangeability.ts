import { betaAbove, betaUpdate } from '../binomial/beta-binomial.ts';
import type { BetaPrior } from '../binomial/beta-binomial.ts';
import type { CountOf } from '../binomial/newcombe.ts';
import { logGamma } from '../numeric/log-gamma.ts';
import { requireBaskets, unborrowedRate } from './basket-counts.ts';
import type { UnborrowedRate } from './basket-counts.ts';

export interface MultisourceRate {
  readonly mean: number;
  /** Probability of a rate above p0. */
  readonly above: number;
  readonly unborrowed: UnborrowedRate & { readonly above: number };
}

export interface MultisourceBaskets {
  readonly baskets: readonly MultisourceRate[];
  /** Posterior probability that two baskets share a rate; 1 of a basket with itself. */
  readonly exchangeability: readonly (readonly number[])[];
}

/** Models are listed one by one: two to the power of the number of pairs. */
const MOST_BASKETS = 7;

/**
 * Rates of baskets averaged over every way in which pairs of them may be exchangeable or not.
 *
 * @param baskets how many of how many had the outcome in each, from two to seven
 * @param prior beta prior of each rate, both shapes > 0, and prior probability that a pair is exchangeable
 * @param p0 the share above which a rate is asked for, strictly between 0 and 1
 * @returns beliefs beside the unborrowed rates, and how likely each pair is to be exchangeable
 * @throws {RangeError} when there are fewer than two baskets or more than seven, or a number is not as described
 *
 * Exact. In a model every basket takes the patients of those it is exchangeable with as its own.
 * Source: Kaizer, Koopmeiners & Hobbs 2018, doi:10.1093/biostatistics/kxx031; Hobbs & Landin 2018, doi:10.1002/sim.7893.
 *
 * @example Two empty baskets are as exchangeable as before
 * ```ts
 * const prior = { a: 1, b: 1, exchangeable: 0.5 };
 * const { exchangeability } = multisourceBaskets([{ x: 0, n: 1 }, { x: 1, n: 1 }], prior, 0.3);
 * // Together 1/6 each, alone 1/2: (1/6)² against (1/2 · 1/2)².
 * expect(exchangeability[0][1]).toBeCloseTo((1 / 36) / (1 / 36 + 1 / 16), 12);
 * ```
 */
export function multisourceBaskets(
  baskets: readonly CountOf[],
  prior: BetaPrior & { readonly exchangeable: number },
  p0: number,
): MultisourceBaskets {
  requireBaskets(baskets, p0);
  requireListable(baskets, prior.exchangeable);
  const size = baskets.length;
  const pooled = baskets.map((_, row) => Array.from({ length: 2 ** size }, (__, mask) => pool(baskets, { prior, row, mask, p0 }))); // prettier-ignore
  const pairs = baskets.flatMap((_, j) => Array.from({ length: j }, (__, i) => [i, j] as const));
  const together = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const sums = baskets.map(() => ({ mean: 0, above: 0 }));
  const highest = pooled.reduce((sum, row) => sum + Math.max(...row.map(({ log }) => log)), 0);
  let all = 0;
  const masks = new Int32Array(size);
  for (let model = 0; model < 2 ** pairs.length; model++) {
    let weight = linked(masks, pairs, model, prior.exchangeable);
    const own = pooled.map((row, i) => row[masks[i]!]!);
    weight *= Math.exp(own.reduce((sum, { log }) => sum + log, -highest));
    all += weight;
    own.forEach(({ mean, above }, i) => {
      sums[i]!.mean += weight * mean;
      sums[i]!.above += weight * above;
      for (let j = 0; j < size; j++) if ((masks[i]! >> j) & 1) together[i]![j]! += weight;
    });
  }
  return {
    exchangeability: together.map((row) => row.map((weight) => weight / all)),
    baskets: baskets.map((basket, i) => ({
      mean: sums[i]!.mean / all,
      above: sums[i]!.above / all,
      unborrowed: { ...unborrowedRate(basket), above: betaAbove(betaUpdate(prior, basket.x, basket.n), p0) },
    })),
  };
}

/** Writes who is exchangeable with whom in a model; returns its prior probability. */
function linked(
  masks: Int32Array,
  pairs: readonly (readonly [number, number])[],
  model: number,
  share: number,
): number {
  masks.forEach((_, row) => (masks[row] = 1 << row));
  let probability = 1;
  pairs.forEach(([i, j], bit) => {
    const link = (model >> bit) & 1;
    probability *= link ? share : 1 - share;
    masks[i]! |= link << j;
    masks[j]! |= link << i;
  });
  return probability;
}

interface Pooling {
  readonly prior: BetaPrior;
  readonly row: number;
  /** Bits of the baskets that the row is exchangeable with, itself among them. */
  readonly mask: number;
  readonly p0: number;
}

/** Belief of a row that takes the patients of a set of baskets, and the logarithm of how likely the data are so. */
function pool(baskets: readonly CountOf[], { prior, row, mask, p0 }: Pooling) {
  if (((mask >> row) & 1) === 0) return { log: -Infinity, mean: 0, above: 0 };
  let [x, n, log] = [0, 0, 0];
  baskets.forEach((basket, j) => {
    if ((mask >> j) & 1) [x, n] = [x + basket.x, n + basket.n];
    else log += logEvidence(prior, basket);
  });
  const belief = betaUpdate(prior, x, n);
  return {
    log: log + logEvidence(prior, { x, n }),
    mean: belief.a / (belief.a + belief.b),
    above: betaAbove(belief, p0),
  };
}

const logEvidence = (prior: BetaPrior, { x, n }: CountOf): number => {
  const { a, b } = betaUpdate(prior, x, n);
  return logBeta(a, b) - logBeta(prior.a, prior.b);
};

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

function requireListable(baskets: readonly CountOf[], exchangeable: number): void {
  if (baskets.length > MOST_BASKETS) {
    throw new RangeError(`Cannot list models as baskets must be at most ${MOST_BASKETS}: got ${baskets.length}`);
  }
  if (!(exchangeable >= 0 && exchangeable <= 1)) {
    throw new RangeError(`Cannot borrow as exchangeable must be a share: got ${exchangeable}`);
  }
}
