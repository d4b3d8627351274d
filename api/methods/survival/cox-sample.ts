import type { CoxData, CoxRow } from './cox-data.ts';

/** Subjects that are followed in one stratum, in the orders in which their risk sets are built. */
export interface CoxStratum {
  readonly label: string;
  /** Rows by time, the last first. */
  readonly byTime: readonly number[];
  /** Rows by entry, the last first; empty where everybody is followed from the beginning. */
  readonly byEntry: readonly number[];
}

/** Data made ready: found sound, covariates centred, rows put in order. */
export interface CoxSample {
  /** How many covariates: p. */
  readonly covariates: number;
  readonly rows: readonly CoxRow[];
  /** Of the covariates, weighted; length p. */
  readonly means: Float64Array;
  /** Covariates less their means; patterns × p, row-major. */
  readonly centred: Float64Array;
  readonly strata: readonly CoxStratum[];
  readonly subjects: number;
  readonly events: number;
}

/**
 * Makes data ready for Cox's model.
 *
 * @param data rows of subjects alike and their covariate patterns
 * @returns centred covariates and orders of rows
 * @throws {RangeError} when there are no rows or events, or a time, count, weight or covariate is not what it must be
 *
 * Source: a restatement of the data, no estimate.
 *
 * @example Covariates are centred at their mean over subjects
 * ```ts
 * const rows = [{ time: 1, events: 3, censored: 0, pattern: 0 }, { time: 2, events: 0, censored: 1, pattern: 1 }];
 * expect([...coxSample({ patterns: [[0], [8]], rows }).centred]).toEqual([-2, 6]);
 * ```
 */
export function coxSample({ patterns, rows }: CoxData): CoxSample {
  const p = patterns[0]?.length ?? 0;
  requirePatterns(patterns, p);
  for (const row of rows) requireRow(row, patterns.length);
  const events = rows.reduce((sum, row) => sum + row.events, 0);
  if (events === 0) throw new RangeError("Cannot fit Cox's model as somebody must have the event: nobody has");
  const subjects = rows.reduce((sum, row) => sum + row.events + row.censored, 0);
  const means = meansOf(patterns, rows, p);
  const centred = Float64Array.from(patterns.flatMap((values) => values.map((value, j) => value - means[j]!)));
  return { covariates: p, rows, means, centred, strata: strataOf(rows), subjects, events };
}

function meansOf(patterns: CoxData['patterns'], rows: readonly CoxRow[], p: number): Float64Array {
  const means = new Float64Array(p);
  const counts = new Float64Array(patterns.length);
  for (const { pattern, events, censored, weight = 1 } of rows) counts[pattern]! += weight * (events + censored);
  const all = counts.reduce((sum, count) => sum + count, 0);
  patterns.forEach((values, at) => values.forEach((value, j) => (means[j]! += (counts[at]! / all) * value)));
  return means;
}

function strataOf(rows: readonly CoxRow[]): readonly CoxStratum[] {
  const byStratum = new Map<string, number[]>();
  rows.forEach(({ stratum = '' }, at) => {
    const members = byStratum.get(stratum);
    if (members) members.push(at);
    else byStratum.set(stratum, [at]);
  });
  return [...byStratum].map(([label, members]) => ({
    label,
    byTime: members.toSorted((a, b) => rows[b]!.time - rows[a]!.time),
    byEntry: members.filter((at) => rows[at]!.entry !== undefined).sort((a, b) => rows[b]!.entry! - rows[a]!.entry!),
  }));
}

function requirePatterns(patterns: CoxData['patterns'], p: number): void {
  if (p === 0) throw new RangeError("Cannot fit Cox's model as there must be a covariate: got none");
  for (const values of patterns) {
    if (values.length !== p || !values.every(Number.isFinite)) {
      throw new RangeError(
        `Cannot fit Cox's model as every pattern must be ${p} finite numbers: got ${values.join(', ')}`,
      );
    }
  }
}

function requireRow({ time, events, censored, pattern, entry, weight = 1 }: CoxRow, patterns: number): void {
  if (!Number.isFinite(time) || (entry === undefined ? time < 0 : !(entry < time))) {
    const bound = entry === undefined ? '>= 0' : `after entry at ${entry}`;
    throw new RangeError(`Cannot fit Cox's model as times must be finite and ${bound}: got ${time}`);
  }
  if (!isCount(events) || !isCount(censored)) {
    throw new RangeError(
      `Cannot fit Cox's model as events and censored must be whole numbers >= 0: got ${events} and ${censored} at ${time}`,
    );
  }
  if (!(weight > 0 && Number.isFinite(weight))) {
    throw new RangeError(`Cannot fit Cox's model as weights must be finite and > 0: got ${weight}`);
  }
  if (!(isCount(pattern) && pattern < patterns)) {
    throw new RangeError(`Cannot fit Cox's model as pattern must be one of ${patterns}: got ${pattern}`);
  }
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
