import { countUpTo } from './count-up-to.ts';

/**
 * What a group's follow-up comes down to: at each distinct time, how many had the event and how many were censored.
 * Every survival method takes this, so that its cost follows the number of distinct times, not of people.
 * Time is in one unit throughout; the methods do not care which.
 */
export interface RiskTable {
  /** Everybody followed: without late entries the number at risk before the first time. */
  readonly subjects: number;
  /** Distinct times, ascending, finite and >= 0; length T. */
  readonly times: Float64Array;
  /** How many had the event at each time; length T. */
  readonly events: Int32Array;
  /** How many were censored at each time; length T. They are still at risk at it. */
  readonly censored: Int32Array;
  /**
   * How many entered since the time before, at it or later, but before each time; length T. Without it everybody is
   * followed from the beginning. Whoever enters at a time is not at risk at it.
   */
  readonly entered?: Int32Array | undefined;
}

/** One row of a risk table, as SQL's GROUP BY gives it. */
export interface RiskRow {
  readonly group: string;
  readonly time: number;
  readonly events: number;
  readonly censored: number;
  /** From when they were followed, before the time; from the beginning when not given. */
  readonly entry?: number | undefined;
}

/**
 * Risk tables by group, from rows counted by group and time.
 *
 * @param rows one per group and time, in any order; rows of one group at one time are added together
 * @returns a risk table a group, in the order in which the groups first appear
 * @throws {RangeError} when a time is negative or not finite, not after its entry, or a count is not a whole number >= 0
 *
 * Rows in which nobody has the event or is censored are left out.
 * Source: a restatement of the data, no estimate.
 *
 * @example Two groups
 * ```ts
 * const tables = riskTables([
 *   { group: 'A', time: 2, events: 1, censored: 1 },
 *   { group: 'A', time: 1, events: 1, censored: 0 },
 *   { group: 'B', time: 4, events: 0, censored: 3 },
 * ]);
 * expect([...tables.keys()]).toEqual(['A', 'B']);
 * expect([...tables.get('A').times]).toEqual([1, 2]);
 * expect(tables.get('B').subjects).toBe(3);
 * ```
 */
export function riskTables(rows: readonly RiskRow[]): ReadonlyMap<string, RiskTable> {
  const byGroup = new Map<string, RiskRow[]>();
  for (const row of rows) {
    requireRow(row);
    const members = byGroup.get(row.group) ?? [];
    members.push(row);
    byGroup.set(row.group, members);
  }
  return new Map([...byGroup].map(([group, members]) => [group, tableOf(members)]));
}

/**
 * Risk table of one group, from one follow-up per subject.
 *
 * @param time follow-up per subject, in one unit; length n, each finite and >= 0
 * @param event 1 where follow-up ended in the event, 0 where it was censored; length n
 * @returns the group's risk table
 * @throws {RangeError} when n is 0, the lengths differ, a time is negative or not finite, or an event is neither 0 nor 1
 *
 * Source: a restatement of the data, no estimate.
 *
 * @example Two events at the same time
 * ```ts
 * const table = riskTable(Float64Array.of(3, 1, 3), Uint8Array.of(1, 0, 1));
 * expect([...table.times]).toEqual([1, 3]);
 * expect([...table.events]).toEqual([0, 2]);
 * ```
 */
export function riskTable(time: ArrayLike<number>, event: ArrayLike<number>): RiskTable {
  return riskTables(followUpRows(time, event)).get('')!;
}

/**
 * One row per subject, from follow-up given as parallel arrays.
 *
 * @param time follow-up per subject, in one unit; length n, each finite and >= 0
 * @param event 1 where follow-up ended in the event, 0 where it was censored; length n
 * @param group label per subject; length n; everybody is in group '' when it is not given
 * @param entry from when each subject was followed; length n; from the beginning when it is not given
 * @returns n rows for riskTables()
 * @throws {RangeError} when n is 0, the lengths differ, or an event is neither 0 nor 1
 *
 * Source: a restatement of the data, no estimate.
 *
 * @example One subject, censored
 * ```ts
 * expect(followUpRows([5], [0])).toEqual([{ group: '', time: 5, events: 0, censored: 1 }]);
 * ```
 */
export function followUpRows(
  time: ArrayLike<number>,
  event: ArrayLike<number>,
  group?: ArrayLike<string>,
  entry?: ArrayLike<number>,
): readonly RiskRow[] {
  const n = time.length;
  if (n === 0) throw new RangeError('Cannot count who is at risk: no subjects');
  const lengths = [n, event.length, ...(group ? [group.length] : []), ...(entry ? [entry.length] : [])];
  if (lengths.some((length) => length !== n)) {
    const names = `time, event${group ? ', group' : ''}${entry ? ', entry' : ''}`;
    throw new RangeError(`Cannot count who is at risk as ${names} must have equal length: got ${lengths.join(', ')}`);
  }
  return Array.from({ length: n }, (_, i) => {
    const had = event[i]!;
    if (had !== 0 && had !== 1) {
      throw new RangeError(`Cannot count who is at risk as event must be 0 or 1: event[${i}] is ${had}`);
    }
    const row = { group: group?.[i] ?? '', time: time[i]!, events: had, censored: 1 - had };
    return entry ? { ...row, entry: entry[i]! } : row;
  });
}

function requireRow({ group, time, events, censored, entry }: RiskRow): void {
  if (!(time >= 0 && Number.isFinite(time))) {
    throw new RangeError(
      `Cannot count who is at risk as times must be finite and >= 0: got ${time} in group "${group}"`,
    );
  }
  if (entry !== undefined && !(entry < time)) {
    throw new RangeError(`Cannot count who is at risk as entry must be before the time: got ${entry} and ${time}`);
  }
  if (!isCount(events) || !isCount(censored)) {
    throw new RangeError(
      `Cannot count who is at risk as events and censored must be whole numbers >= 0: got ${events} and ${censored} at ${time}`,
    );
  }
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

function tableOf(rows: readonly RiskRow[]): RiskTable {
  const ascending = rows.filter(({ events, censored }) => events + censored > 0).sort((a, b) => a.time - b.time);
  const times: number[] = [];
  const events: number[] = [];
  const censored: number[] = [];
  for (const row of ascending) {
    if (times.at(-1) !== row.time) {
      times.push(row.time);
      events.push(0);
      censored.push(0);
    }
    events[events.length - 1]! += row.events;
    censored[censored.length - 1]! += row.censored;
  }
  const subjects = ascending.reduce((sum, row) => sum + row.events + row.censored, 0);
  const table = {
    subjects,
    times: Float64Array.from(times),
    events: Int32Array.from(events),
    censored: Int32Array.from(censored),
  };
  return rows.some(({ entry }) => entry !== undefined) ? { ...table, entered: enteredBefore(ascending, times) } : table;
}

/** How many entered before each time, not before the one before. */
function enteredBefore(rows: readonly RiskRow[], times: readonly number[]): Int32Array {
  const entered = new Int32Array(times.length);
  for (const { entry = -Infinity, events, censored } of rows) entered[countUpTo(times, entry)]! += events + censored;
  return entered;
}
