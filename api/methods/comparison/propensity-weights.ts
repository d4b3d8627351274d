/** Whom an effect is meant for: everybody, the treated, the controls, or those who could be either. */
export type Estimand = 'ate' | 'att' | 'atc' | 'overlap';

export interface PropensityWeightOptions {
  /** Weights of each group times its share, so that they sum to the number of subjects; of ate alone. */
  readonly stabilised?: boolean | undefined;
  /** Two shares: weights beyond these quantiles of all weights are set to them. */
  readonly truncation?: readonly [number, number] | undefined;
}

export interface PropensityWeights {
  /** Length n. */
  readonly weights: Float64Array;
  /** What weights were truncated to; null where they were not. */
  readonly bounds: readonly [number, number] | null;
}

/**
 * Weights that make groups alike in what the propensity score was made from.
 *
 * @param treated 1 of the treated, 0 of the controls; length n
 * @param propensity probability of treatment of each, strictly between 0 and 1; length n
 * @param estimand for whom the effect is meant
 * @param options whether weights are stabilised or truncated
 * @returns a weight for each subject, not scaled
 * @throws {RangeError} when lengths differ, a number is not as described, or stabilised weights are asked for another
 *   estimand than ate
 *
 * Quantiles of type 7. Truncation is an average of bias against variance: it moves the estimand.
 * Source: Austin & Stuart 2015, doi:10.1002/sim.6607; Li, Morgan & Zaslavsky 2018, doi:10.1080/01621459.2016.1260466
 * (overlap); Cole & Hernán 2008, doi:10.1093/aje/kwn164 (stabilised, truncated).
 *
 * @example One treated who was unlikely to be
 * ```ts
 * const { weights } = propensityWeights([1, 0], [0.25, 0.25], 'ate');
 * expect([...weights]).toEqual([4, 4 / 3]);
 * ```
 */
export function propensityWeights(
  treated: ArrayLike<number>,
  propensity: ArrayLike<number>,
  estimand: Estimand,
  { stabilised = false, truncation }: PropensityWeightOptions = {},
): PropensityWeights {
  requirePropensity(treated, propensity);
  if (stabilised && estimand !== 'ate') {
    throw new RangeError(`Cannot stabilise weights as the estimand must be ate: got ${estimand}`);
  }
  const share = Array.from(treated).reduce((sum, each) => sum + each, 0) / treated.length;
  const weights = Float64Array.from({ length: treated.length }, (_, i) => {
    const own = treated[i] === 1 ? propensity[i]! : 1 - propensity[i]!;
    if (estimand === 'overlap') return 1 - own;
    if (estimand === 'att') return treated[i] === 1 ? 1 : propensity[i]! / own;
    if (estimand === 'atc') return treated[i] === 1 ? (1 - propensity[i]!) / own : 1;
    return (stabilised ? (treated[i] === 1 ? share : 1 - share) : 1) / own;
  });
  if (!truncation) return { weights, bounds: null };
  const bounds = boundsOf(weights, truncation);
  return { weights: weights.map((weight) => Math.min(bounds[1], Math.max(bounds[0], weight))), bounds };
}

/**
 * How many equally weighted subjects the weighted ones are worth.
 *
 * @param weights each >= 0 and finite, one at least above 0
 * @returns (sum of weights)² / sum of squares; at most their number
 * @throws {RangeError} when weights are not such numbers
 *
 * Source: Kish 1965, Survey Sampling, 8.2; Signorovitch et al. 2010, doi:10.2165/11538370-000000000-00000.
 *
 * @example Half of the weight on one of three
 * ```ts
 * expect(effectiveSampleSize([2, 1, 1])).toBeCloseTo(16 / 6, 14);
 * ```
 */
export function effectiveSampleSize(weights: ArrayLike<number>): number {
  const all = Array.from(weights);
  const sum = all.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0 && sum < Infinity && all.every((weight) => weight >= 0))) {
    throw new RangeError(`Cannot count weighted subjects as weights must be >= 0 and not all 0: their sum is ${sum}`);
  }
  return sum ** 2 / all.reduce((total, weight) => total + weight * weight, 0);
}

function boundsOf(weights: Float64Array, truncation: readonly [number, number]): readonly [number, number] {
  const [low, high] = truncation;
  if (!(low >= 0 && low < high && high <= 1)) {
    throw new RangeError(`Cannot truncate weights as quantiles must be two rising shares: got ${low} and ${high}`);
  }
  const sorted = weights.toSorted();
  const quantile = (share: number): number => {
    const rank = (sorted.length - 1) * share;
    const below = Math.floor(rank);
    return sorted[below]! + (rank - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
  };
  return [quantile(low), quantile(high)];
}

function requirePropensity(treated: ArrayLike<number>, propensity: ArrayLike<number>): void {
  if (treated.length !== propensity.length || treated.length === 0) {
    throw new RangeError(
      `Cannot weigh as treated and propensity must be as many: got ${treated.length} and ${propensity.length}`,
    );
  }
  for (let i = 0; i < treated.length; i++) {
    if (treated[i] !== 0 && treated[i] !== 1) {
      throw new RangeError(`Cannot weigh as treated must be 0 or 1: of subject ${i} it is ${treated[i]}`);
    }
    if (!(propensity[i]! > 0 && propensity[i]! < 1)) {
      throw new RangeError(
        `Cannot weigh as propensity must be between 0 and 1: of subject ${i} it is ${propensity[i]}`,
      );
    }
  }
}
