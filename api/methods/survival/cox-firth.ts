import { cholesky } from '../numeric/cholesky.ts';
import { newtonAscent } from '../numeric/newton.ts';
import type { Height } from '../numeric/newton.ts';
import { normalQuantile } from '../numeric/normal.ts';
import { root } from '../numeric/root.ts';
import { symmetricInverse } from '../numeric/symmetric-solve.ts';
import { chiSquareTest } from './chi-square-test.ts';
import type { CoxData } from './cox-data.ts';
import { coxLikelihood } from './cox-likelihood.ts';
import type { SharedTies } from './cox-likelihood.ts';
import { requireIndependent } from './cox-maximum.ts';
import { coxSample } from './cox-sample.ts';
import type { CoxSample } from './cox-sample.ts';

/** A log hazard ratio by penalised likelihood. */
export interface FirthCoefficient {
  readonly coefficient: number;
  /** By the information at the coefficients: a guide, limits are of the profile. */
  readonly standardError: number;
  readonly hazardRatio: number;
  /** Profile penalised likelihood limits of the hazard ratio. */
  readonly lower: number;
  readonly upper: number;
  /** Penalised likelihood ratio test. */
  readonly pValue: number;
}

export interface FirthFit {
  readonly subjects: number;
  readonly events: number;
  readonly coefficients: readonly FirthCoefficient[];
  /** By the units of the covariates: only differences between fits to the same covariates tell. */
  readonly penalisedLogLikelihood: number;
  /** Where every coefficient is 0. */
  readonly nullPenalisedLogLikelihood: number;
}

export interface FirthChoice {
  /** Breslow's when not given. */
  readonly ties?: SharedTies | undefined;
  /** 0.95 when not given. */
  readonly level?: number | undefined;
}

/** Steps of scoring converge in proportion, not by squares. */
const MOST_STEPS = 500;
/** Of a standard error: the penalty's slope is taken from differences so far apart, to the fourth order. */
const APART = 1e-2;

/**
 * Cox regression by Firth's penalised likelihood: it has finite coefficients where the plain likelihood rises without
 * end, and less bias where events are few.
 *
 * @param data rows of subjects alike and their covariate patterns; times in one unit
 * @param choice ties (Breslow's when not given) and level of the limits (0.95)
 * @returns coefficients in the order of the covariates, with profile limits and tests
 * @throws {RangeError} when the data are not sound, a covariate does not vary among those at risk or is a combination of
 *   others, or a limit is nowhere to be found
 *
 * The log likelihood is raised by half the log of the determinant of the information (Jeffreys' prior).
 * Source: Firth 1993, doi:10.1093/biomet/80.1.27; Heinze & Schemper 2001, doi:10.1111/j.0006-341X.2001.00114.x.
 *
 * @example Everybody at covariate 1 dies first: the plain likelihood has no highest point
 * ```ts
 * const { data } = coxData({ time: [1, 2, 3, 4], event: [1, 1, 1, 1], covariates: [[1], [1], [0], [0]] });
 * const [{ hazardRatio, lower }] = coxFirth(data).coefficients;
 * expect(Number.isFinite(hazardRatio)).toBe(true);
 * expect(lower).toBeLessThan(hazardRatio);
 * ```
 */
export function coxFirth(data: CoxData, { ties = 'breslow', level = 0.95 }: FirthChoice = {}): FirthFit {
  const half = normalQuantile((1 + level) / 2) ** 2 / 2;
  const sample = coxSample(data);
  const p = sample.covariates;
  const start = new Float64Array(p);
  requireIndependent(coxLikelihood(sample, ties, start).information, p);
  const heightAt = (point: Float64Array): Height => penalised(sample, ties, point);
  const { at, height } = newtonAscent(heightAt, start, { mostSteps: MOST_STEPS });
  const errors = errorsOf(coxLikelihood(sample, ties, at).information, p);
  return {
    subjects: sample.subjects,
    events: sample.events,
    penalisedLogLikelihood: height.value,
    nullPenalisedLogLikelihood: heightAt(start).value,
    coefficients: [...at].map((coefficient, j) => {
      const fall = (value: number): number => height.value - profile(heightAt, at, j, value);
      const limit = (side: number): number => limitOf((value) => fall(value) - half, coefficient, side * errors[j]!);
      return {
        coefficient,
        standardError: errors[j]!,
        hazardRatio: Math.exp(coefficient),
        lower: Math.exp(limit(-1)),
        upper: Math.exp(limit(1)),
        pValue: chiSquareTest(2 * fall(0), 1).pValue,
      };
    }),
  };
}

function penalised(sample: CoxSample, ties: SharedTies, point: Float64Array): Height {
  const p = sample.covariates;
  const { value, score, information } = coxLikelihood(sample, ties, point);
  const errors = errorsOf(information, p);
  const penalty = halfLogDeterminant(information, p);
  const curved = information.slice();
  const raised = score.map((slope, j) => {
    const apart = APART * errors[j]!;
    const penaltyAt = (steps: number): number => {
      const moved = point.map((coefficient, i) => (i === j ? coefficient + steps * apart : coefficient));
      return halfLogDeterminant(coxLikelihood(sample, ties, moved).information, p);
    };
    const [twoDown, down, up, twoUp] = [-2, -1, 1, 2].map(penaltyAt) as [number, number, number, number];
    // Scoring alone would overshoot where the penalty bends as much as the likelihood.
    curved[j * p + j]! += Math.max(0, (2 * penalty - up - down) / apart ** 2);
    return slope + (8 * (up - down) - (twoUp - twoDown)) / (12 * apart);
  });
  return { value: value + penalty, score: raised, information: curved };
}

function halfLogDeterminant(information: Float64Array, p: number): number {
  const lower = cholesky(information, p);
  let sum = 0;
  for (let j = 0; j < p; j++) sum += Math.log(lower[j * p + j]!);
  return sum;
}

const errorsOf = (information: Float64Array, p: number): Float64Array => {
  const inverse = symmetricInverse(information, p);
  return Float64Array.from({ length: p }, (_, j) => Math.sqrt(inverse[j * p + j]!));
};

/** The highest penalised likelihood with one coefficient held. */
function profile(heightAt: (point: Float64Array) => Height, from: Float64Array, held: number, value: number): number {
  const free = [...from.keys()].filter((j) => j !== held);
  const whole = (others: Float64Array): Float64Array =>
    from.map((_, j) => (j === held ? value : others[free.indexOf(j)]!));
  if (free.length === 0) return heightAt(whole(new Float64Array())).value;
  const p = from.length;
  const freely = (others: Float64Array): Height => {
    const height = heightAt(whole(others));
    return {
      value: height.value,
      score: Float64Array.from(free, (j) => height.score[j]!),
      information: Float64Array.from(free.flatMap((j) => free.map((k) => height.information[j * p + k]!))),
    };
  };
  const start = Float64Array.from(free, (j) => from[j]!);
  return newtonAscent(freely, start, { mostSteps: MOST_STEPS }).height.value;
}

const MOST_DOUBLINGS = 12;

/** Where the fall from the top is as deep as asked, on one side of it. */
function limitOf(depth: (value: number) => number, top: number, error: number): number {
  let reach = error;
  for (let doubling = 0; doubling < MOST_DOUBLINGS; doubling++, reach *= 2) {
    if (depth(top + reach) > 0) return root(depth, top, top + reach);
  }
  throw new RangeError(`Cannot give a profile limit as it must lie within ${reach} of ${top}: it does not`);
}
