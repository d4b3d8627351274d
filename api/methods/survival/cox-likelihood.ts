import type { Height } from '../numeric/newton.ts';
import type { RiskSet } from './cox-risk-sets.ts';
import { relativeHazards, visitRiskSets } from './cox-risk-sets.ts';
import type { CoxSample } from './cox-sample.ts';
import { progressionSums } from './progression-sums.ts';
import type { ProgressionSums } from './progression-sums.ts';

/** How events at one time share their risk set: each against what the others leave of it, or all against all of it. */
export type SharedTies = 'efron' | 'breslow';

/**
 * What the events of a risk set see of the covariates: the mean over those at risk when the l-th event comes is
 * constant + slope / (what is left of the risk set).
 */
export interface TiedEvents {
  readonly sums: ProgressionSums;
  /** What each event counts for, on average. */
  readonly weight: number;
  /** One over what has the event; 0 where events take nothing off the risk set of each other. */
  readonly perDying: number;
  /** Length p. */
  readonly constant: Float64Array;
  /** Length p. */
  readonly slope: Float64Array;
  /** Mean of the covariates over those at risk, as the events see it on average; length p. */
  readonly mean: Float64Array;
}

/**
 * Partial log likelihood of Cox's model, its slope and minus its curvature.
 *
 * @param sample data made ready
 * @param ties how tied events share their risk set
 * @param coefficients where; length p
 * @returns value, score and information there
 *
 * O(rows · p²): the cost does not follow the number of subjects.
 * Source: Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x; Efron 1977, doi:10.1080/01621459.1977.10480613; Breslow
 *   1974, doi:10.2307/2529620.
 *
 * @example One event, with one at risk of each of two patterns
 * ```ts
 * const rows = [{ time: 1, events: 1, censored: 0, pattern: 1 }, { time: 2, events: 0, censored: 1, pattern: 0 }];
 * const sample = coxSample({ patterns: [[0], [1]], rows });
 * const { value, score, information } = coxLikelihood(sample, 'efron', Float64Array.of(0));
 * expect([value, score[0], information[0]]).toEqual([Math.log(0.5), 0.5, 0.25]);
 * ```
 */
export function coxLikelihood(sample: CoxSample, ties: SharedTies, coefficients: Float64Array): Height {
  const hazards = relativeHazards(sample, coefficients);
  return likelihoodOver(sample.covariates, ties, (visit) => visitRiskSets(sample, hazards, visit));
}

/**
 * Partial log likelihood over any walk through risk sets.
 *
 * @param p how many covariates
 * @param ties how tied events share their risk set
 * @param walk gives each risk set with events to the visitor
 * @returns value, score and information
 *
 * Source: Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x.
 *
 * @example No risk sets, nothing told
 * ```ts
 * expect(likelihoodOver(1, 'efron', () => {}).value).toBe(0);
 * ```
 */
export function likelihoodOver(p: number, ties: SharedTies, walk: (visit: (set: RiskSet) => void) => void): Height {
  let value = 0;
  const score = new Float64Array(p);
  const information = new Float64Array(p * p);
  walk((set) => {
    const tied = tiedEvents(set, ties);
    value += set.deathPredictor - tied.weight * tied.sums.log;
    for (let j = 0; j < p; j++) score[j]! += set.deathCovariates[j]! - set.deathWeight * tied.mean[j]!;
    addInformation(information, set, tied, 1);
  });
  mirror(information, p);
  return { value, score, information };
}

/**
 * What the events of a risk set see of the covariates of those at risk.
 *
 * @param set a risk set with events
 * @param ties how tied events share it
 * @returns sums over the events, and the mean of covariates as each sees it
 *
 * Source: Efron 1977, doi:10.1080/01621459.1977.10480613.
 *
 * @example The mean over those at risk is that of all, which is taken off covariates
 * ```ts
 * const rows = [{ time: 1, events: 1, censored: 0, pattern: 0 }, { time: 2, events: 0, censored: 1, pattern: 1 }];
 * const sample = coxSample({ patterns: [[1], [3]], rows });
 * const means = [];
 * visitRiskSets(sample, relativeHazards(sample, Float64Array.of(0)), (set) => {
 *   means.push(tiedEvents(set, 'efron').mean[0]);
 * });
 * expect(means).toEqual([0]);
 * ```
 */
export function tiedEvents({ all, dying, deaths, deathWeight }: RiskSet, ties: SharedTies): TiedEvents {
  const weight = deathWeight / deaths;
  // An event alone sees the whole risk set, as every event does by Breslow.
  const alone = ties === 'breslow' || deaths === 1;
  const perDying = alone ? 0 : 1 / dying.total;
  const sums = progressionSums(all.total, alone ? 0 : dying.total, deaths);
  const p = all.first.length;
  const [constant, slope, mean] = [new Float64Array(p), new Float64Array(p), new Float64Array(p)];
  for (let j = 0; j < p; j++) {
    constant[j] = dying.first[j]! * perDying;
    slope[j] = all.first[j]! - all.total * constant[j]!;
    mean[j] = constant[j]! + (slope[j]! * sums.inverse) / deaths;
  }
  return { sums, weight, perDying, constant, slope, mean };
}

/**
 * Adds to an information matrix what a risk set's events tell: the spread of covariates as each event sees it.
 *
 * @param information p × p, row-major; its lower triangle is added to
 * @param set a risk set with events
 * @param tied what its events see
 * @param times what the spread is multiplied by
 *
 * Source: Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x; Efron 1977, doi:10.1080/01621459.1977.10480613.
 *
 * @example Covariates 1 and 3, one of each at risk
 * ```ts
 * const rows = [{ time: 1, events: 1, censored: 0, pattern: 0 }, { time: 2, events: 0, censored: 1, pattern: 1 }];
 * const sample = coxSample({ patterns: [[1], [3]], rows });
 * const information = new Float64Array(1);
 * visitRiskSets(sample, relativeHazards(sample, Float64Array.of(0)), (set) =>
 *   addInformation(information, set, tiedEvents(set, 'efron'), 1),
 * );
 * expect([...information]).toEqual([1]);
 * ```
 */
export function addInformation(information: Float64Array, set: RiskSet, tied: TiedEvents, times: number): void {
  const { weight, constant, slope, perDying } = tied;
  const { inverse, inverseSquare } = tied.sums;
  const { all, dying, deaths } = set;
  const p = constant.length;
  for (let j = 0; j < p; j++) {
    for (let k = 0; k <= j; k++) {
      const at = j * p + k;
      const fixed = dying.second[at]! * perDying;
      const squares = deaths * fixed + (all.second[at]! - all.total * fixed) * inverse;
      const means =
        deaths * constant[j]! * constant[k]! +
        (constant[j]! * slope[k]! + slope[j]! * constant[k]!) * inverse +
        slope[j]! * slope[k]! * inverseSquare;
      information[at]! += times * weight * (squares - means);
    }
  }
}

/**
 * Copies the lower triangle of a matrix to its upper one.
 *
 * @param matrix n × n, row-major
 * @param n how many rows
 *
 * Source: a restatement of the data, no estimate.
 *
 * @example Two rows
 * ```ts
 * const matrix = Float64Array.of(1, 0, 2, 3);
 * mirror(matrix, 2);
 * expect([...matrix]).toEqual([1, 2, 2, 3]);
 * ```
 */
export function mirror(matrix: Float64Array, n: number): void {
  for (let j = 0; j < n; j++) for (let k = 0; k < j; k++) matrix[k * n + j] = matrix[j * n + k]!;
}
