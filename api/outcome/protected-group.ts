import type { SourceRules } from '../access/disclosure.ts';
import type { Quantile, SurvivalAt, SurvivalGroup, SurvivalStep, TimeUnit } from '../contract.ts';
import {
  protectedMedian,
  protectedSurvivalCurve,
  type ProtectedCurve,
} from '../methods/disclosure/protected-survival-curve.ts';
import type { RiskTable } from '../methods/survival/risk-table.ts';
import { DAYS_IN } from './follow-up.ts';
import { total, type Reading } from './survival-group.ts';
import { SURVIVAL_PROTECTION } from './survival-protection.ts';

/** Curves of one group of a protected source: all that is told of it is read off them. */
export interface ProtectedGroup {
  readonly label: string;
  readonly table: RiskTable;
  readonly survival: ProtectedCurve;
  /** Of time to censoring. */
  readonly followUp: ProtectedCurve;
}

const NOTHING: ProtectedCurve = { points: [], horizon: 0 };

/** @param table in days: the grid is one of whole days */
export function protectGroup(
  label: string,
  table: RiskTable,
  { threshold }: SourceRules,
  unit: TimeUnit,
): ProtectedGroup {
  const draw = (of: RiskTable) => inUnit(coarsened(of, threshold), DAYS_IN[unit]);
  return {
    label,
    table,
    survival: draw(table),
    followUp: draw({ ...table, events: table.censored, censored: table.events }),
  };
}

function coarsened(table: RiskTable, threshold: number): ProtectedCurve {
  const { gridDays: grid, fewestEvents, fewestSubjects, decimals } = SURVIVAL_PROTECTION;
  // Whoever left on the very first day is counted in the first cell of the grid, as it begins there.
  const times = table.times.map((days) => Math.max(days, grid));
  const rules = { grid, fewestEvents, fewestSubjects, decimals, fewestAtRisk: threshold };
  return protectedSurvivalCurve({ ...table, times }, rules) ?? NOTHING;
}

function inUnit({ points, horizon }: ProtectedCurve, days: number): ProtectedCurve {
  return { points: points.map((point) => ({ ...point, time: point.time / days })), horizon: horizon / days };
}

/** What is told of the group. */
export function shownGroup(group: ProtectedGroup, reading: Reading, tellsEvents: boolean): SurvivalGroup {
  const { label, table, survival, followUp } = group;
  return {
    label,
    subjects: table.subjects,
    events: tellsEvents ? total(table.events) : null,
    censored: tellsEvents ? total(table.censored) : null,
    steps: stepsOf(survival),
    at: reading.at.map((time) => readAt(group, time)),
    median: medianOf(survival),
    // The area under a curve whose steps are told late is too large, by as much as nobody may be told.
    restrictedMean: null,
    followUp: medianOf(followUp),
  };
}

const UNTOLD = { events: null, censored: null, lower: null, upper: null };

/** The steps down, and the end of the flat piece after the last of them. */
function stepsOf({ points, horizon }: ProtectedCurve): readonly SurvivalStep[] {
  const steps = points.slice(1).map((point) => ({ ...UNTOLD, ...point }));
  const last = points.at(-1);
  const flat = last && horizon > last.time ? [{ ...UNTOLD, ...last, time: horizon, atRisk: null }] : [];
  return [...steps, ...flat];
}

/** Survival where a step is drawn; between two steps the bounds it lies in, and beyond the last of them nothing. */
function readAt({ table, survival: curve }: ProtectedGroup, time: number): SurvivalAt {
  const drawn = [{ time: 0, survival: 1 }, ...stepsOf(curve)];
  const at = { ...UNTOLD, time, survival: null, atRisk: time === 0 ? table.subjects : null };
  const step = drawn.find((one) => one.time === time);
  if (step) return { ...at, survival: step.survival };
  const next = drawn.find((one) => one.time > time);
  if (!next) return at;
  return { ...at, lower: next.survival, upper: drawn.findLast((one) => one.time < time)!.survival };
}

function medianOf(curve: ProtectedCurve): Quantile {
  const interval = protectedMedian(curve);
  if (!interval) return { value: null, lower: null, upper: null };
  const [lower, upper] = interval;
  return { value: (lower + upper) / 2, lower, upper };
}
