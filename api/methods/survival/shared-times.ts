import type { RiskTable } from './risk-table.ts';

/** Several groups laid over the same times; k groups, T distinct times. */
export interface SharedTimes {
  readonly groups: number;
  /** Every time at which somebody of any group had the event, ascending; length T. */
  readonly times: Float64Array;
  /** T × k, row-major: at each time, how many of each group had the event. */
  readonly events: Int32Array;
  /** T × k, row-major: at each time, how many of each group were at risk just before it. */
  readonly atRisk: Int32Array;
}

/**
 * Lays groups over the distinct event times of all of them together.
 *
 * @param tables one risk table a group, all in the same unit of time
 * @returns events and numbers at risk of every group at every time at which any group has an event
 *
 * @throws {RangeError} when somebody enters late: a table does not tell who had entered by the times of another
 *
 * Costs one pass over all distinct times: O(T·k).
 * Source: a restatement of the data, no estimate.
 *
 * @example The second group has no event at time 1
 * ```ts
 * const shared = sharedTimes([riskTable([1], [1]), riskTable([1, 2], [0, 1])]);
 * expect([...shared.times]).toEqual([1, 2]);
 * expect([...shared.atRisk]).toEqual([1, 2, 0, 1]);
 * ```
 */
export function sharedTimes(tables: readonly RiskTable[]): SharedTimes {
  if (tables.some(({ entered }) => entered)) {
    throw new RangeError(
      "Cannot lay groups over each other as everybody must be followed from the beginning: use Cox's model, which takes entries",
    );
  }
  const k = tables.length;
  const longest = tables.reduce((sum, { times }) => sum + times.length, 0);
  const times = new Float64Array(longest);
  const events = new Int32Array(longest * k);
  const atRisk = new Int32Array(longest * k);
  const next = new Int32Array(k);
  const remaining = Int32Array.from(tables, ({ subjects }) => subjects);
  let rows = 0;
  for (let time = earliest(tables, next); time < Infinity; time = earliest(tables, next)) {
    let died = 0;
    atRisk.set(remaining, rows * k);
    for (let group = 0; group < k; group++) {
      const table = tables[group]!;
      const at = next[group]!;
      const here = table.times[at] === time;
      events[rows * k + group] = here ? table.events[at]! : 0;
      if (!here) continue;
      died += table.events[at]!;
      remaining[group]! -= table.events[at]! + table.censored[at]!;
      next[group] = at + 1;
    }
    times[rows] = time;
    if (died > 0) rows++;
  }
  return {
    groups: k,
    times: times.slice(0, rows),
    events: events.slice(0, rows * k),
    atRisk: atRisk.slice(0, rows * k),
  };
}

function earliest(tables: readonly RiskTable[], next: Int32Array): number {
  let time = Infinity;
  for (let group = 0; group < tables.length; group++) {
    const own = tables[group]!.times[next[group]!];
    if (own !== undefined && own < time) time = own;
  }
  return time;
}
