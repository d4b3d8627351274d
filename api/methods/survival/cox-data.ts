/** Subjects alike in all that Cox's model sees, counted: one row of SQL's GROUP BY. */
export interface CoxRow {
  /** End of follow-up, in one unit, finite. */
  readonly time: number;
  /** How many of them had the event at the time. */
  readonly events: number;
  /** How many of them were censored at it; still at risk at it. */
  readonly censored: number;
  /** Which of the covariate patterns is theirs, from 0. */
  readonly pattern: number;
  /** From when they were followed: not at risk at it, only after it. Without it, from the beginning. */
  readonly entry?: number | undefined;
  /** Hazards are compared within strata only. */
  readonly stratum?: string | undefined;
  /** What each of them counts for, > 0; 1 when not given. */
  readonly weight?: number | undefined;
  /** Whose rows they are, where rows are not independent; each subject stands alone when not given. */
  readonly cluster?: string | undefined;
}

/** What Cox's model is fitted to. Its cost follows the number of rows and patterns, not of subjects. */
export interface CoxData {
  /** The distinct combinations of p covariates, each of length p. */
  readonly patterns: readonly (readonly number[])[];
  readonly rows: readonly CoxRow[];
}

/** Subjects one by one; every array of length n. */
export interface CoxSubjects {
  readonly time: readonly number[];
  readonly event: readonly number[];
  /** Covariates of each subject, p each. */
  readonly covariates: readonly (readonly number[])[];
  readonly entry?: readonly number[] | undefined;
  readonly stratum?: readonly string[] | undefined;
  readonly weight?: readonly number[] | undefined;
  readonly cluster?: readonly string[] | undefined;
}

/**
 * Counts subjects that are alike.
 *
 * @param subjects follow-up and covariates of n subjects; times in one unit, events 0 or 1
 * @returns the data for Cox's model, and in which row each subject is counted
 * @throws {RangeError} when there are no subjects, lengths differ, or an event is neither 0 nor 1
 *
 * Source: a restatement of the data, no estimate.
 *
 * @example Two of three are alike but for the event
 * ```ts
 * const { data, rowOf } = coxData({ time: [5, 5, 7], event: [1, 0, 1], covariates: [[2], [2], [3]] });
 * expect(data.patterns).toEqual([[2], [3]]);
 * expect(data.rows.map(({ events, censored }) => [events, censored])).toEqual([[1, 1], [1, 0]]);
 * expect(rowOf).toEqual([0, 0, 1]);
 * ```
 */
export function coxData(subjects: CoxSubjects): { readonly data: CoxData; readonly rowOf: readonly number[] } {
  requireSubjects(subjects);
  const { time, event, covariates, entry, stratum, weight, cluster } = subjects;
  const patterns = new Map<string, number>();
  const rows = new Map<string, { at: number; row: { -readonly [K in keyof CoxRow]: CoxRow[K] } }>();
  const distinct: (readonly number[])[] = [];
  const rowOf = time.map((until, i) => {
    const values = covariates[i]!;
    const pattern = patterns.get(values.join()) ?? distinct.push(values) - 1;
    patterns.set(values.join(), pattern);
    const own = { pattern, entry: entry?.[i], stratum: stratum?.[i], weight: weight?.[i], cluster: cluster?.[i] };
    const key = JSON.stringify([until, ...Object.values(own)]);
    const found = rows.get(key) ?? { at: rows.size, row: { time: until, events: 0, censored: 0, ...own } };
    rows.set(key, found);
    if (event[i] === 1) found.row.events++;
    else found.row.censored++;
    return found.at;
  });
  return { data: { patterns: distinct, rows: [...rows.values()].map(({ row }) => row) }, rowOf };
}

function requireSubjects({ time, event, covariates, entry, stratum, weight, cluster }: CoxSubjects): void {
  if (time.length === 0) throw new RangeError("Cannot fit Cox's model: no subjects");
  for (const [name, values] of Object.entries({ event, covariates, entry, stratum, weight, cluster })) {
    if (values && values.length !== time.length) {
      throw new RangeError(
        `Cannot fit Cox's model as time and ${name} must have equal length: got ${time.length} and ${values.length}`,
      );
    }
  }
  const odd = event.findIndex((had) => had !== 0 && had !== 1);
  if (odd !== -1)
    throw new RangeError(`Cannot fit Cox's model as event must be 0 or 1: event[${odd}] is ${event[odd]}`);
}
