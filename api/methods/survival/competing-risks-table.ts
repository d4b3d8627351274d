/**
 * Follow-up of a group of whom each may have one of several events: at each distinct time, how many had which.
 * Time is in one unit throughout.
 */
export interface CompetingRisksTable {
  /** Everybody followed: the number at risk before the first time. */
  readonly subjects: number;
  /** Distinct times, ascending; length T. */
  readonly times: Float64Array;
  /** By cause, from the first: how many had the event by it at each time; each of length T. */
  readonly events: readonly Int32Array[];
  /** How many were censored at each time; length T. They are still at risk at it. */
  readonly censored: Int32Array;
}

/** One row of a table, as SQL's GROUP BY gives it. */
export interface CompetingRisksRow {
  readonly group: string;
  readonly time: number;
  /** 0 where follow-up was censored, else which cause, from 1. */
  readonly cause: number;
  readonly count: number;
}

/**
 * Tables of competing risks by group.
 *
 * @param rows counted by group, time and cause, in any order
 * @returns a table a group, in the order in which the groups first appear; all with as many causes as any group has
 * @throws {RangeError} when there are no rows, a time is negative or not finite, or a cause or count is not a whole
 *   number >= 0
 *
 * Source: a restatement of the data, no estimate.
 *
 * @example Two causes and one who is censored
 * ```ts
 * const rows = [0, 1, 2].map((cause) => ({ group: '', time: cause + 1, cause, count: 1 }));
 * const { times, events, censored } = competingRisksTables(rows).get('');
 * expect([...times]).toEqual([1, 2, 3]);
 * expect(events.map((counts) => [...counts])).toEqual([[0, 1, 0], [0, 0, 1]]);
 * expect([...censored]).toEqual([1, 0, 0]);
 * ```
 */
export function competingRisksTables(rows: readonly CompetingRisksRow[]): ReadonlyMap<string, CompetingRisksTable> {
  if (rows.length === 0) throw new RangeError('Cannot count competing risks: no subjects');
  const byGroup = new Map<string, CompetingRisksRow[]>();
  for (const row of rows) {
    requireRow(row);
    const members = byGroup.get(row.group);
    if (members) members.push(row);
    else byGroup.set(row.group, [row]);
  }
  const causes = rows.reduce((most, { cause }) => Math.max(most, cause), 0);
  return new Map([...byGroup].map(([group, members]) => [group, tableOf(members, causes)]));
}

function tableOf(rows: readonly CompetingRisksRow[], causes: number): CompetingRisksTable {
  const counted = rows.filter(({ count }) => count > 0);
  const times = Float64Array.from([...new Set(counted.map(({ time }) => time))].sort((a, b) => a - b));
  const at = new Map([...times].map((time, i) => [time, i]));
  const events = Array.from({ length: causes }, () => new Int32Array(times.length));
  const censored = new Int32Array(times.length);
  for (const { time, cause, count } of counted) {
    const counts = cause === 0 ? censored : events[cause - 1]!;
    counts[at.get(time)!]! += count;
  }
  return { subjects: counted.reduce((sum, { count }) => sum + count, 0), times, events, censored };
}

function requireRow({ time, cause, count }: CompetingRisksRow): void {
  if (!(time >= 0 && Number.isFinite(time))) {
    throw new RangeError(`Cannot count competing risks as times must be finite and >= 0: got ${time}`);
  }
  if (!isCount(cause) || !isCount(count)) {
    throw new RangeError(
      `Cannot count competing risks as cause and count must be whole numbers >= 0: got ${cause} and ${count} at ${time}`,
    );
  }
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
