import { quadraticForm } from '../numeric/quadratic-form.ts';
import { symmetricInverse } from '../numeric/symmetric-solve.ts';
import { chiSquareTest } from './chi-square-test.ts';
import type { ChiSquareTest } from './chi-square-test.ts';
import { coxHazard } from './cox-hazard.ts';
import type { SharedTies } from './cox-likelihood.ts';
import { residualsOf } from './cox-residuals.ts';
import type { CoxSample } from './cox-sample.ts';

/**
 * How scores vary between those who are independent: subjects, or clusters where rows have them.
 *
 * @param sample data made ready
 * @param ties how tied events share their risk set
 * @param coefficients of the model; length p
 * @returns sum over clusters of the product of their weighted score with itself; p × p, row-major
 *
 * Source: Lin & Wei 1989, doi:10.1080/01621459.1989.10478874.
 *
 * @example Two subjects with scores of -0.5 each
 * ```ts
 * const rows = [{ time: 1, events: 1, censored: 0, pattern: 0 }, { time: 2, events: 0, censored: 1, pattern: 1 }];
 * expect([...scoreSpread(coxSample({ patterns: [[1], [3]], rows }), 'efron', Float64Array.of(0))]).toEqual([0.5]);
 * ```
 */
export function scoreSpread(sample: CoxSample, ties: SharedTies, coefficients: Float64Array): Float64Array {
  const p = sample.covariates;
  const spread = new Float64Array(p * p);
  const clusters = new Map<string, Float64Array>();
  for (const { row, count, score } of residualsOf(sample, coxHazard(sample, ties, coefficients))) {
    const { weight = 1, cluster } = sample.rows[row]!;
    const weighted = score.map((value) => value * weight);
    if (cluster === undefined) addSquare(spread, weighted, count);
    else {
      const sum = clusters.get(cluster) ?? new Float64Array(p);
      weighted.forEach((value, j) => (sum[j]! += count * value));
      clusters.set(cluster, sum);
    }
  }
  for (const sum of clusters.values()) addSquare(spread, sum, 1);
  return spread;
}

/**
 * Score test of Cox's model that allows for clusters and weights.
 *
 * @param sample data made ready
 * @param ties how tied events share their risk set
 * @param score slope of the log likelihood where every coefficient is 0; length p
 * @returns the test that every coefficient is 0
 * @throws {RangeError} when there are fewer independent clusters than covariates
 *
 * Source: Lin & Wei 1989, doi:10.1080/01621459.1989.10478874.
 *
 * @example Two subjects with scores of 0.25 each: their sum squared over their squares
 * ```ts
 * const rows = [{ time: 1, events: 1, censored: 0, pattern: 0 }, { time: 2, events: 0, censored: 1, pattern: 1 }];
 * const sample = coxSample({ patterns: [[3], [2]], rows });
 * expect(robustScoreTest(sample, 'efron', Float64Array.of(0.5)).chiSquare).toBeCloseTo(2, 14);
 * ```
 */
export function robustScoreTest(sample: CoxSample, ties: SharedTies, score: Float64Array): ChiSquareTest {
  const p = score.length;
  const spread = scoreSpread(sample, ties, new Float64Array(p));
  return chiSquareTest(quadraticForm(symmetricInverse(spread, p), score), p);
}

/**
 * Adds the product of a score with itself.
 *
 * @param spread p × p, row-major; added to
 * @param score length p
 * @param times how many have the score
 *
 * Source: Lin & Wei 1989, doi:10.1080/01621459.1989.10478874.
 *
 * @example Twice
 * ```ts
 * const spread = new Float64Array(4);
 * addSquare(spread, Float64Array.of(1, 3), 2);
 * expect([...spread]).toEqual([2, 6, 6, 18]);
 * ```
 */
export function addSquare(spread: Float64Array, score: Float64Array, times: number): void {
  const p = score.length;
  for (let j = 0; j < p; j++) for (let k = 0; k < p; k++) spread[j * p + k]! += times * score[j]! * score[k]!;
}
