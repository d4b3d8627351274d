import type { RiskTable } from '../survival/risk-table.ts';
import { midpoint } from './midpoint-rounding.ts';

export interface MidpointCurveRules {
  /** Times are moved up to the next multiple of this, in the unit of the table. */
  readonly grid: number;
  /** Width of a bucket of people who leave. */
  readonly width: number;
  /** Whether the curve ends before a step of which too few people are left; false only to reproduce the published method. */
  readonly cut: boolean;
}

export interface MidpointStep {
  readonly time: number;
  /** All counts are rounded. */
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly survival: number;
}

export interface MidpointCurve {
  /** Subjects, rounded. */
  readonly subjects: number;
  readonly steps: readonly MidpointStep[];
}

/**
 * Kaplan-Meier curve of rounded counts.
 *
 * @param table events and censorings by distinct time; every time > 0
 * @param rules grid, width of a bucket, and whether the curve is cut
 * @returns a step wherever the rounded number of events or of censorings grows; survival as it follows from rounded counts
 * @throws {RangeError} when a time is 0, or grid or width is not a number > 0
 *
 * Those who had an event, and those who were censored, are counted up to each time and rounded to midpoints; what they grow
 * by is what is shown. Without the cut survival can fall below 0, as both are rounded up.
 * Source: the OpenSAFELY Kaplan-Meier action, github.com/opensafely-actions/kaplan-meier-function, time-rounding.R; grid and
 * cut are this project's.
 *
 * @example Eight events out of twelve are three, then nine
 * ```ts
 * const table = riskTable([1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9], [1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0]);
 * const { subjects, steps } = midpointSurvivalCurve(table, { grid: 1, width: 6, cut: true });
 * expect([subjects, steps.map(({ time, events }) => [time, events])]).toEqual([9, [[1, 3]]]);
 * ```
 */
export function midpointSurvivalCurve(table: RiskTable, { grid, width, cut }: MidpointCurveRules): MidpointCurve {
  if (!(grid > 0)) throw new RangeError(`Cannot draw a curve as grid must be > 0: got ${grid}`);
  if (table.times[0] === 0) throw new RangeError('Cannot draw a curve as every time must be > 0: got 0');
  const subjects = midpoint(table.subjects, width);
  const steps: MidpointStep[] = [];
  let [events, censored, survival] = [0, 0, 1];
  for (const until of cumulative(table, grid)) {
    const step = {
      events: midpoint(until.events, width) - events,
      censored: midpoint(until.censored, width) - censored,
    };
    if (step.events === 0 && step.censored === 0) continue;
    const atRisk = subjects - events - censored;
    if (cut && (atRisk < width || atRisk <= step.events)) break;
    survival *= 1 - step.events / atRisk;
    steps.push({ time: until.time, atRisk, ...step, survival });
    events += step.events;
    censored += step.censored;
  }
  return { subjects, steps };
}

/** How many had left by each time on the grid. */
function cumulative({ times, events, censored }: RiskTable, grid: number) {
  const by = new Map<number, { readonly events: number; readonly censored: number }>();
  const sum = { events: 0, censored: 0 };
  times.forEach((time, at) => {
    sum.events += events[at]!;
    sum.censored += censored[at]!;
    by.set(Math.ceil(time / grid) * grid, { ...sum });
  });
  return [...by].map(([time, counts]) => ({ time, ...counts }));
}
