import { countUpTo } from './count-up-to.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import type { CurveLimits, SurvivalStep } from './kaplan-meier.ts';
import type { RiskTable } from './risk-table.ts';

/** A survival curve read at a time. */
export interface SurvivalPoint {
  readonly time: number;
  /** Just before the time, where something happens at it; else before the next time at which something does. */
  readonly atRisk: number;
  /** Up to and with the time. */
  readonly events: number;
  readonly censored: number;
  readonly survival: number;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Kaplan–Meier survival at chosen times.
 *
 * @param table events and censorings by distinct time, in one unit
 * @param times when survival is wanted, in the same unit, each >= 0, in any order
 * @param limits scale (log-log when not given) and level (0.95) of the confidence limits
 * @returns one point a time, in the order asked
 * @throws {RangeError} when nobody is followed, or a time is negative or not a number
 *
 * After the last follow-up the curve is read as flat; atRisk is then 0 and says so.
 * Source: Kaplan & Meier 1958, doi:10.1080/01621459.1958.10501452.
 *
 * @example Half way
 * ```ts
 * const [point] = survivalAt(riskTable([1, 2, 3, 4], [1, 1, 0, 1]), [2.5]);
 * expect([point.atRisk, point.events, point.survival]).toEqual([2, 2, 0.5]);
 * ```
 */
export function survivalAt(
  table: RiskTable,
  times: ArrayLike<number>,
  limits: CurveLimits = {},
): readonly SurvivalPoint[] {
  const curve = kaplanMeier(table, limits);
  const points = runningTotals(curve);
  return Array.from(times, (time) => {
    if (!(time >= 0)) throw new RangeError(`Cannot read survival as times must be >= 0: got ${time}`);
    const reached = countUpTo(table.times, time);
    const point = points[reached - 1] ?? BEFORE_ALL;
    const next = table.times[reached - 1] === time ? point : curve[reached];
    return { ...point, time, atRisk: next?.atRisk ?? 0 };
  });
}

const BEFORE_ALL: SurvivalPoint = {
  time: 0,
  atRisk: 0,
  events: 0,
  censored: 0,
  survival: 1,
  standardError: 0,
  lower: 1,
  upper: 1,
};

function runningTotals(curve: readonly SurvivalStep[]): readonly SurvivalPoint[] {
  let events = 0;
  let censored = 0;
  return curve.map((step) => {
    events += step.events;
    censored += step.censored;
    return { ...step, events, censored };
  });
}
