import type { RiskTable } from './risk-table.ts';

/**
 * How many are at risk at each time of a risk table: just before it, so that whoever leaves at it is still counted.
 *
 * @param table events, censorings and entries by distinct time
 * @returns a count a time; length T
 *
 * Source: a restatement of the data, no estimate.
 *
 * @example One of three comes late
 * ```ts
 * const rows = followUpRows([2, 4, 5], [1, 1, 0], undefined, [0, 0, 3]);
 * expect([...numbersAtRisk(riskTables(rows).get(''))]).toEqual([2, 2, 1]);
 * ```
 */
export function numbersAtRisk({ subjects, events, censored, entered }: RiskTable): Int32Array {
  let atRisk = entered ? 0 : subjects;
  return events.map((died, at) => {
    const now = atRisk + (entered?.[at] ?? 0);
    atRisk = now - died - censored[at]!;
    return now;
  });
}

/**
 * Risk table of those who are still without the event at a time, followed from then on.
 *
 * @param table events, censorings and entries by distinct time
 * @param from the time, in the same unit
 * @returns the table of those who are left, with the times from then on, that time itself included
 * @throws {RangeError} when nobody is left
 *
 * Source: a restatement of the data, no estimate.
 *
 * @example Of three one is gone before time 2
 * ```ts
 * const table = tableFrom(riskTable([1, 2, 4], [1, 1, 0]), 2);
 * expect([table.subjects, [...table.times]]).toEqual([2, [2, 4]]);
 * ```
 */
export function tableFrom(table: RiskTable, from: number): RiskTable {
  const first = table.times.findIndex((time) => time >= from);
  if (first === -1) throw new RangeError(`Cannot follow on as somebody must be followed until ${from}: nobody is`);
  const events = table.events.slice(first);
  const censored = table.censored.slice(first);
  const subjects = [...events, ...censored].reduce((sum, count) => sum + count, 0);
  const rest = { subjects, times: table.times.slice(first), events, censored };
  if (!table.entered) return rest;
  const entered = table.entered.slice(first);
  entered[0] = numbersAtRisk(table)[first]!;
  return { ...rest, entered };
}
