import { symmetricSolve } from '../numeric/symmetric-solve.ts';
import { chiSquareTest } from './chi-square-test.ts';
import type { ChiSquareTest } from './chi-square-test.ts';
import type { CoxData } from './cox-data.ts';
import { addInformation, mirror, tiedEvents } from './cox-likelihood.ts';
import type { SharedTies } from './cox-likelihood.ts';
import type { CoxFit } from './cox-regression.ts';
import { relativeHazards, visitRiskSets } from './cox-risk-sets.ts';
import { coxSample } from './cox-sample.ts';
import { timeScale } from './time-scale.ts';
import type { TimeScaleName } from './time-scale.ts';

/** What the events at one time say of the coefficients at that time. */
export interface ScaledResidual {
  readonly stratum: string;
  readonly time: number;
  readonly events: number;
  /** A coefficient plus its mean Schoenfeld residual, scaled: the coefficient as it is at the time; length p. */
  readonly coefficients: readonly number[];
}

export interface ProportionalHazards {
  /** That a term's coefficients do not change over time, one a term. */
  readonly terms: readonly ChiSquareTest[];
  /** That none does. */
  readonly all: ChiSquareTest;
  /** By stratum, the last time first. */
  readonly residuals: readonly ScaledResidual[];
}

export interface ProportionalChoice {
  /** 1 − Kaplan–Meier when not given. */
  readonly scale?: TimeScaleName | undefined;
  /** Covariates that are tested together, as those of one factor; each alone when not given. */
  readonly terms?: readonly (readonly number[])[] | undefined;
}

/**
 * Tests that the hazards of a Cox model are proportional, with scaled Schoenfeld residuals.
 *
 * @param data rows of subjects alike and their covariate patterns
 * @param fit the model fitted to them
 * @param choice scale of time, and which covariates make a term
 * @returns score tests of a coefficient times the scale of time, and residuals
 * @throws {RangeError} when the data are not sound, the fit took ties exactly, or time cannot be told from a constant
 *
 * The score test of R's cox.zph since survival 3.0; residuals are scaled by the mean information of an event.
 * Source: Grambsch & Therneau 1994, doi:10.1093/biomet/81.3.515.
 *
 * @example Early the first have the higher hazard, later the second
 * ```ts
 * const time = [1, 2, 3, 4, 5, 6, 7, 8];
 * const covariates = [[1], [1], [0], [1], [0], [0], [1], [0]];
 * const { data } = coxData({ time, event: time.map(() => 1), covariates });
 * expect(proportionalHazards(data, coxRegression(data)).all.degreesOfFreedom).toBe(1);
 * ```
 */
export function proportionalHazards(
  data: CoxData,
  fit: Pick<CoxFit, 'coefficients' | 'ties' | 'modelCovariance'>,
  choice: ProportionalChoice = {},
): ProportionalHazards {
  const p = fit.coefficients.length;
  const { terms = fit.coefficients.map((_, j) => [j]), scale = 'km' } = choice;
  const { score, information, residuals } = momentsOverTime(data, fit, scale);
  const test = (covariates: readonly number[]): ChiSquareTest =>
    chiSquareTest(extendedStatistic(score, information, p, covariates), covariates.length);
  const every = fit.coefficients.map((_, j) => j);
  return { terms: terms.map(test), all: test(every), residuals };
}

/** The statistic of coefficients that may change over time, beside all that do not: their slope is 0. */
function extendedStatistic(
  score: Float64Array,
  information: Float64Array,
  p: number,
  covariates: readonly number[],
): number {
  const kept = [...Array.from({ length: p }, (_, j) => j), ...covariates.map((j) => p + j)];
  const matrix = Float64Array.from(kept.flatMap((row) => kept.map((column) => information[row * 2 * p + column]!)));
  const slope = Float64Array.from(kept, (at) => (at < p ? 0 : score[at - p]!));
  return symmetricSolve(matrix, slope).reduce((sum, value, at) => sum + value * slope[at]!, 0);
}

type Fitted = Pick<CoxFit, 'coefficients' | 'ties' | 'modelCovariance'>;

/** Slope and information of the coefficients and of their change over time, in one walk over the risk sets. */
function momentsOverTime(data: CoxData, fit: Fitted, scale: TimeScaleName) {
  const sample = coxSample(data);
  const p = sample.covariates;
  const at = timeScale(scale, sample.rows);
  const middle = sample.rows.reduce((sum, { time, events }) => sum + (events > 0 ? events * at(time) : 0), 0);
  const blocks = [0, 1, 2].map(() => new Float64Array(p * p));
  const score = new Float64Array(p);
  const residuals: ScaledResidual[] = [];
  const coefficients = Float64Array.from(fit.coefficients, ({ coefficient }) => coefficient);
  visitRiskSets(sample, relativeHazards(sample, coefficients), (set) => {
    const tied = tiedEvents(set, sharedTies(fit.ties));
    const time = at(set.time) - middle / sample.events;
    blocks.forEach((block, power) => addInformation(block, set, tied, time ** power));
    const own = set.deathCovariates.map((sum, j) => sum - set.deathWeight * tied.mean[j]!);
    own.forEach((value, j) => (score[j]! += time * value));
    residuals.push({
      stratum: sample.strata[set.stratum]!.label,
      time: set.time,
      events: set.deaths,
      coefficients: fit.modelCovariance.map((row, j) =>
        row.reduce((sum, value, k) => sum + (sample.events * value * own[k]!) / set.deathWeight, coefficients[j]!),
      ),
    });
  });
  for (const block of blocks) mirror(block, p);
  return { score, information: joined(blocks, p), residuals };
}

/** [[A, B], [B, C]]. */
function joined([a, b, c]: readonly Float64Array[], p: number): Float64Array {
  const block = (row: number, column: number) => (row < p && column < p ? a! : row < p || column < p ? b! : c!);
  return Float64Array.from({ length: 4 * p * p }, (_, at) => {
    const [row, column] = [Math.floor(at / (2 * p)), at % (2 * p)];
    return block(row, column)[(row % p) * p + (column % p)]!;
  });
}

function sharedTies(ties: Fitted['ties']): SharedTies {
  if (ties === 'exact') throw new RangeError('Cannot test proportional hazards as ties must be shared: got exact');
  return ties;
}
