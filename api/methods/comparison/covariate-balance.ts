/** How alike two groups are in a covariate, in standard deviations of it before weighting. */
export interface CovariateBalance {
  /** Mean of the treated less mean of the controls, over the standard deviation; null where that is 0. */
  readonly difference: number | null;
  /** Variance of the treated over that of the controls; null for a covariate of two values, or without variance. */
  readonly varianceRatio: number | null;
}

/**
 * Standardised mean difference and variance ratio of a covariate between two groups, perhaps weighted.
 *
 * @param covariate one finite number for each subject; length n
 * @param treated 1 of the treated, 0 of the controls, some of each; length n
 * @param weights each >= 0; everybody 1 when not given; length n
 * @param by whose standard deviation the difference is divided by: pooled (root of the mean variance) or that of the
 *   treated; in either case before weighting
 * @returns difference and ratio
 * @throws {RangeError} when lengths differ, a number is not as described, or a group is empty or without weight
 *
 * A covariate of 0 and 1 alone has the variance p (1 - p), any other the unbiased one.
 * Source: Austin 2009, doi:10.1002/sim.3697; Stuart, Lee & Leacy 2013, doi:10.1016/j.jclinepi.2013.01.013.
 *
 * @example One standard deviation apart
 * ```ts
 * expect(covariateBalance([3, 5, 7, 1, 3, 5], [1, 1, 1, 0, 0, 0]).difference).toBeCloseTo(1, 14);
 * ```
 */
export function covariateBalance(
  covariate: ArrayLike<number>,
  treated: ArrayLike<number>,
  weights?: ArrayLike<number>,
  by: 'pooled' | 'treated' = 'pooled',
): CovariateBalance {
  requireBalance(covariate, treated, weights);
  const binary = Array.from(covariate).every((value) => value === 0 || value === 1);
  const groupOf = (which: 0 | 1, weighted: boolean): Moments => {
    const members = Array.from(covariate.length === 0 ? [] : covariate, (value, i) => [value, weighted ? (weights?.[i] ?? 1) : 1] as const); // prettier-ignore
    return momentsOf(members.filter((_, i) => treated[i] === which), binary); // prettier-ignore
  };
  const [plainTreated, plainControl] = [groupOf(1, false), groupOf(0, false)];
  const [one, other] = [groupOf(1, true), groupOf(0, true)];
  const variance = by === 'treated' ? plainTreated.variance : (plainTreated.variance + plainControl.variance) / 2;
  return {
    difference: variance > 0 ? (one.mean - other.mean) / Math.sqrt(variance) : null,
    varianceRatio: !binary && other.variance > 0 ? one.variance / other.variance : null,
  };
}

interface Moments {
  readonly mean: number;
  readonly variance: number;
}

function momentsOf(members: readonly (readonly [value: number, weight: number])[], binary: boolean): Moments {
  const sum = members.reduce((total, [, weight]) => total + weight, 0);
  const squares = members.reduce((total, [, weight]) => total + weight * weight, 0);
  if (!(sum > 0)) throw new RangeError(`Cannot compare groups as either must have weight: one has ${sum}`);
  const mean = members.reduce((total, [value, weight]) => total + weight * value, 0) / sum;
  if (binary) return { mean, variance: mean * (1 - mean) };
  const around = members.reduce((total, [value, weight]) => total + weight * (value - mean) ** 2, 0);
  const left = sum - squares / sum;
  return { mean, variance: left > 0 ? around / left : 0 };
}

function requireBalance(covariate: ArrayLike<number>, treated: ArrayLike<number>, weights?: ArrayLike<number>): void {
  const n = covariate.length;
  if (treated.length !== n || (weights && weights.length !== n)) {
    throw new RangeError(`Cannot compare groups as covariate, treated and weights must be as many: got ${n}, ${treated.length} and ${weights?.length ?? n}`); // prettier-ignore
  }
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(covariate[i]) || (treated[i] !== 0 && treated[i] !== 1) || !((weights?.[i] ?? 1) >= 0)) {
      throw new RangeError(`Cannot compare groups as subject ${i} must have a finite covariate, a group of 0 or 1 and a weight >= 0: got ${covariate[i]}, ${treated[i]} and ${weights?.[i] ?? 1}`); // prettier-ignore
    }
  }
}
