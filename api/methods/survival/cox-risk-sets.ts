import type { CoxSample, CoxStratum } from './cox-sample.ts';

/** Sums over subjects weighed by what they count for and by their hazard relative to the others. */
export interface WeighedSums {
  total: number;
  /** Of the covariates; length p. */
  readonly first: Float64Array;
  /** Of their products; p × p, row-major, lower triangle. */
  readonly second: Float64Array;
}

/** Who is at risk at a time at which somebody has the event. Reused from time to time: not to be kept. */
export interface RiskSet {
  stratum: number;
  time: number;
  /** How many have the event at the time. */
  deaths: number;
  /** What they count for together. */
  deathWeight: number;
  /** Weighted sum of their linear predictors, less the shift. */
  deathPredictor: number;
  /** Weighted sum of their covariates, centred; length p. */
  readonly deathCovariates: Float64Array;
  /** Over everybody at risk. */
  readonly all: WeighedSums;
  /** Over those who have the event. */
  readonly dying: WeighedSums;
}

/** What coefficients make of the covariate patterns: hazards relative to the highest, so that none overflows. */
export interface RelativeHazards {
  /** exp(predictor − shift) a pattern, at most 1. */
  readonly hazard: Float64Array;
  /** Linear predictor of the centred covariates less the shift, a pattern. */
  readonly predictor: Float64Array;
  readonly shift: number;
}

/**
 * Hazards of covariate patterns relative to the highest of them.
 *
 * @param sample data made ready
 * @param coefficients one a covariate; length p
 * @returns linear predictors and hazards, shifted so that the highest hazard is 1
 *
 * Source: Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x.
 *
 * @example The second pattern has twice the hazard
 * ```ts
 * const rows = [{ time: 1, events: 1, censored: 0, pattern: 0 }, { time: 2, events: 1, censored: 0, pattern: 1 }];
 * const { hazard } = relativeHazards(coxSample({ patterns: [[0], [1]], rows }), Float64Array.of(Math.log(2)));
 * expect(hazard[0]).toBeCloseTo(0.5, 15);
 * ```
 */
export function relativeHazards(sample: CoxSample, coefficients: Float64Array): RelativeHazards {
  const { centred, covariates: p } = sample;
  const predictor = Float64Array.from({ length: centred.length / p }, (_, at) =>
    coefficients.reduce((sum, value, j) => sum + value * centred[at * p + j]!, 0),
  );
  const shift = predictor.reduce((most, value) => Math.max(most, value), -Infinity);
  for (let at = 0; at < predictor.length; at++) predictor[at]! -= shift;
  return { hazard: predictor.map(Math.exp), predictor, shift };
}

/**
 * Visits the risk sets of a sample, stratum by stratum, from the last event time to the first.
 *
 * @param sample data made ready
 * @param hazards of its covariate patterns
 * @param visit is given each risk set; must not keep it
 *
 * One pass over the rows: O(rows · p²). Whoever enters at a time is not at risk at it; whoever is censored at it is.
 * Source: Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x.
 *
 * @example How many hazards are at risk, the last time first
 * ```ts
 * const rows = [{ time: 1, events: 1, censored: 1, pattern: 0 }, { time: 2, events: 1, censored: 0, pattern: 0 }];
 * const sample = coxSample({ patterns: [[0]], rows });
 * const seen = [];
 * visitRiskSets(sample, relativeHazards(sample, Float64Array.of(0)), ({ time, all }) => seen.push([time, all.total]));
 * expect(seen).toEqual([[2, 1], [1, 3]]);
 * ```
 */
export function visitRiskSets(sample: CoxSample, hazards: RelativeHazards, visit: (set: RiskSet) => void): void {
  const p = sample.covariates;
  const set: RiskSet = {
    stratum: 0,
    time: 0,
    deaths: 0,
    deathWeight: 0,
    deathPredictor: 0,
    deathCovariates: new Float64Array(p),
    all: noSums(p),
    dying: noSums(p),
  };
  sample.strata.forEach((stratum, at) => {
    set.stratum = at;
    clear(set.all);
    visitStratum({ sample, stratum, hazards, set }, visit);
  });
}

interface Walk {
  readonly sample: CoxSample;
  readonly stratum: CoxStratum;
  readonly hazards: RelativeHazards;
  readonly set: RiskSet;
}

function visitStratum({ sample, stratum, hazards, set }: Walk, visit: (set: RiskSet) => void): void {
  const { rows } = sample;
  const { byTime, byEntry } = stratum;
  let entered = 0;
  let followed = 0;
  for (let next = 0; next < byTime.length;) {
    set.time = rows[byTime[next]!]!.time;
    for (; entered < byEntry.length && rows[byEntry[entered]!]!.entry! >= set.time; entered++) {
      const { pattern, events, censored, weight = 1 } = rows[byEntry[entered]!]!;
      followed -= events + censored;
      addTo(set.all, sample, pattern, -weight * (events + censored) * hazards.hazard[pattern]!);
    }
    // What subtraction has left of nobody is rounding.
    if (followed === 0) clear(set.all);
    clearDeaths(set);
    for (; next < byTime.length && rows[byTime[next]!]!.time === set.time; next++) {
      const { pattern, events, censored, weight = 1 } = rows[byTime[next]!]!;
      followed += events + censored;
      addTo(set.all, sample, pattern, weight * (events + censored) * hazards.hazard[pattern]!);
      if (events > 0) addDeaths({ sample, stratum, hazards, set }, pattern, events, weight);
    }
    if (set.deaths > 0) visit(set);
  }
}

function addDeaths({ sample, hazards, set }: Walk, pattern: number, events: number, weight: number): void {
  const p = sample.covariates;
  set.deaths += events;
  set.deathWeight += weight * events;
  set.deathPredictor += weight * events * hazards.predictor[pattern]!;
  for (let j = 0; j < p; j++) set.deathCovariates[j]! += weight * events * sample.centred[pattern * p + j]!;
  addTo(set.dying, sample, pattern, weight * events * hazards.hazard[pattern]!);
}

/**
 * Adds subjects of one covariate pattern to sums.
 *
 * @param sums that are added to
 * @param sample data made ready
 * @param pattern which covariate pattern
 * @param hazard their relative hazard, times how many they are and what they count for
 *
 * Source: a restatement of the data, no estimate.
 *
 * @example Two of the second pattern, whose centred covariate is 1
 * ```ts
 * const rows = [{ time: 1, events: 1, censored: 0, pattern: 0 }, { time: 2, events: 1, censored: 0, pattern: 1 }];
 * const sums = noSums(1);
 * addTo(sums, coxSample({ patterns: [[0], [2]], rows }), 1, 2);
 * expect([sums.total, sums.first[0], sums.second[0]]).toEqual([2, 2, 2]);
 * ```
 */
export function addTo(sums: WeighedSums, sample: CoxSample, pattern: number, hazard: number): void {
  const { first, second } = sums;
  const p = sample.covariates;
  sums.total += hazard;
  for (let j = 0; j < p; j++) {
    const part = hazard * sample.centred[pattern * p + j]!;
    first[j]! += part;
    for (let k = 0; k <= j; k++) second[j * p + k]! += part * sample.centred[pattern * p + k]!;
  }
}

/**
 * Sums over nobody.
 *
 * @param p how many covariates
 * @returns sums of zero
 *
 * Source: a restatement of the data, no estimate.
 *
 * @example Two covariates
 * ```ts
 * expect(noSums(2).second).toHaveLength(4);
 * ```
 */
export function noSums(p: number): WeighedSums {
  return { total: 0, first: new Float64Array(p), second: new Float64Array(p * p) };
}

function clear(sums: WeighedSums): void {
  sums.total = 0;
  sums.first.fill(0);
  sums.second.fill(0);
}

function clearDeaths(set: RiskSet): void {
  set.deaths = set.deathWeight = set.deathPredictor = 0;
  set.deathCovariates.fill(0);
  clear(set.dying);
}
