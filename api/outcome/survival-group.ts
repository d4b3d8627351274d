import { BadRequestException } from '@nestjs/common';
import type { HazardRatio, LogRank, QuerySurvivalArgs, RestrictedMean, SurvivalGroup, TimeUnit } from '../contract.ts';
import { coxTwoGroups } from '../methods/survival/cox-two-groups.ts';
import { kaplanMeier } from '../methods/survival/kaplan-meier.ts';
import { logRank } from '../methods/survival/log-rank.ts';
import { restrictedMean } from '../methods/survival/restricted-mean.ts';
import type { RiskTable } from '../methods/survival/risk-table.ts';
import { survivalAt } from '../methods/survival/survival-at.ts';
import { followUpQuantile, survivalQuantile } from '../methods/survival/survival-quantile.ts';
import type { Groups } from './follow-up.ts';

/** Times at which curves are read, and the horizon of the restricted mean; in the unit of the curves. */
export interface Reading {
  readonly at: readonly number[];
  readonly horizon: number;
}

const USUAL_TIMES = {
  DAYS: [0, 30, 60, 90, 120, 150, 180],
  MONTHS: [0, 6, 12, 18, 24, 30],
} as const satisfies Record<TimeUnit, readonly number[]>;
const MOST_TIMES = 200;

/**
 * Where curves are to be read: as asked, else at the usual times and as far as every group is followed.
 * @param ends last time of each curve, in the unit asked for
 */
export function readingOf({ at, horizon, unit }: QuerySurvivalArgs, ends: readonly number[]): Reading {
  if (at && (at.length > MOST_TIMES || at.some((time) => time < 0)))
    throw new BadRequestException(`Cannot read survival as there must be at most ${MOST_TIMES} times, none below 0`);
  if (typeof horizon === 'number' && horizon <= 0)
    throw new BadRequestException(`Cannot take a restricted mean as horizon must be > 0: got ${horizon}`);
  const usual = USUAL_TIMES[unit ?? 'MONTHS'].filter((time) => time <= Math.max(...ends));
  return { at: at ?? usual, horizon: horizon ?? Math.min(...ends) };
}

/** All that is told of one group of an open source. */
export function exactGroup(label: string, table: RiskTable, { at, horizon }: Reading): SurvivalGroup {
  return {
    label,
    subjects: table.subjects,
    events: total(table.events),
    censored: total(table.censored),
    steps: kaplanMeier(table),
    at: survivalAt(table, at),
    median: survivalQuantile(table),
    restrictedMean: meanTo(table, horizon),
    followUp: followUpQuantile(table),
  };
}

/** Null where the curve ends before the horizon while somebody is still without the event. */
function meanTo(table: RiskTable, horizon: number): RestrictedMean | null {
  return orNull(() => restrictedMean(table, { horizon }));
}

/** The test that all groups share one curve; null where there is nothing to compare. */
export function logRankOf(groups: Groups): LogRank | null {
  return orNull(() => logRank([...groups.values()]));
}

/** Hazard of the second group over the first; null unless there are two, each with events while the other is at risk. */
export function hazardRatioOf(groups: Groups): HazardRatio | null {
  const [first, second, ...more] = groups;
  if (!first || !second || more.length > 0) return null;
  const [[reference, before], [group, after]] = [first, second];
  return orNull(() => {
    const { hazardRatio: value, lower, upper } = coxTwoGroups(before, after);
    return { group, reference, value, lower, upper, method: 'Cox, Efron ties, Wald limits' };
  });
}

/** Methods refuse with a RangeError what has no estimate: here that is an answer, not a fault. */
function orNull<T>(estimate: () => T): T | null {
  try {
    return estimate();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export const total = (counts: Int32Array): number => counts.reduce((sum, count) => sum + count, 0);
