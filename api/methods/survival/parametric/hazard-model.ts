import type { Height } from '../../numeric/newton.ts';
import type { Family } from './family.ts';
import type { FollowUpPattern } from './follow-up-patterns.ts';
import { jetOf } from './jet.ts';
import type { Jet } from './jet.ts';

/** Survival as a function of time, covariates and p parameters, each of which may be any number. */
export interface HazardModel {
  /** p */
  readonly size: number;
  /** How many covariates it takes. */
  readonly covariates: number;
  logDensity(time: number, covariates: Float64Array, parameters: Float64Array, into: Jet): void;
  cumulativeHazard(time: number, covariates: Float64Array, parameters: Float64Array, into: Jet): void;
}

/**
 * A family whose located parameter is shifted by covariates times coefficients; these follow its own parameters.
 *
 * @param family the family of distributions
 * @param covariates how many covariates there are
 * @returns the model
 *
 * Source: Jackson 2016, doi:10.18637/jss.v070.i08, 2.1.
 *
 * @example Twice the rate
 * ```ts
 * const exponential = { ...jetOf(1), parameters: [{ name: 'rate', scale: 'log' }], located: 0,
 *   cumulativeHazard: (time, [logRate], into) => { into.value = time * Math.exp(logRate); } };
 * const jet = jetOf(2);
 * familyModel(exponential, 1).cumulativeHazard(3, Float64Array.of(1), Float64Array.of(0, Math.log(2)), jet);
 * expect(jet.value).toBeCloseTo(6, 12);
 * ```
 */
export function familyModel(family: Family, covariates: number): HazardModel {
  const base = family.parameters.length;
  const size = base + covariates;
  const inner = jetOf(base);
  const own = new Float64Array(base);
  // A coefficient moves what the located parameter moves, times its covariate.
  const moves = Int32Array.from({ length: size }, (_, i) => (i < base ? i : family.located));
  const times = new Float64Array(size).fill(1);
  const spread = (into: Jet): void => {
    into.value = inner.value;
    for (let i = 0; i < size; i++) {
      const row = moves[i]! * base;
      into.slope[i] = inner.slope[moves[i]!]! * times[i]!;
      for (let j = 0; j < size; j++) into.curve[i * size + j] = inner.curve[row + moves[j]!]! * times[i]! * times[j]!;
    }
  };
  const through =
    (what: 'logDensity' | 'cumulativeHazard'): HazardModel['logDensity'] =>
    (time, values, parameters, into) => {
      if (covariates === 0) return family[what](time, parameters, into);
      for (let i = 0; i < base; i++) own[i] = parameters[i]!;
      for (let i = 0; i < covariates; i++) own[family.located]! += values[i]! * parameters[base + i]!;
      family[what](time, own, inner);
      times.set(values, base);
      spread(into);
    };
  return { size, covariates, logDensity: through('logDensity'), cumulativeHazard: through('cumulativeHazard') };
}

/**
 * Log likelihood of follow-up under a model, as a function of its parameters.
 *
 * @param model survival by time, covariates and parameters
 * @param patterns distinct patterns of follow-up with their counts
 * @returns the function: log likelihood, score and observed information at a point
 *
 * Whoever comes late is known to have survived until then: the likelihood is given that (left truncation).
 * Source: Klein & Moeschberger 2003, Survival Analysis, 2nd ed., 3.5.
 *
 * @example The information of a constant hazard is the number of events
 * ```ts
 * const patterns = followUpPatterns({ time: [2, 5, 2], event: [1, 0, 1] });
 * const height = logLikelihood(familyModel(FAMILIES.exponential, 0), patterns)(Float64Array.of(Math.log(2 / 9)));
 * expect(height.value).toBeCloseTo(2 * Math.log(2 / 9) - 2, 12);
 * expect(height.information[0]).toBeCloseTo(2, 12);
 * ```
 */
export function logLikelihood(model: HazardModel, patterns: readonly FollowUpPattern[]) {
  const jet = jetOf(model.size);
  return (parameters: Float64Array): Height => {
    let value = 0;
    const score = new Float64Array(model.size);
    const information = new Float64Array(model.size * model.size);
    const add = (times: number): void => {
      value += times * jet.value;
      for (let i = 0; i < score.length; i++) score[i]! += times * jet.slope[i]!;
      for (let i = 0; i < information.length; i++) information[i]! -= times * jet.curve[i]!;
    };
    for (const { time, event, entry, covariates, count } of patterns) {
      if (event) model.logDensity(time, covariates, parameters, jet);
      else model.cumulativeHazard(time, covariates, parameters, jet);
      add(event ? count : -count);
      if (entry > 0) {
        model.cumulativeHazard(entry, covariates, parameters, jet);
        add(count);
      }
    }
    return { value: Number.isNaN(value) ? -Infinity : value, score, information };
  };
}
