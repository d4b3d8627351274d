import { countUpTo } from './count-up-to.ts';
import type { CoxRow } from './cox-data.ts';

/** How time counts in a test of proportional hazards: 1 − Kaplan–Meier before it, itself, its log, or its rank. */
export type TimeScaleName = 'km' | 'identity' | 'log' | 'rank';

/**
 * Scale of time for a test of proportional hazards.
 *
 * @param name which scale
 * @param rows of subjects alike; strata and weights are not looked at
 * @returns a function of a time of the rows
 * @throws {RangeError} when the log is asked for and a time is not positive
 *
 * Ranks are among all follow-up, ties at their mean; Kaplan–Meier is of everybody together, just before the time.
 * Source: Grambsch & Therneau 1994, doi:10.1093/biomet/81.3.515.
 *
 * @example Half have had the event before time 2
 * ```ts
 * const rows = [{ time: 1, events: 1, censored: 0, pattern: 0 }, { time: 2, events: 1, censored: 0, pattern: 0 }];
 * expect(timeScale('km', rows)(2)).toBe(0.5);
 * expect(timeScale('rank', rows)(2)).toBe(2);
 * ```
 */
export function timeScale(name: TimeScaleName, rows: readonly CoxRow[]): (time: number) => number {
  switch (name) {
    case 'identity':
      return (time) => time;
    case 'log':
      return logTime;
    case 'rank':
      return rankScale(rows);
    case 'km':
      return eventShareScale(rows);
  }
}

function logTime(time: number): number {
  if (!(time > 0)) throw new RangeError(`Cannot take the log of time as times must be > 0: got ${time}`);
  return Math.log(time);
}

function rankScale(rows: readonly CoxRow[]): (time: number) => number {
  const { times, counts } = counted(rows, ({ events, censored }) => events + censored);
  const below = new Map<number, number>();
  let sum = 0;
  times.forEach((time, at) => {
    below.set(time, sum + (counts[at]! + 1) / 2);
    sum += counts[at]!;
  });
  return (time) => below.get(time)!;
}

function eventShareScale(rows: readonly CoxRow[]): (time: number) => number {
  const { times, counts } = counted(rows, ({ events }) => events);
  const ends = counted(rows, ({ events, censored }) => events + censored);
  const endedBefore = running(ends.counts);
  const starts = counted(
    rows.map((row) => ({ ...row, time: row.entry ?? -Infinity })),
    ({ events, censored }) => events + censored,
  );
  const started = running(starts.counts);
  const survival = [1];
  times.forEach((time, at) => {
    // Whoever enters at the time is not yet at risk; whoever leaves at it still is.
    const atRisk = started[below(starts.times, time)]! - endedBefore[below(ends.times, time)]!;
    survival.push(counts[at]! === 0 ? survival[at]! : (survival[at]! * (atRisk - counts[at]!)) / atRisk);
  });
  return (time) => 1 - survival[below(times, time)]!;
}

function counted(rows: readonly CoxRow[], count: (row: CoxRow) => number) {
  const byTime = new Map<number, number>();
  for (const row of rows) byTime.set(row.time, (byTime.get(row.time) ?? 0) + count(row));
  const times = [...byTime.keys()].sort((a, b) => a - b);
  return { times, counts: times.map((time) => byTime.get(time)!) };
}

function running(counts: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...counts.map((count) => (sum += count))];
}

/** How many of ascending times are less than a limit. */
function below(times: readonly number[], limit: number): number {
  const upTo = countUpTo(times, limit);
  return times[upTo - 1] === limit ? upTo - 1 : upTo;
}
