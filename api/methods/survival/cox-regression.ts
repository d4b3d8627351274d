import { normalCdf, standardErrors } from '../numeric/normal.ts';
import { matrixRows, quadraticForm, sandwichProduct } from '../numeric/quadratic-form.ts';
import { symmetricInverse, symmetricSolve } from '../numeric/symmetric-solve.ts';
import { chiSquareTest } from './chi-square-test.ts';
import type { ChiSquareTest } from './chi-square-test.ts';
import type { CoxData } from './cox-data.ts';
import { coxMaximum } from './cox-maximum.ts';
import type { CoxTies } from './cox-maximum.ts';
import { robustScoreTest, scoreSpread } from './cox-robust.ts';
import { coxSample } from './cox-sample.ts';

export interface CoxChoice {
  /** Efron's when not given. */
  readonly ties?: CoxTies | undefined;
  /** Confidence level of Wald's limits; 0.95 when not given. */
  readonly level?: number | undefined;
  /** Whether variance is robust; without asking it is where rows have clusters. */
  readonly robust?: boolean | undefined;
}

/** Hazard ratio for a covariate one higher, the others alike. */
export interface CoxCoefficient {
  /** Log of the hazard ratio. */
  readonly coefficient: number;
  /** Of the coefficient; robust where that is asked for. */
  readonly standardError: number;
  readonly z: number;
  /** Wald's, two-sided. */
  readonly pValue: number;
  readonly hazardRatio: number;
  readonly lower: number;
  readonly upper: number;
}

export interface CoxFit {
  readonly subjects: number;
  readonly events: number;
  readonly ties: CoxTies;
  readonly coefficients: readonly CoxCoefficient[];
  /** Of the coefficients; p rows of p; robust where that is asked for. */
  readonly covariance: readonly (readonly number[])[];
  /** Inverse of the information. */
  readonly modelCovariance: readonly (readonly number[])[];
  /** Of the covariates, weighted; length p. */
  readonly means: readonly number[];
  readonly logLikelihood: number;
  /** Where every coefficient is 0. */
  readonly nullLogLikelihood: number;
  readonly aic: number;
  /** With the number of events in it, not of subjects. */
  readonly bic: number;
  readonly likelihoodRatioTest: ChiSquareTest;
  readonly waldTest: ChiSquareTest;
  readonly scoreTest: ChiSquareTest;
  /** Null where variance is not robust. */
  readonly robustScoreTest: ChiSquareTest | null;
}

/**
 * Cox regression: log hazard ratios of covariates, with strata, delayed entry, weights and clusters.
 *
 * @param data rows of subjects alike and their covariate patterns; times in one unit
 * @param choice ties ('efron' when not given), level of the limits (0.95), and whether variance is robust
 * @returns coefficients in the order of the covariates, their covariance, and tests of the model
 * @throws {RangeError} when the data are not sound, a covariate does not vary among those at risk or is a combination of
 *   others, the likelihood rises without end, or ties are exact and variance robust
 *
 * Newton's method from 0 until a step is under 1e-7 standard errors; the cost follows rows and patterns, not subjects.
 * Likelihood ratio and score tests take rows as independent, also where variance is robust.
 * Source: Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x; Efron 1977, doi:10.1080/01621459.1977.10480613; Lin & Wei
 *   1989, doi:10.1080/01621459.1989.10478874 (robust variance).
 *
 * @example Events come early at covariate 1
 * ```ts
 * const { data } = coxData({
 *   time: [2, 5, 8, 9, 1, 3, 4, 6],
 *   event: [1, 1, 0, 1, 1, 1, 1, 1],
 *   covariates: [[0], [0], [0], [0], [1], [1], [1], [1]],
 * });
 * expect(coxRegression(data).coefficients[0].hazardRatio).toBeGreaterThan(1);
 * ```
 */
export function coxRegression(data: CoxData, choice: CoxChoice = {}): CoxFit {
  const { ties = 'efron', level = 0.95, robust = data.rows.some(({ cluster }) => cluster !== undefined) } = choice;
  const z = standardErrors(level);
  const sample = coxSample(data);
  const p = sample.covariates;
  const { coefficients, best, none } = coxMaximum(sample, ties);
  const model = symmetricInverse(best.information, p);
  const spread = robust ? scoreSpread(sample, shared(ties), coefficients) : null;
  const covariance = spread ? sandwichProduct(model, spread, p) : model;
  return {
    subjects: sample.subjects,
    events: sample.events,
    ties,
    coefficients: [...coefficients].map((value, j) => coefficientOf(value, Math.sqrt(covariance[j * p + j]!), z)),
    covariance: matrixRows(covariance, p),
    modelCovariance: matrixRows(model, p),
    means: [...sample.means],
    logLikelihood: best.value,
    nullLogLikelihood: none.value,
    aic: 2 * p - 2 * best.value,
    bic: Math.log(sample.events) * p - 2 * best.value,
    likelihoodRatioTest: chiSquareTest(2 * (best.value - none.value), p),
    waldTest: chiSquareTest(quadraticForm(symmetricInverse(covariance, p), coefficients), p),
    scoreTest: chiSquareTest(scoreStatistic(none.information, none.score), p),
    robustScoreTest: robust ? robustScoreTest(sample, shared(ties), none.score) : null,
  };
}

/**
 * A log hazard ratio with Wald's limits and test.
 *
 * @param coefficient the log hazard ratio
 * @param standardError of it, > 0
 * @param z how many standard errors the limits reach
 * @returns the hazard ratio with limits
 *
 * Source: Wald 1943, doi:10.1090/S0002-9947-1943-0012401-3.
 *
 * @example No effect
 * ```ts
 * expect(coefficientOf(0, 1, 1.96)).toMatchObject({ hazardRatio: 1, pValue: 1 });
 * ```
 */
export function coefficientOf(coefficient: number, standardError: number, z: number): CoxCoefficient {
  return {
    coefficient,
    standardError,
    z: coefficient / standardError,
    pValue: 2 * normalCdf(-Math.abs(coefficient / standardError)),
    hazardRatio: Math.exp(coefficient),
    lower: Math.exp(coefficient - z * standardError),
    upper: Math.exp(coefficient + z * standardError),
  };
}

const scoreStatistic = (information: Float64Array, score: Float64Array): number =>
  symmetricSolve(information, score).reduce((sum, value, j) => sum + value * score[j]!, 0);

function shared(ties: CoxTies) {
  if (ties === 'exact') throw new RangeError('Cannot take a robust variance as ties must be shared: got exact');
  return ties;
}
