import { standardErrors } from '../numeric/normal.ts';
import { quadraticForm } from '../numeric/quadratic-form.ts';
import type { CoxData } from './cox-data.ts';
import { coxHazard } from './cox-hazard.ts';
import type { CoxHazard, StratumHazard } from './cox-hazard.ts';
import type { SharedTies } from './cox-likelihood.ts';
import type { CoxFit } from './cox-regression.ts';
import { coxSample } from './cox-sample.ts';
import type { CoxSample } from './cox-sample.ts';

/** Cumulative hazard of somebody with every covariate 0, in one stratum. */
export interface BaselineHazard {
  readonly stratum: string;
  readonly steps: readonly { readonly time: number; readonly cumulativeHazard: number }[];
}

/** Survival that a model foretells. */
export interface PredictedSurvival {
  readonly time: number;
  readonly cumulativeHazard: number;
  readonly survival: number;
  /** Of the survival; 0 before the first event. */
  readonly standardError: number;
  /** Symmetric about log S; between 0 and 1. */
  readonly lower: number;
  readonly upper: number;
}

export interface PredictionChoice {
  readonly covariates: readonly number[];
  readonly times: readonly number[];
  /** The only one when not given. */
  readonly stratum?: string | undefined;
  readonly level?: number | undefined;
}

type Fitted = Pick<CoxFit, 'coefficients' | 'covariance' | 'ties'>;

/**
 * Baseline cumulative hazard of a Cox model, where every covariate is 0.
 *
 * @param data rows of subjects alike and their covariate patterns
 * @param fit the model fitted to them
 * @returns for each stratum one step an event time, ascending
 * @throws {RangeError} when the data are not sound, or the fit took ties exactly
 *
 * Breslow's estimate, with tied events as the model takes them. R's basehaz() is at the means unless centered = FALSE.
 * Source: Breslow 1972, J R Stat Soc B 34:216-217.
 *
 * @example Two alike: one of two dies
 * ```ts
 * const { data } = coxData({ time: [1, 2, 1, 2], event: [1, 0, 1, 0], covariates: [[0], [1], [1], [0]] });
 * expect(coxBaseline(data, coxRegression(data))[0].steps[0].cumulativeHazard).toBeCloseTo(7 / 12, 12);
 * ```
 */
export function coxBaseline(data: CoxData, fit: Fitted): readonly BaselineHazard[] {
  const sample = coxSample(data);
  const hazard = hazardOf(sample, fit);
  const relative = relativeHazardAt(sample, hazard, fit, new Array<number>(sample.covariates).fill(0));
  return hazard.strata.map(({ label, steps }) => {
    let sum = 0;
    return {
      stratum: label,
      steps: steps.map((step) => ({ time: step.time, cumulativeHazard: relative * (sum += step.hazard) })),
    };
  });
}

/**
 * Survival that a Cox model foretells for given covariates.
 *
 * @param data rows of subjects alike and their covariate patterns
 * @param fit the model fitted to them
 * @param choice p covariates, times in the unit of the data, stratum, and level of the limits (0.95)
 * @returns one entry a time; flat after the last event
 * @throws {RangeError} when the data are not sound, the fit took ties exactly, there are not p covariates, or the stratum
 *   is not one of the data
 *
 * The variance counts that of the coefficients.
 * Source: Tsiatis 1981, doi:10.1214/aos/1176345333; Therneau & Grambsch 2000, Modeling Survival Data, 10.2.
 *
 * @example Before the first event everybody survives
 * ```ts
 * const { data } = coxData({ time: [1, 2, 1, 2], event: [1, 0, 1, 0], covariates: [[0], [1], [1], [0]] });
 * const [point] = coxSurvival(data, coxRegression(data), { covariates: [1], times: [0.5] });
 * expect(point).toMatchObject({ survival: 1, lower: 1, upper: 1 });
 * ```
 */
export function coxSurvival(data: CoxData, fit: Fitted, choice: PredictionChoice): readonly PredictedSurvival[] {
  const { covariates, times, level = 0.95 } = choice;
  const sample = coxSample(data);
  if (covariates.length !== sample.covariates) {
    throw new RangeError(
      `Cannot foretell survival as there must be ${sample.covariates} covariates: got ${covariates.length}`,
    );
  }
  const hazard = hazardOf(sample, fit);
  const stratum = stratumOf(hazard, choice.stratum);
  const relative = relativeHazardAt(sample, hazard, fit, covariates);
  const covariance = fit.covariance.flat();
  const z = standardErrors(level);
  return times.map((time) => {
    const upTo = stratum.upTo(time);
    const moved = upTo.covariates.map((seen, j) => seen - (covariates[j]! - sample.means[j]!) * upTo.hazard);
    const error = relative * Math.sqrt(upTo.variance + quadraticForm(covariance, moved));
    const cumulativeHazard = relative * upTo.hazard;
    const survival = Math.exp(-cumulativeHazard);
    const [lower, upper] = [-1, 1].map((side) => Math.min(1, Math.exp(-cumulativeHazard + side * z * error)));
    return { time, cumulativeHazard, survival, standardError: survival * error, lower: lower!, upper: upper! };
  });
}

const hazardOf = (sample: CoxSample, { coefficients, ties }: Fitted): CoxHazard =>
  coxHazard(
    sample,
    sharedTies(ties),
    Float64Array.from(coefficients, ({ coefficient }) => coefficient),
  );

function sharedTies(ties: Fitted['ties']): SharedTies {
  if (ties === 'exact') throw new RangeError('Cannot give a hazard as ties must be shared: got exact');
  return ties;
}

function relativeHazardAt(sample: CoxSample, hazard: CoxHazard, fit: Fitted, covariates: readonly number[]): number {
  const predictor = fit.coefficients.reduce(
    (sum, { coefficient }, j) => sum + coefficient * (covariates[j]! - sample.means[j]!),
    0,
  );
  return Math.exp(predictor - hazard.relative.shift);
}

function stratumOf({ strata }: CoxHazard, label: string | undefined): StratumHazard {
  const found = label === undefined && strata.length === 1 ? strata[0] : strata.find((known) => known.label === label);
  if (found) return found;
  const known = strata.map((stratum) => stratum.label).join(', ');
  throw new RangeError(`Cannot foretell survival as stratum must be one of ${known}: got ${label}`);
}
