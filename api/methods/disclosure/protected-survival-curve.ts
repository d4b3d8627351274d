import { mayTell } from './smallest-count.ts';
import type { RiskTable } from '../survival/risk-table.ts';

/** Rules under which a curve of a protected source is drawn. */
export interface CurveProtection {
  /** Times are moved up to the next multiple of this, in the unit of the table. */
  readonly grid: number;
  /** Fewest events behind a step. */
  readonly fewestEvents: number;
  /** The curve ends where fewer than this are at risk. */
  readonly fewestAtRisk: number;
  /** Fewest subjects of whom a curve is drawn at all. */
  readonly fewestSubjects: number;
  /** Digits of survival after the point. */
  readonly decimals: number;
}

/** One step of a protected curve. It tells no events, no censorings and no limits: from these single days follow. */
export interface ProtectedPoint {
  readonly time: number;
  readonly survival: number;
  /** Still followed after the step; null where they are too few to be told. */
  readonly atRisk: number | null;
}

export interface ProtectedCurve {
  /** Ascending, beginning at time 0 with survival 1. */
  readonly points: readonly ProtectedPoint[];
  /** Last time about which the curve says anything. */
  readonly horizon: number;
}

/**
 * Kaplan–Meier curve of which no step tells of few people.
 *
 * @param table events and censorings by distinct time, in one unit; every time > 0
 * @param protection grid, fewest events a step, fewest at risk, fewest subjects, decimals
 * @returns steps on the grid; null when there are too few subjects for a curve
 * @throws {RangeError} when a time is 0 or the protection is not made of such numbers
 *
 * Times move up to the grid, where the product-limit is taken; a step is told once enough events have gathered since
 * the last one; the curve stops at the first grid time with too few at risk. A tail in which events remain untold is
 * cut at the last step; a tail without events is drawn flat.
 * Source: after the OpenSAFELY Kaplan-Meier action's rounded curve and dsSurvival's plot of it.
 *
 * @example Too few for a curve
 * ```ts
 * const protection = { grid: 28, fewestEvents: 3, fewestAtRisk: 5, fewestSubjects: 8, decimals: 2 };
 * expect(protectedSurvivalCurve(riskTable([10, 20], [1, 0]), protection)).toBe(null);
 * ```
 */
export function protectedSurvivalCurve(table: RiskTable, protection: CurveProtection): ProtectedCurve | null {
  requireProtection(protection);
  if (table.times[0] === 0) {
    throw new RangeError('Cannot draw a protected curve as every time must be > 0: got 0');
  }
  if (table.subjects < protection.fewestSubjects) return null;
  const scale = 10 ** protection.decimals;
  // The crumb makes a half round up where the product fell short of it by rounding.
  const rounded = (share: number): number => Math.round(share * scale + 1e-9) / scale;
  const points: ProtectedPoint[] = [{ time: 0, survival: 1, atRisk: table.subjects }];
  let atRisk = table.subjects;
  let survival = 1;
  let untold = 0;
  let horizon = 0;
  for (const { time, events, censored } of onGrid(table, protection.grid)) {
    if (atRisk < protection.fewestAtRisk) break;
    survival *= (atRisk - events) / atRisk;
    untold += events;
    horizon = time;
    atRisk -= events + censored;
    if (untold < protection.fewestEvents) continue;
    points.push({
      time,
      survival: rounded(survival),
      atRisk: mayTell(atRisk, protection.fewestAtRisk) ? atRisk : null,
    });
    untold = 0;
  }
  return { points, horizon: untold > 0 ? points.at(-1)!.time : horizon };
}

/**
 * Median of a protected curve, told as the interval between two of its steps.
 *
 * @param curve a protected curve
 * @returns the steps between which survival falls to one half; null where the curve does not tell of it
 *
 * Source: the median of a step function known at its steps alone.
 *
 * @example The step to one half is the end of the interval
 * ```ts
 * const points = [{ time: 0, survival: 1, atRisk: 9 }, { time: 28, survival: 0.5, atRisk: 9 }];
 * expect(protectedMedian({ points, horizon: 28 })).toEqual([0, 28]);
 * ```
 */
export function protectedMedian({ points }: ProtectedCurve): readonly [after: number, by: number] | null {
  const reached = points.findIndex(({ survival }) => survival <= 0.5);
  return reached === -1 ? null : [points[reached - 1]!.time, points[reached]!.time];
}

function onGrid({ times, events, censored }: RiskTable, grid: number) {
  const cells: { time: number; events: number; censored: number }[] = [];
  times.forEach((time, i) => {
    const moved = Math.ceil(time / grid) * grid;
    if (cells.at(-1)?.time !== moved) cells.push({ time: moved, events: 0, censored: 0 });
    const cell = cells.at(-1)!;
    cell.events += events[i]!;
    cell.censored += censored[i]!;
  });
  return cells;
}

function requireProtection(protection: CurveProtection): void {
  const { grid, ...counts } = protection;
  const wrong = Object.entries(counts).find(([, value]) => !Number.isInteger(value) || value < 0);
  if (wrong) {
    throw new RangeError(`Cannot draw a protected curve as ${wrong[0]} must be a whole number >= 0: got ${wrong[1]}`);
  }
  if (!(grid > 0)) throw new RangeError(`Cannot draw a protected curve as grid must be > 0: got ${grid}`);
}
