import { dependentRow } from '../numeric/cholesky.ts';
import { newtonAscent } from '../numeric/newton.ts';
import type { Height } from '../numeric/newton.ts';
import { exactLikelihood } from './cox-exact.ts';
import { coxLikelihood } from './cox-likelihood.ts';
import type { SharedTies } from './cox-likelihood.ts';
import type { CoxSample } from './cox-sample.ts';

/** How tied events are taken: shared risk sets, or discrete times. */
export type CoxTies = SharedTies | 'exact';

/** Where the likelihood of Cox's model is highest. */
export interface CoxMaximum {
  readonly coefficients: Float64Array;
  readonly best: Height;
  /** Where every coefficient is 0. */
  readonly none: Height;
}

/** A log hazard that moves this far in the last step, while the likelihood no longer rises, moves on without end. */
const ENDLESS = 1e-3;

/**
 * Highest point of the partial likelihood of Cox's model.
 *
 * @param sample data made ready
 * @param ties how tied events are taken
 * @returns coefficients, and the likelihood at them and at 0
 * @throws {RangeError} when a covariate does not vary among those at risk or is a combination of others, or the
 *   likelihood rises without end (a coefficient is infinite)
 *
 * Newton's method from 0, steps halved where they lead downwards.
 * Source: Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x; on infinite coefficients: Heinze & Schemper 2001,
 *   doi:10.1111/j.0006-341X.2001.00114.x.
 *
 * @example One of each dies first while both are at risk: the hazards are alike
 * ```ts
 * const rows = [
 *   { time: 1, events: 1, censored: 0, pattern: 0, stratum: 'a' },
 *   { time: 2, events: 1, censored: 0, pattern: 1, stratum: 'a' },
 *   { time: 1, events: 1, censored: 0, pattern: 1, stratum: 'b' },
 *   { time: 2, events: 1, censored: 0, pattern: 0, stratum: 'b' },
 * ];
 * expect([...coxMaximum(coxSample({ patterns: [[0], [1]], rows }), 'efron').coefficients]).toEqual([0]);
 * ```
 */
export function coxMaximum(sample: CoxSample, ties: CoxTies): CoxMaximum {
  return highestLikelihood(sample, (point) =>
    ties === 'exact' ? exactLikelihood(sample, point) : coxLikelihood(sample, ties, point),
  );
}

/**
 * Highest point of a partial likelihood of coefficients.
 *
 * @param sample data made ready
 * @param heightAt likelihood at coefficients
 * @returns as coxMaximum()
 * @throws {RangeError} as coxMaximum()
 *
 * Source: Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x.
 *
 * @example A parabola with its top at 1
 * ```ts
 * const rows = [{ time: 1, events: 1, censored: 1, pattern: 0 }, { time: 1, events: 1, censored: 1, pattern: 1 }];
 * const sample = coxSample({ patterns: [[0], [1]], rows });
 * const parabola = ([x]) => ({
 *   value: -((x - 1) ** 2),
 *   score: Float64Array.of(-2 * (x - 1)),
 *   information: Float64Array.of(2),
 * });
 * expect([...highestLikelihood(sample, parabola).coefficients]).toEqual([1]);
 * ```
 */
export function highestLikelihood(sample: CoxSample, heightAt: (point: Float64Array) => Height): CoxMaximum {
  const start = new Float64Array(sample.covariates);
  const none = heightAt(start);
  requireIndependent(none.information, sample.covariates);
  const { at, height, lastStep } = newtonAscent((point) => endedAt(sample, point, heightAt(point)), start);
  requireEnd(sample, lastStep);
  return { coefficients: at, best: height, none };
}

export function requireIndependent(information: Float64Array, p: number): void {
  const row = dependentRow(information, p);
  if (row === null) return;
  const flat = information[row * p + row] === 0;
  throw new RangeError(
    flat
      ? `Cannot fit Cox's model as covariates must vary among those at risk at an event: covariate ${row + 1} does not`
      : `Cannot fit Cox's model as no covariate may be a combination of others: covariate ${row + 1} is`,
  );
}

/** A curvature that vanishes on the way, where there was one at the start, is of a likelihood without an end. */
function endedAt(sample: CoxSample, point: Float64Array, height: Height): Height {
  if (dependentRow(height.information, sample.covariates) !== null) requireEnd(sample, point);
  return height;
}

function requireEnd({ centred, covariates: p }: CoxSample, step: Float64Array): void {
  const reach = step.map((value, j) => {
    let most = 0;
    for (let at = j; at < centred.length; at += p) most = Math.max(most, Math.abs(centred[at]! * value));
    return most;
  });
  const endless = reach.indexOf(Math.max(...reach));
  if (!(reach[endless]! > ENDLESS)) return;
  throw new RangeError(
    `Cannot fit Cox's model as its likelihood must have a highest point: it rises without end as coefficient ${endless + 1} does; Firth's penalised likelihood has one`,
  );
}
