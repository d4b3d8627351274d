import { standardErrors } from '../numeric/normal.ts';
import { limitsOf } from './kaplan-meier.ts';
import type { CurveLimits } from './kaplan-meier.ts';

/** Subjects of one group at one time, as SQL's GROUP BY gives them: sums of their weights and of the weights squared. */
export interface WeightedRow {
  /** In one unit, finite and >= 0. */
  readonly time: number;
  /** Sum of the weights of those who had the event at the time, and of those censored at it. */
  readonly events: number;
  readonly censored: number;
  /** Sum of the same weights squared. */
  readonly eventSquares: number;
  readonly censoredSquares: number;
}

/** A weighted survival curve at one time; counts are sums of weights. */
export interface WeightedStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly survival: number;
  /** Of the survival; null once it has reached 0. */
  readonly standardError: number | null;
  /** Limits between 0 and 1; 1 before the first event, null once survival has reached 0. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface WeightedChoice extends CurveLimits {
  /**
   * What weights are: sampling weights, as of propensity (the infinitesimal jackknife of subjects); or counts of
   * subjects alike (Greenwood's). The first when not given.
   */
  readonly variance?: 'robust' | 'greenwood' | undefined;
}

/**
 * Kaplan–Meier estimate of survival from weighted follow-up.
 *
 * @param rows sums of weights by time, in any order; times in one unit
 * @param choice variance, and scale (log-log when not given) and level (0.95) of the limits
 * @returns one step per distinct time, ascending
 * @throws {RangeError} when nobody is followed, a time is negative or not finite, or sums of weights are not such sums
 *
 * Weights are taken as known: a variance that counts their estimate would be smaller for propensity weights. With robust
 * variance the scale of the weights does not matter. O(T).
 * Source: Xie & Liu 2005, doi:10.1002/sim.2174 (the estimate); Efron 1981, doi:10.1093/biomet/68.3.589 (jackknife).
 *
 * @example The first of two counts three times as much
 * ```ts
 * const rows = weightedRows([1, 2], [1, 0], [3, 1]);
 * expect(weightedSurvival(rows).map(({ survival }) => survival)).toEqual([0.25, 0.25]);
 * ```
 */
export function weightedSurvival(rows: readonly WeightedRow[], choice: WeightedChoice = {}): readonly WeightedStep[] {
  const z = standardErrors(choice.level ?? 0.95);
  const byTime = addedByTime(rows);
  const errorOf = choice.variance === 'greenwood' ? greenwoodError() : jackknifeError(byTime);
  let atRisk = byTime.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let survival = 1;
  return byTime.map((row, at) => {
    // The last to be followed are all that is left, whatever rounding says.
    const followed = at === byTime.length - 1 ? row.events + row.censored : atRisk;
    atRisk -= row.events + row.censored;
    survival *= (followed - row.events) / followed;
    const error = errorOf(row, followed);
    const step = { time: row.time, atRisk: followed, events: row.events, censored: row.censored, survival };
    if (survival <= 0) return { ...step, standardError: null, lower: null, upper: null };
    if (survival === 1) return { ...step, standardError: 0, lower: 1, upper: 1 };
    const [lower, upper] = limitsOf(survival, survival * error, z, choice.scale);
    return { ...step, standardError: survival * error, lower, upper };
  });
}

/**
 * Rows of weighted follow-up, from one entry a subject.
 *
 * @param time follow-up per subject, in one unit; length n
 * @param event 1 where follow-up ended in the event, 0 where it was censored; length n
 * @param weight what each subject counts for, > 0; length n
 * @returns n rows for weightedSurvival()
 * @throws {RangeError} when n is 0, lengths differ, an event is neither 0 nor 1, or a weight is not finite and > 0
 *
 * Source: a restatement of the data, no estimate.
 *
 * @example A weight of 3
 * ```ts
 * expect(weightedRows([1], [1], [3])[0]).toMatchObject({ events: 3, eventSquares: 9, censored: 0 });
 * ```
 */
export function weightedRows(
  time: ArrayLike<number>,
  event: ArrayLike<number>,
  weight: ArrayLike<number>,
): readonly WeightedRow[] {
  const n = time.length;
  if (n === 0) throw new RangeError('Cannot estimate survival: no subjects');
  if (event.length !== n || weight.length !== n) {
    const got = `${n}, ${event.length}, ${weight.length}`;
    throw new RangeError(`Cannot estimate survival as time, event and weight must have equal length: got ${got}`);
  }
  return Array.from({ length: n }, (_, i) => {
    const [had, own] = [event[i]!, weight[i]!];
    if (had !== 0 && had !== 1) {
      throw new RangeError(`Cannot estimate survival as event must be 0 or 1: event[${i}] is ${had}`);
    }
    if (!(own > 0 && Number.isFinite(own))) {
      throw new RangeError(`Cannot estimate survival as weights must be finite and > 0: weight[${i}] is ${own}`);
    }
    const squares = { eventSquares: had * own * own, censoredSquares: (1 - had) * own * own };
    return { time: time[i]!, events: had * own, censored: (1 - had) * own, ...squares };
  });
}

/** Error of log survival at a row, asked row by row in ascending time. */
type ErrorOf = (row: WeightedRow, atRisk: number) => number;

function greenwoodError(): ErrorOf {
  let sum = 0;
  return ({ events }, atRisk) => {
    sum += events / (atRisk * (atRisk - events));
    return Math.sqrt(sum);
  };
}

/**
 * A subject moves log survival by the hazard it was at risk for, and by its own event; sums of squares over those who
 * are gone are carried on, those who are left move it alike.
 */
function jackknifeError(rows: readonly WeightedRow[]): ErrorOf {
  let left = rows.reduce((sum, { eventSquares, censoredSquares }) => sum + eventSquares + censoredSquares, 0);
  let hazard = 0;
  let gone = 0;
  return ({ events, eventSquares, censoredSquares }, atRisk) => {
    hazard += events / (atRisk * (atRisk - events));
    const own = eventSquares > 0 ? hazard - 1 / (atRisk - events) : 0;
    gone += eventSquares * own ** 2 + censoredSquares * hazard ** 2;
    left -= eventSquares + censoredSquares;
    return Math.sqrt(gone + Math.max(0, left) * hazard ** 2);
  };
}

const SUMS = ['events', 'censored', 'eventSquares', 'censoredSquares'] as const;

function addedByTime(rows: readonly WeightedRow[]): readonly WeightedRow[] {
  const byTime = new Map<number, WeightedRow>();
  for (const row of rows) {
    requireRow(row);
    const before = byTime.get(row.time);
    const sums = SUMS.map((name) => [name, row[name] + (before?.[name] ?? 0)]);
    byTime.set(row.time, { ...row, ...Object.fromEntries(sums) });
  }
  const counted = [...byTime.values()].filter(({ events, censored }) => events + censored > 0);
  if (counted.length === 0) throw new RangeError('Cannot estimate survival: no subjects');
  return counted.sort((a, b) => a.time - b.time);
}

function requireRow(row: WeightedRow): void {
  if (!(row.time >= 0 && Number.isFinite(row.time))) {
    throw new RangeError(`Cannot estimate survival as times must be finite and >= 0: got ${row.time}`);
  }
  const odd = SUMS.find((name) => !(row[name] >= 0 && Number.isFinite(row[name])));
  if (odd) throw new RangeError(`Cannot estimate survival as ${odd} must be finite and >= 0: got ${row[odd]}`);
}
