import { FAMILIES } from './families.ts';
import type { Family, FamilyName } from './family.ts';
import { followUpPatterns } from './follow-up-patterns.ts';
import type { FollowUpPattern, ModelledSubjects } from './follow-up-patterns.ts';
import { familyModel } from './hazard-model.ts';
import { informationCriteria } from './information-criteria.ts';
import type { InformationCriteria } from './information-criteria.ts';
import { maximumLikelihood, parameterEstimates } from './maximum-likelihood.ts';
import type { FittedModel, ParameterEstimate } from './maximum-likelihood.ts';

/** A family fitted to follow-up. */
export interface ParametricFit extends FittedModel, InformationCriteria {
  readonly family: FamilyName;
  /** Parameters of the family, then a coefficient for each covariate. */
  readonly estimates: readonly ParameterEstimate[];
  /** Mean time with these covariates; null where it is infinite. */
  readonly mean: (covariates: ArrayLike<number>) => number | null;
}

export interface ParametricFitOptions {
  /** Names of the covariates; covariate 1, covariate 2, ... when not given. */
  readonly names?: readonly string[] | undefined;
  /** Where to begin, on the scale of estimation; found from the data when not given. */
  readonly start?: ArrayLike<number> | undefined;
  readonly level?: number | undefined;
}

/**
 * A parametric survival model by maximum likelihood, with covariates.
 *
 * @param subjects follow-up of n subjects in one unit of time, perhaps with late entry and covariates
 * @param family exponential, weibull (shape and scale; covariates on log scale: accelerated time), weibull-ph (shape and
 *   rate; covariates on log rate: proportional hazards), gompertz, log-logistic, log-normal, gamma or generalised-gamma
 *   (Prentice)
 * @param options names of the covariates, where to begin, and the confidence level
 * @returns estimates with limits and covariance, log likelihood and criteria
 * @throws {RangeError} when the follow-up is not as described, all events are at one time where the family has a shape,
 *   or the likelihood has no clear top
 *
 * Parameterised as in R's flexsurv. The generalised gamma begins from the log-normal or the Weibull fit,
 * the likelier of the two first.
 * Source: Jackson 2016, doi:10.18637/jss.v070.i08; Prentice 1974, doi:10.1093/biomet/61.3.539.
 *
 * @example A constant hazard is events over time
 * ```ts
 * const { estimates, aic } = parametricFit({ time: [2, 5, 2], event: [1, 0, 1] }, 'exponential');
 * expect(estimates[0].estimate).toBeCloseTo(2 / 9, 12);
 * expect(aic).toBeCloseTo(2 - 2 * (2 * Math.log(2 / 9) - 2), 10);
 * ```
 */
export function parametricFit(
  subjects: ModelledSubjects,
  family: FamilyName,
  { names, start, level = 0.95 }: ParametricFitOptions = {},
): ParametricFit {
  const patterns = followUpPatterns(subjects);
  const covariates = subjects.covariates?.length ?? 0;
  const shape = FAMILIES[family];
  if (shape.parameters.length > 1) requireTimes(patterns, family);
  const fitted = reached(shape, patterns, startsOf(shape, patterns, { start, covariates }));
  const coefficients = Array.from({ length: covariates }, (_, i) => names?.[i] ?? `covariate ${i + 1}`);
  const named = [...shape.parameters, ...coefficients.map((name) => ({ name, scale: 'identity' as const }))];
  return {
    ...fitted,
    ...informationCriteria(patterns, fitted.logLikelihood, fitted.model.size),
    family,
    estimates: parameterEstimates(fitted, named, level),
    mean: (values) => {
      const own = fitted.parameters.slice(0, shape.parameters.length);
      for (let i = 0; i < covariates; i++) {
        own[shape.located]! += values[i]! * fitted.parameters[shape.parameters.length + i]!;
      }
      return shape.mean(own);
    },
  };
}

interface Wanted {
  readonly start: ArrayLike<number> | undefined;
  readonly covariates: number;
}

function startsOf(family: Family, patterns: readonly FollowUpPattern[], wanted: Wanted): readonly Float64Array[] {
  const { start, covariates } = wanted;
  const size = family.parameters.length + covariates;
  if (start) {
    if (start.length === size) return [Float64Array.from(start)];
    throw new RangeError(`Cannot fit ${family.name} as its start must have ${size} numbers: got ${start.length}`);
  }
  if (family.name === 'generalised-gamma') return fromNeighbours(patterns, covariates);
  const { events, personTime } = informationCriteria(patterns, 0, 0);
  const begin = new Float64Array(size);
  begin.set(family.start({ events, personTime }));
  return [begin];
}

/** The log-normal fit, of skewness 0, and the Weibull fit, of skewness 1: the likelier first. */
function fromNeighbours(patterns: readonly FollowUpPattern[], covariates: number): readonly Float64Array[] {
  const fitted = (name: FamilyName): FittedModel =>
    reached(FAMILIES[name], patterns, startsOf(FAMILIES[name], patterns, { start: undefined, covariates }));
  const [normal, weibull] = [fitted('log-normal'), fitted('weibull')];
  const [meanLog, logSd, ...normalCoefficients] = normal.parameters;
  const [logShape, logScale, ...weibullCoefficients] = weibull.parameters;
  const starts = [
    Float64Array.of(meanLog!, logSd!, 0, ...normalCoefficients),
    Float64Array.of(logScale!, -logShape!, 1, ...weibullCoefficients),
  ];
  return normal.logLikelihood > weibull.logLikelihood ? starts : starts.reverse();
}

/** The top reached from the first start that leads to one; the last refusal where none does. */
function reached(family: Family, patterns: readonly FollowUpPattern[], starts: readonly Float64Array[]): FittedModel {
  const model = familyModel(family, patterns[0]!.covariates.length);
  let refusal: RangeError | null = null;
  for (const start of starts) {
    try {
      return maximumLikelihood(model, patterns, { name: family.name, start });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      refusal = error;
    }
  }
  throw refusal!;
}

function requireTimes(patterns: readonly FollowUpPattern[], family: FamilyName): void {
  const times = new Set(patterns.filter(({ event }) => event).map(({ time }) => time));
  if (times.size > 1) return;
  throw new RangeError(`Cannot fit ${family} as events must be at two or more times: all are at ${[...times].join()}`);
}
