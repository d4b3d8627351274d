import type { OverviewMonitorQuery } from '../../contract.ts';
import type { Speech } from '../../words/language.ts';

export type Monitor = OverviewMonitorQuery['monitor'];

/** Cohorts that have passed the rule: those gone on to expansion passed it too. */
export function positives({ cohorts }: Monitor): number {
  return cohorts.filter(({ state }) => state === 'POSITIVE' || state === 'EXPANSION').length;
}

/** How many are positive of how many opened, and how many chance alone would give. */
export function monitorFinding(monitor: Monitor, { t, write }: Pick<Speech<'overview'>, 't' | 'write'>): string {
  return t('monitor.finding', {
    count: positives(monitor),
    opened: write.count(monitor.opened),
    expected: write.number(monitor.opened * monitor.design.alpha),
  });
}
