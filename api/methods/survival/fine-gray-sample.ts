import type { Height } from '../numeric/newton.ts';
import { countUpTo } from './count-up-to.ts';
import type { CoxData } from './cox-data.ts';
import { likelihoodOver } from './cox-likelihood.ts';
import { addTo, noSums, relativeHazards, visitRiskSets } from './cox-risk-sets.ts';
import type { RelativeHazards, RiskSet, WeighedSums } from './cox-risk-sets.ts';
import { coxSample } from './cox-sample.ts';
import type { CoxSample } from './cox-sample.ts';

/** Subjects alike, counted: the events of interest, competing events, and who was censored, at one time. */
export interface SubdistributionRow {
  /** In one unit, finite and >= 0. */
  readonly time: number;
  readonly events: number;
  readonly competing: number;
  readonly censored: number;
  /** Which of the covariate patterns is theirs, from 0. */
  readonly pattern: number;
}

export interface SubdistributionData {
  readonly patterns: CoxData['patterns'];
  readonly rows: readonly SubdistributionRow[];
}

/** Data made ready, with how censoring would thin those out who have had a competing event. */
export interface SubdistributionSample {
  readonly sample: CoxSample;
  readonly rows: readonly SubdistributionRow[];
  /** Distinct times, ascending; length T. */
  readonly times: Float64Array;
  /** How many are followed just before each time; length T. */
  readonly followed: Float64Array;
  /** How many are censored at each; length T. */
  readonly censored: Float64Array;
  /** Share not censored just before each; length T. */
  readonly uncensored: Float64Array;
}

/**
 * Makes data ready for the model of a subdistribution hazard.
 *
 * @param data rows of subjects alike and their covariate patterns
 * @returns the sample, and the Kaplan–Meier curve of not being censored
 * @throws {RangeError} when the data are not sound, or nobody has the event
 *
 * Source: Fine & Gray 1999, doi:10.1080/01621459.1999.10474144.
 *
 * @example One of two who are left is censored at 2
 * ```ts
 * const row = { pattern: 0, events: 0, competing: 0, censored: 0 };
 * const rows = [{ ...row, time: 1, events: 1 }, { ...row, time: 2, censored: 1 }, { ...row, time: 3, events: 1 }];
 * expect([...subdistributionSample({ patterns: [[0]], rows }).uncensored]).toEqual([1, 1, 0.5]);
 * ```
 */
export function subdistributionSample({ patterns, rows }: SubdistributionData): SubdistributionSample {
  const odd = rows.find(({ competing }) => !(Number.isInteger(competing) && competing >= 0));
  if (odd) throw new RangeError(`Cannot fit a subdistribution hazard as competing must be whole numbers >= 0: got ${odd.competing}`); // prettier-ignore
  const sample = coxSample({
    patterns,
    rows: rows.map(({ competing, ...row }) => ({ ...row, censored: row.censored + competing })),
  });
  const times = Float64Array.from([...new Set(rows.map(({ time }) => time))].sort((a, b) => a - b));
  const followed = new Float64Array(times.length);
  const censored = new Float64Array(times.length);
  for (const row of rows) {
    const at = countUpTo(times, row.time) - 1;
    censored[at]! += row.censored;
    followed[at]! += row.events + row.competing + row.censored;
  }
  for (let at = times.length - 2; at >= 0; at--) followed[at]! += followed[at + 1]!;
  let share = 1;
  const uncensored = times.map((_, at) => {
    const before = share;
    share *= 1 - censored[at]! / followed[at]!;
    return before;
  });
  return { sample, rows, times, followed, censored, uncensored };
}

/**
 * Partial log likelihood of a subdistribution hazard, its slope and minus its curvature.
 *
 * @param data made ready
 * @param coefficients where; length p
 * @returns value, score and information there
 *
 * Whoever has had a competing event stays at risk, weighed by the share that would not have been censored since.
 * Tied events by Breslow. O(rows · p²).
 * Source: Fine & Gray 1999, doi:10.1080/01621459.1999.10474144.
 *
 * @example Without competing events it is that of Cox's model
 * ```ts
 * const rows = [
 *   { time: 1, events: 1, competing: 0, censored: 0, pattern: 0 },
 *   { time: 2, events: 0, competing: 0, censored: 1, pattern: 1 },
 * ];
 * const { value } = subdistributionLikelihood(subdistributionSample({ patterns: [[0], [1]], rows }), Float64Array.of(0));
 * expect(value).toBe(Math.log(0.5));
 * ```
 */
export function subdistributionLikelihood(data: SubdistributionSample, coefficients: Float64Array): Height {
  const hazards = relativeHazards(data.sample, coefficients);
  return likelihoodOver(data.sample.covariates, 'breslow', (visit) => visitWithGone(data, hazards, visit));
}

/**
 * Visits the risk sets of a subdistribution, from the last event time to the first.
 *
 * @param data made ready
 * @param hazards of its covariate patterns
 * @param visit is given each risk set, with those in it who have had a competing event; must not keep it
 *
 * Source: Fine & Gray 1999, doi:10.1080/01621459.1999.10474144.
 *
 * @example Whoever has had a competing event is still in it
 * ```ts
 * const rows = [
 *   { time: 1, events: 0, competing: 1, censored: 0, pattern: 0 },
 *   { time: 2, events: 1, competing: 0, censored: 0, pattern: 0 },
 * ];
 * const data = subdistributionSample({ patterns: [[0]], rows });
 * const seen = [];
 * visitWithGone(data, relativeHazards(data.sample, Float64Array.of(0)), ({ all }) => seen.push(all.total));
 * expect(seen).toEqual([2]);
 * ```
 */
export function visitWithGone(
  data: SubdistributionSample,
  hazards: RelativeHazards,
  visit: (set: RiskSet) => void,
): void {
  const gone = goneBefore(data, hazards);
  visitRiskSets(data.sample, hazards, (set) => {
    const at = countUpTo(data.times, set.time) - 1;
    visit({ ...set, all: together(set.all, gone.get(set.time)!, data.uncensored[at]!) });
  });
}

/** At each event time, sums over those who had a competing event before it, each over its share not censored then. */
function goneBefore({ sample, rows, times, uncensored }: SubdistributionSample, hazards: RelativeHazards) {
  const gone = new Map<number, WeighedSums>();
  const running = noSums(sample.covariates);
  const order = sample.strata[0]!.byTime.toReversed();
  for (let next = 0; next < order.length;) {
    const { time } = rows[order[next]!]!;
    const share = uncensored[countUpTo(times, time) - 1]!;
    gone.set(time, { total: running.total, first: running.first.slice(), second: running.second.slice() });
    for (; next < order.length && rows[order[next]!]!.time === time; next++) {
      const { pattern, competing } = rows[order[next]!]!;
      if (competing > 0) addTo(running, sample, pattern, (competing * hazards.hazard[pattern]!) / share);
    }
  }
  return gone;
}

const together = (all: WeighedSums, gone: WeighedSums, share: number): WeighedSums => ({
  total: all.total + share * gone.total,
  first: all.first.map((sum, j) => sum + share * gone.first[j]!),
  second: all.second.map((sum, j) => sum + share * gone.second[j]!),
});
