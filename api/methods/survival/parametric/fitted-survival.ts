import { integrals } from '../../numeric/quadrature.ts';
import { root } from '../../numeric/root.ts';
import { jetOf } from './jet.ts';
import type { FittedModel } from './maximum-likelihood.ts';

/** Survival at one time under a fitted model. */
export interface FittedPoint {
  readonly time: number;
  readonly survival: number;
  /** By the delta method. */
  readonly standardError: number;
  readonly hazard: number;
  readonly cumulativeHazard: number;
}

/** Mean time up to a horizon under a fitted model. */
export interface FittedRestrictedMean {
  readonly horizon: number;
  readonly value: number;
  /** By the delta method. */
  readonly standardError: number;
}

/**
 * Survival and hazard at times under a fitted model.
 *
 * @param fitted the fitted model
 * @param covariates of whom it is asked; as many as the model has
 * @param times each finite and > 0
 * @returns one point a time
 * @throws {RangeError} when a time or covariate is not such a number
 *
 * Source: Oehlert 1992, doi:10.1080/00031305.1992.10475842 (the delta method).
 *
 * @example Survival at the time where the fitted constant hazard has come to 1
 * ```ts
 * const fit = parametricFit({ time: [2, 5, 2], event: [1, 0, 1] }, 'exponential');
 * const [{ survival, standardError }] = fittedSurvival(fit, [], [4.5]);
 * expect(survival).toBeCloseTo(Math.exp(-1), 12);
 * expect(standardError).toBeCloseTo(Math.exp(-1) / Math.sqrt(2), 12);
 * ```
 */
export function fittedSurvival(
  fitted: FittedModel,
  covariates: ArrayLike<number>,
  times: readonly number[],
): readonly FittedPoint[] {
  const curve = curveOf(fitted, covariates);
  return times.map((time) => {
    requireTime('times', time);
    const { cumulativeHazard, slope } = curve.hazardAt(time);
    const survival = Math.exp(-cumulativeHazard);
    const standardError = survival * Math.sqrt(quadraticForm(fitted.covariance, slope));
    const hazard = Math.exp(curve.logDensityAt(time) + cumulativeHazard);
    return { time, survival, standardError, hazard, cumulativeHazard };
  });
}

/**
 * Mean time up to horizons under a fitted model: the area under survival.
 *
 * @param fitted the fitted model
 * @param covariates of whom it is asked; as many as the model has
 * @param horizons each finite and > 0
 * @returns one mean a horizon
 * @throws {RangeError} when a horizon or covariate is not such a number
 *
 * Halves of the time that is left, each integrated until it settles, down to where nobody has had the event.
 * Source: Royston & Parmar 2013, doi:10.1186/1471-2288-13-152.
 *
 * @example A constant hazard
 * ```ts
 * const fit = parametricFit({ time: [2, 5, 2], event: [1, 0, 1] }, 'exponential');
 * expect(fittedRestrictedMeans(fit, [], [4.5])[0].value).toBeCloseTo(4.5 * (1 - Math.exp(-1)), 11);
 * ```
 */
export function fittedRestrictedMeans(
  fitted: FittedModel,
  covariates: ArrayLike<number>,
  horizons: readonly number[],
): readonly FittedRestrictedMean[] {
  const curve = curveOf(fitted, covariates);
  return horizons.map((horizon) => {
    requireTime('horizons', horizon);
    const sums = new Float64Array(1 + fitted.model.size);
    let to = horizon;
    while (curve.hazardAt(to).cumulativeHazard > NOBODY_YET && to > horizon * SHORTEST) {
      const part = integrals((time) => curve.survivalJet(time), to / 2, to);
      part.forEach((value, i) => (sums[i]! += value));
      to /= 2;
    }
    const standardError = Math.sqrt(quadraticForm(fitted.covariance, sums.subarray(1)));
    return { horizon, value: sums[0]! + to, standardError };
  });
}

/** Before so small a cumulative hazard, or share of the horizon, everybody is taken to be without the event. */
const NOBODY_YET = 1e-15;
const SHORTEST = 2 ** -60;

/**
 * Time by which a share has had the event under a fitted model.
 *
 * @param fitted the fitted model
 * @param covariates of whom it is asked; as many as the model has
 * @param share strictly between 0 and 1; 0.5 for the median
 * @returns the time; null where so many never have the event
 * @throws {RangeError} when share or a covariate is not such a number
 *
 * Source: Jackson 2016, doi:10.18637/jss.v070.i08.
 *
 * @example The median under a constant hazard
 * ```ts
 * const fit = parametricFit({ time: [2, 5, 2], event: [1, 0, 1] }, 'exponential');
 * expect(fittedQuantile(fit, [], 0.5)).toBeCloseTo(4.5 * Math.log(2), 11);
 * ```
 */
export function fittedQuantile(fitted: FittedModel, covariates: ArrayLike<number>, share: number): number | null {
  if (!(share > 0 && share < 1)) {
    throw new RangeError(`Cannot give a quantile as share must be between 0 and 1: got ${share}`);
  }
  const curve = curveOf(fitted, covariates);
  const wanted = -Math.log1p(-share);
  const missing = (logTime: number): number => {
    const { cumulativeHazard } = curve.hazardAt(Math.exp(logTime));
    return Math.min(cumulativeHazard, Number.MAX_VALUE) - wanted;
  };
  let [low, high] = [-1, 1];
  while (missing(low) > 0 && low > -FURTHEST) low *= 2;
  while (missing(high) < 0 && high < FURTHEST) high *= 2;
  return missing(low) > 0 || missing(high) < 0 ? null : Math.exp(root(missing, low, high));
}

/** Logarithm of a time that nobody lives to see, whatever the unit. */
const FURTHEST = 64;

function curveOf({ model, parameters }: FittedModel, covariates: ArrayLike<number>) {
  const values = Float64Array.from(covariates);
  if (values.length !== model.covariates || !values.every(Number.isFinite)) {
    const wanted = `${model.covariates} finite numbers`;
    throw new RangeError(`Cannot predict as covariates must be ${wanted}: got [${values.join(', ')}]`);
  }
  const jet = jetOf(model.size);
  const hazardAt = (time: number) => {
    model.cumulativeHazard(time, values, parameters, jet);
    return { cumulativeHazard: jet.value, slope: jet.slope };
  };
  return {
    hazardAt,
    logDensityAt: (time: number): number => {
      model.logDensity(time, values, parameters, jet);
      return jet.value;
    },
    /** Survival, and minus its derivatives. */
    survivalJet: (time: number): Float64Array => {
      const { cumulativeHazard, slope } = hazardAt(time);
      const survival = Math.exp(-cumulativeHazard);
      const jets = new Float64Array(1 + model.size);
      jets[0] = survival;
      // Where nobody is left, slopes may have run beyond all numbers.
      if (survival > 0) slope.forEach((each, i) => (jets[i + 1] = survival * each));
      return jets;
    },
  };
}

function quadraticForm(matrix: Float64Array, vector: Float64Array): number {
  const n = vector.length;
  let sum = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum += matrix[i * n + j]! * vector[i]! * vector[j]!;
  return Math.max(0, sum);
}

function requireTime(what: string, time: number): void {
  if (time > 0 && Number.isFinite(time)) return;
  throw new RangeError(`Cannot predict as ${what} must be finite and > 0: got ${time}`);
}
