import { kaplanMeier } from './kaplan-meier.ts';
import type { CurveLimits, SurvivalStep } from './kaplan-meier.ts';
import type { RiskTable } from './risk-table.ts';

/** A time by which a share of the group has had the event; null where the curve does not fall that far. */
export interface TimeQuantile {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface QuantileChoice extends CurveLimits {
  /** Share that has had the event; the median when not given. */
  readonly share?: number;
}

/** Survival this close to the wanted height is taken to be at it, as R does. */
const TOLERANCE = 2 ** -26;

/**
 * Median, or another quantile, of time to the event, with Brookmeyer–Crowley limits.
 *
 * @param table events and censorings by distinct time, in one unit
 * @param choice share that has had the event (0.5 when not given), strictly between 0 and 1; scale and level of limits
 * @returns the first time at which survival is at most 1 − share, and the times at which its limits are; in the same unit
 * @throws {RangeError} when nobody is followed, or share is not strictly between 0 and 1
 *
 * Where the curve is flat at exactly 1 − share, the middle of the flat piece is taken; a flat piece that never ends
 * reaches to the last follow-up. So does R; SAS too; lifelines takes the first time.
 * Source: Brookmeyer & Crowley 1982, doi:10.2307/2530286.
 *
 * @example Exactly half are left between 2 and 3
 * ```ts
 * expect(survivalQuantile(riskTable([1, 2, 3, 4], [1, 1, 1, 1])).value).toBe(2.5);
 * ```
 */
export function survivalQuantile(table: RiskTable, choice: QuantileChoice = {}): TimeQuantile {
  const share = choice.share ?? 0.5;
  if (!(share > 0 && share < 1)) {
    throw new RangeError(`Cannot take a quantile of survival as share must be between 0 and 1: got ${share}`);
  }
  return quantileOf(kaplanMeier(table, choice), share);
}

/** A curve as a quantile is read from it. */
export type QuantileStep = Pick<SurvivalStep, 'time' | 'survival' | 'lower' | 'upper'>;

/**
 * Quantile of time to the event, from a survival curve of any kind.
 *
 * @param curve one step a time, ascending
 * @param share that has had the event, strictly between 0 and 1
 * @returns as survivalQuantile()
 *
 * Source: Brookmeyer & Crowley 1982, doi:10.2307/2530286.
 *
 * @example Half at the second time
 * ```ts
 * expect(quantileOf(kaplanMeier(riskTable([1, 2, 3], [1, 1, 1])), 0.5).value).toBe(2);
 * ```
 */
export function quantileOf(curve: readonly QuantileStep[], share: number): TimeQuantile {
  return {
    value: crossing(curve, 1 - share, (step) => step.survival),
    lower: crossing(curve, 1 - share, (step) => step.lower),
    upper: crossing(curve, 1 - share, (step) => step.upper),
  };
}

/**
 * Median, or another quantile, of follow-up by reverse Kaplan–Meier: the time to censoring, the event censoring it.
 *
 * @param table events and censorings by distinct time, in one unit
 * @param choice share whose follow-up has ended (0.5 when not given); scale and level of limits
 * @returns the quantile of potential follow-up and its limits, in the same unit
 * @throws {RangeError} when nobody is followed, or share is not strictly between 0 and 1
 *
 * Source: Schemper & Smith 1996, doi:10.1016/0197-2456(96)00075-X.
 *
 * @example Followed for 5 and 7, with a death at 1
 * ```ts
 * expect(followUpQuantile(riskTable([1, 5, 7], [1, 0, 0])).value).toBe(6);
 * ```
 */
export function followUpQuantile(table: RiskTable, choice: QuantileChoice = {}): TimeQuantile {
  return survivalQuantile({ ...table, events: table.censored, censored: table.events }, choice);
}

function crossing(
  curve: readonly QuantileStep[],
  height: number,
  read: (step: QuantileStep) => number | null,
): number | null {
  const reached = highestAtMost(curve, height + TOLERANCE, read);
  if (reached === null) return null;
  if (read(reached)! < height - TOLERANCE) return reached.time;
  const next = highestAtMost(curve, height - TOLERANCE, read);
  return (reached.time + (next ?? curve.at(-1)!).time) / 2;
}

/**
 * The first step at the highest height that is not above the bound: on a falling curve simply the first below it.
 * A limit may rise again after it has fallen; R then takes the height nearest the bound, and so do we.
 */
function highestAtMost(
  curve: readonly QuantileStep[],
  bound: number,
  read: (step: QuantileStep) => number | null,
): QuantileStep | null {
  let best: QuantileStep | null = null;
  for (const step of curve) {
    const height = read(step);
    if (height !== null && height <= bound && (best === null || height > read(best)!)) best = step;
  }
  return best;
}
