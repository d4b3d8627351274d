import { dampedNewton } from '../../numeric/damped-newton.ts';
import { standardErrors } from '../../numeric/normal.ts';
import { symmetricInverse } from '../../numeric/symmetric-solve.ts';
import type { FollowUpPattern } from './follow-up-patterns.ts';
import { logLikelihood } from './hazard-model.ts';
import type { HazardModel } from './hazard-model.ts';

/** A step this long, relative to its parameter, where no rise is left to promise: the parameter runs away. */
const RUNAWAY_STEP = 1e-3;

/** A model with the parameters that make the data most likely. */
export interface FittedModel {
  readonly model: HazardModel;
  /** On the scale of estimation; length p. */
  readonly parameters: Float64Array;
  /** Inverse of the observed information, on the scale of estimation; p × p, row-major. */
  readonly covariance: Float64Array;
  readonly logLikelihood: number;
}

/** What a fit is called in a sentence that refuses it, and where it begins. */
export interface FitStart {
  readonly name: string;
  readonly start: Float64Array;
}

/**
 * Parameters of a survival model that make follow-up most likely, with their covariance.
 *
 * @param model survival by time, covariates and parameters
 * @param patterns distinct patterns of follow-up with their counts
 * @param begin the name of the model in words, and where to begin; length p
 * @returns the fitted model
 * @throws {RangeError} when the likelihood has no top to be found, or a flat one
 *
 * Damped Newton's steps with exact derivatives, until one promises a rise of at most 5e-15.
 * Source: Marquardt 1963, doi:10.1137/0111030; Efron & Hinkley 1978, doi:10.1093/biomet/65.3.457 (the covariance).
 *
 * @example A constant hazard: events over time
 * ```ts
 * const patterns = followUpPatterns({ time: [2, 5, 2], event: [1, 0, 1] });
 * const begin = { name: 'a constant hazard', start: Float64Array.of(0) };
 * const { parameters } = maximumLikelihood(familyModel(FAMILIES.exponential, 0), patterns, begin);
 * expect(Math.exp(parameters[0])).toBeCloseTo(2 / 9, 12);
 * ```
 */
export function maximumLikelihood(
  model: HazardModel,
  patterns: readonly FollowUpPattern[],
  { name, start }: FitStart,
): FittedModel {
  const refused = (why: string): RangeError =>
    new RangeError(`Cannot fit ${name} as its likelihood must have one clear top: ${why}`);
  try {
    const { at, height, lastStep } = dampedNewton(logLikelihood(model, patterns), start);
    if (lastStep.some((step, i) => Math.abs(step) > RUNAWAY_STEP * Math.max(1, Math.abs(at[i]!)))) {
      throw refused('it rises on for ever');
    }
    const covariance = symmetricInverse(height.information, model.size);
    return { model, parameters: at, covariance, logLikelihood: height.value };
  } catch (error) {
    if (!(error instanceof RangeError) || error.message.startsWith('Cannot fit')) throw error;
    throw refused('it is flat, or rises towards an edge');
  }
}

/** A parameter as estimated, with its limits. */
export interface ParameterEstimate {
  readonly name: string;
  /** The scale on which it was estimated, and on which its limits are symmetric. */
  readonly scale: 'log' | 'identity';
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  /** On the scale of estimation. */
  readonly coefficient: number;
  readonly standardError: number;
}

/**
 * Parameters of a fitted model one by one, with limits.
 *
 * @param fitted the fitted model
 * @param named name and scale of each parameter, in order
 * @param level confidence level, a share strictly between 0 and 1
 * @returns the estimates, on their natural scale and on that of estimation
 * @throws {RangeError} when level is not such a share
 *
 * Source: Cox & Hinkley 1974, Theoretical Statistics, 9.2 (Wald's limits).
 *
 * @example A rate
 * ```ts
 * const fitted = { parameters: Float64Array.of(0), covariance: Float64Array.of(0.25) };
 * const [rate] = parameterEstimates(fitted, [{ name: 'rate', scale: 'log' }], 0.95);
 * expect([rate.estimate, rate.upper.toFixed(4)]).toEqual([1, '2.6644']);
 * ```
 */
export function parameterEstimates(
  { parameters, covariance }: Pick<FittedModel, 'parameters' | 'covariance'>,
  named: readonly { readonly name: string; readonly scale: 'log' | 'identity' }[],
  level: number,
): readonly ParameterEstimate[] {
  const z = standardErrors(level);
  return named.map(({ name, scale }, i) => {
    const natural = (value: number): number => (scale === 'log' ? Math.exp(value) : value);
    const coefficient = parameters[i]!;
    const standardError = Math.sqrt(covariance[i * (parameters.length + 1)]!);
    return {
      ...{ name, scale, coefficient, standardError, estimate: natural(coefficient) },
      lower: natural(coefficient - z * standardError),
      upper: natural(coefficient + z * standardError),
    };
  });
}
