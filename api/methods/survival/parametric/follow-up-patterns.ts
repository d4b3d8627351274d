import { dependentRow } from '../../numeric/cholesky.ts';

/** Follow-up of n subjects, in one unit of time. */
export interface ModelledSubjects {
  /** Each finite and > 0; length n. */
  readonly time: ArrayLike<number>;
  /** 1 where follow-up ended in the event, 0 where it was censored; length n. */
  readonly event: ArrayLike<number>;
  /** When each came under observation, >= 0 and before its time; everybody from 0 when not given. Length n. */
  readonly entry?: ArrayLike<number> | undefined;
  /** One column of n finite numbers for each covariate; none when not given. */
  readonly covariates?: readonly ArrayLike<number>[] | undefined;
}

/** How many share a time, an outcome, an entry and all covariates. */
export interface FollowUpPattern {
  readonly time: number;
  readonly event: boolean;
  readonly entry: number;
  readonly covariates: Float64Array;
  readonly count: number;
}

/**
 * Distinct patterns of follow-up with their counts: what a model is fitted to, so that its cost follows them.
 *
 * @param subjects follow-up of n subjects
 * @returns one pattern for each distinct time, outcome, entry and covariates, in the order in which they first appear
 * @throws {RangeError} when there are fewer than two subjects, lengths differ, a number is not as described, nobody has
 *   the event, or a covariate follows from those before it
 *
 * Source: a restatement of the data, no estimate.
 *
 * @example Two of three are alike
 * ```ts
 * const patterns = followUpPatterns({ time: [2, 5, 2], event: [1, 0, 1] });
 * expect(patterns.map(({ time, count }) => [time, count])).toEqual([[2, 2], [5, 1]]);
 * ```
 */
export function followUpPatterns(subjects: ModelledSubjects): readonly FollowUpPattern[] {
  requireSubjects(subjects);
  const { time, event, entry, covariates = [] } = subjects;
  const rows: (FollowUpPattern & { count: number })[] = [];
  const tree: PatternTree = new Map();
  for (let i = 0; i < time.length; i++) {
    const own = Float64Array.from(covariates, (column) => column[i]!);
    const pattern = { time: time[i]!, event: event[i] === 1, entry: entry?.[i] ?? 0, covariates: own, count: 0 };
    const at = placeOf(tree, [pattern.time, event[i]!, pattern.entry, ...own], rows.length);
    if (at === rows.length) rows.push(pattern);
    rows[at]!.count++;
  }
  requireIndependent(rows, covariates.length);
  return rows;
}

/** Numbers lead to numbers, and the last of a pattern to its place among the patterns. */
type PatternTree = Map<number, PatternTree | number>;

/** The place of a pattern, which is the next free one when it is new. */
function placeOf(tree: PatternTree, pattern: readonly number[], next: number): number {
  let branch = tree;
  for (let depth = 0; depth < pattern.length - 1; depth++) {
    let further = branch.get(pattern[depth]!) as PatternTree | undefined;
    if (!further) branch.set(pattern[depth]!, (further = new Map()));
    branch = further;
  }
  const last = pattern.at(-1)!;
  const known = branch.get(last) as number | undefined;
  if (known !== undefined) return known;
  branch.set(last, next);
  return next;
}

function requireSubjects({ time, event, entry, covariates = [] }: ModelledSubjects): void {
  const n = time.length;
  if (n < 2) throw new RangeError(`Cannot fit survival as there must be two or more subjects: got ${n}`);
  for (const [name, column] of [
    ['event', event],
    ['entry', entry],
    ...covariates.map((each, i) => [`covariate ${i + 1}`, each] as const),
  ] as const) {
    if (column && column.length !== n) {
      throw new RangeError(
        `Cannot fit survival as time and ${name} must have equal length: got ${n} and ${column.length}`,
      );
    }
  }
  let events = 0;
  for (let i = 0; i < n; i++) {
    requireSubject({ i, time: time[i]!, event: event[i]!, entry: entry?.[i] ?? 0 });
    covariates.forEach((column, which) => {
      if (Number.isFinite(column[i])) return;
      throw new RangeError(
        `Cannot fit survival as covariate ${which + 1} must be finite: of subject ${i} it is ${column[i]}`,
      );
    });
    events += event[i]!;
  }
  if (events === 0) throw new RangeError('Cannot fit survival as somebody must have had the event: nobody had');
}

function requireSubject({ i, time, event, entry }: { i: number; time: number; event: number; entry: number }): void {
  if (!(time > 0 && Number.isFinite(time))) {
    throw new RangeError(`Cannot fit survival as times must be finite and > 0: time[${i}] is ${time}`);
  }
  if (event !== 0 && event !== 1)
    throw new RangeError(`Cannot fit survival as event must be 0 or 1: event[${i}] is ${event}`);
  if (!(entry >= 0 && entry < time)) {
    throw new RangeError(
      `Cannot fit survival as entry must be >= 0 and before time: of subject ${i} it is ${entry} of ${time}`,
    );
  }
}

/** A covariate that is constant, or a combination of others, has no coefficient of its own. */
function requireIndependent(patterns: readonly FollowUpPattern[], covariates: number): void {
  const size = covariates + 1;
  const products = new Float64Array(size * size);
  for (const { covariates: own, count } of patterns) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) products[i * size + j]! += count * (i ? own[i - 1]! : 1) * (j ? own[j - 1]! : 1);
    }
  }
  const dependent = dependentRow(products, size);
  if (dependent !== null) {
    throw new RangeError(
      `Cannot fit survival as covariate ${dependent} must not follow from those before it, nor be constant`,
    );
  }
}
