import { newtonAscent } from '../numeric/newton.ts';
import type { Height } from '../numeric/newton.ts';
import { effectiveSampleSize } from './propensity-weights.ts';

/** Weights that give covariates wanted means. */
export interface BalancingWeights {
  /** exp of the sum of coefficients times covariates less their targets; length n. */
  readonly weights: Float64Array;
  /** The same, scaled to sum to n. */
  readonly scaled: Float64Array;
  /** One for each covariate. */
  readonly coefficients: readonly number[];
  readonly effectiveSampleSize: number;
  /** Weighted mean of each covariate: its target, but for rounding. */
  readonly means: readonly number[];
}

/** A step this long, in standard deviations, where no rise is left to promise: the targets are out of reach. */
const RUNAWAY_STEP = 1e-3;
const OUT_OF_REACH =
  'Cannot weigh as the targets must lie well within the covariates: no weights of these subjects have such means, or all fall on few';

/**
 * Weights of subjects under which covariates have wanted means, as even as such weights can be.
 *
 * @param covariates one column of n finite numbers each; squares are columns of their own, for wanted variances
 * @param targets wanted mean of each covariate
 * @returns weights, plain and scaled to sum to n, with their effective sample size
 * @throws {RangeError} when there are no subjects, lengths differ, a number is not finite, or targets are out of reach
 *
 * The method of moments of a matching-adjusted indirect comparison; also entropy balancing, when the targets are the
 * means of the other group. Newton's steps on covariates scaled to standard deviation 1.
 * Source: Signorovitch et al. 2010, doi:10.2165/11538370-000000000-00000; Hainmueller 2012, doi:10.1093/pan/mpr025.
 *
 * @example Two thirds are to have what half have
 * ```ts
 * const weighed = balancingWeights([[1, 0]], [2 / 3]);
 * expect(weighed.scaled[0]).toBeCloseTo(4 / 3, 12);
 * expect(weighed.effectiveSampleSize).toBeCloseTo(1.8, 12);
 * ```
 */
export function balancingWeights(
  covariates: readonly ArrayLike<number>[],
  targets: readonly number[],
): BalancingWeights {
  requireColumns(covariates, targets);
  const n = covariates[0]!.length;
  const spread = covariates.map((column, j) => spreadOf(column, targets[j]!));
  const rows = Float64Array.from({ length: n * targets.length }, (_, at) => {
    const j = at % targets.length;
    return (covariates[j]![(at - j) / targets.length]! - targets[j]!) / spread[j]!;
  });
  const at = climbed(rows, targets.length);
  const weights = Float64Array.from({ length: n }, (_, i) => Math.exp(exponentOf(rows, at, i)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return {
    weights,
    scaled: weights.map((weight) => (weight * n) / sum),
    coefficients: spread.map((each, j) => at[j]! / each),
    effectiveSampleSize: effectiveSampleSize(weights),
    means: covariates.map((column) => weights.reduce((total, weight, i) => total + weight * column[i]!, 0) / sum),
  };
}

function climbed(rows: Float64Array, size: number): Float64Array {
  try {
    const { at, lastStep } = newtonAscent((point) => heightAt(rows, point), new Float64Array(size), { mostSteps: 200 });
    if (lastStep.every((step) => Math.abs(step) <= RUNAWAY_STEP)) return at;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new RangeError(OUT_OF_REACH);
}

/** Minus the mean of the weights: where it is flat, covariates have their targets. */
function heightAt(rows: Float64Array, at: Float64Array): Height {
  const size = at.length;
  const n = rows.length / size;
  let value = 0;
  const score = new Float64Array(size);
  const information = new Float64Array(size * size);
  for (let i = 0; i < n; i++) {
    const weight = Math.exp(exponentOf(rows, at, i)) / n;
    value -= weight;
    for (let j = 0; j < size; j++) {
      const x = weight * rows[i * size + j]!;
      score[j]! -= x;
      for (let k = 0; k < size; k++) information[j * size + k]! += x * rows[i * size + k]!;
    }
  }
  return { value: Number.isFinite(value) ? value : -Infinity, score, information };
}

function exponentOf(rows: Float64Array, at: Float64Array, i: number): number {
  let sum = 0;
  for (let j = 0; j < at.length; j++) sum += rows[i * at.length + j]! * at[j]!;
  return sum;
}

function spreadOf(column: ArrayLike<number>, target: number): number {
  const all = Array.from(column);
  const square = all.reduce((sum, value) => sum + (value - target) ** 2, 0) / all.length;
  return square > 0 ? Math.sqrt(square) : 1;
}

function requireColumns(covariates: readonly ArrayLike<number>[], targets: readonly number[]): void {
  if (covariates.length === 0 || covariates.length !== targets.length) {
    throw new RangeError(
      `Cannot weigh as covariates and targets must be as many, and some: got ${covariates.length} and ${targets.length}`,
    );
  }
  const n = covariates[0]!.length;
  if (n === 0) throw new RangeError('Cannot weigh as there must be subjects: got none');
  covariates.forEach((column, which) => {
    if (column.length !== n) {
      throw new RangeError(`Cannot weigh as covariate ${which + 1} must have ${n} numbers: got ${column.length}`);
    }
    const bad = [...Array.from(column), targets[which]!].find((value) => !Number.isFinite(value));
    if (bad !== undefined)
      throw new RangeError(`Cannot weigh as covariate ${which + 1} and its target must be finite: got ${bad}`);
  });
}
