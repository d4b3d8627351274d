import { standardErrors } from '../numeric/normal.ts';
import { matrixRows, sandwichProduct } from '../numeric/quadratic-form.ts';
import { symmetricInverse } from '../numeric/symmetric-solve.ts';
import { chiSquareTest } from './chi-square-test.ts';
import type { ChiSquareTest } from './chi-square-test.ts';
import { highestLikelihood } from './cox-maximum.ts';
import { coefficientOf } from './cox-regression.ts';
import type { CoxCoefficient } from './cox-regression.ts';
import { subdistributionLikelihood, subdistributionSample } from './fine-gray-sample.ts';
import type { SubdistributionData } from './fine-gray-sample.ts';
import { subdistributionSpread } from './fine-gray-spread.ts';

export interface FineGrayFit {
  readonly subjects: number;
  /** By the cause of interest. */
  readonly events: number;
  /** Log subdistribution hazard ratios. */
  readonly coefficients: readonly CoxCoefficient[];
  /** Robust; p rows of p. */
  readonly covariance: readonly (readonly number[])[];
  readonly logLikelihood: number;
  /** Where every coefficient is 0. */
  readonly nullLogLikelihood: number;
  /** Of pseudo likelihoods: a guide, not a test. */
  readonly pseudoLikelihoodRatio: ChiSquareTest;
}

/**
 * Fine and Gray's model: how covariates move the cumulative incidence of one of several competing events.
 *
 * @param data rows of subjects alike, by outcome, and their covariate patterns; times in one unit
 * @param level confidence level of Wald's limits, a share strictly between 0 and 1
 * @returns log subdistribution hazard ratios in the order of the covariates, with a robust covariance
 * @throws {RangeError} when the data are not sound, nobody has the event, a covariate does not vary or is a combination
 *   of others, or the likelihood rises without end
 *
 * Censoring is taken not to depend on the covariates. A ratio is not one of hazards: it tells the direction in which the
 * incidence moves.
 * Source: Fine & Gray 1999, doi:10.1080/01621459.1999.10474144.
 *
 * @example Competing events come early at covariate 1, and keep the events away
 * ```ts
 * const rows = [
 *   { time: 1, events: 0, competing: 5, censored: 0, pattern: 1 },
 *   { time: 2, events: 1, competing: 0, censored: 0, pattern: 1 },
 *   { time: 3, events: 4, competing: 1, censored: 1, pattern: 0 },
 * ];
 * expect(fineGray({ patterns: [[0], [1]], rows }).coefficients[0].hazardRatio).toBeLessThan(1);
 * ```
 */
export function fineGray(data: SubdistributionData, level = 0.95): FineGrayFit {
  const z = standardErrors(level);
  const ready = subdistributionSample(data);
  const p = ready.sample.covariates;
  const { coefficients, best, none } = highestLikelihood(ready.sample, (at) => subdistributionLikelihood(ready, at));
  const spread = subdistributionSpread(ready, coefficients);
  const covariance = sandwichProduct(symmetricInverse(best.information, p), spread, p);
  return {
    subjects: ready.sample.subjects,
    events: ready.sample.events,
    coefficients: [...coefficients].map((value, j) => coefficientOf(value, Math.sqrt(covariance[j * p + j]!), z)),
    covariance: matrixRows(covariance, p),
    logLikelihood: best.value,
    nullLogLikelihood: none.value,
    pseudoLikelihoodRatio: chiSquareTest(2 * (best.value - none.value), p),
  };
}
