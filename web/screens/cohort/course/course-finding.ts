import { WATERFALL_LIMITS } from '../../../charts/waterfall-chart.ts';
import type { Speech } from '../../../words/language.ts';
import type { PfsRatioFound } from './pfs-ratio-section.tsx';
import type { SpiderFound } from './spider-section.tsx';
import type { StopFound } from './stop-section.tsx';
import type { SwimmerFound } from './swimmer-section.tsx';
import type { WaterfallFound } from './waterfall-section.tsx';

type Voice = Pick<Speech<'course'>, 't' | 'write'>;

const shrunk = (change: number): boolean => change <= WATERFALL_LIMITS.response;

/** How many shrank by 30 % or more, and beside it the response rate with its interval. */
export function waterfallFinding(
  { bars, objectiveResponse: rate }: Pick<WaterfallFound, 'bars' | 'objectiveResponse'>,
  { t, write }: Voice,
): string {
  const counts = {
    shrunk: write.count(bars.filter(({ change }) => shrunk(change)).length),
    measured: write.count(bars.length),
  };
  if (!rate) return t('waterfall.findingPlain', counts);
  return t('waterfall.finding', {
    ...counts,
    r: write.count(rate.r),
    n: write.count(rate.n),
    share: write.percent(rate.share),
    range: write.percentRange(rate.clopperPearson),
  });
}

/** How many reached a reduction of 30 %, and how many of them still had it at the end. */
export function spiderFinding({ lines }: Pick<SpiderFound, 'lines'>, { t, write }: Voice): string {
  const reached = lines.filter(({ points }) => points.some(({ change }) => shrunk(change)));
  return t('spider.finding', {
    measured: write.count(lines.length),
    shrunk: write.count(reached.length),
    held: write.count(reached.filter(({ points }) => shrunk(points.at(-1)!.change)).length),
    lesions: write.count(lines.filter(({ points }) => points.some(({ newLesion }) => newLesion)).length),
  });
}

/** How many go on, progressed and died; what goes on is follow-up where treatment is not known. */
export function swimmerFinding({ lanes }: Pick<SwimmerFound, 'lanes'>, { t, write }: Voice): string {
  const counts = {
    all: write.count(lanes.length),
    ongoing: write.count(lanes.filter(({ ongoing }) => ongoing === true).length),
    progressed: write.count(lanes.filter(({ progressedAt }) => progressedAt !== null).length),
    died: write.count(lanes.filter(({ diedAt }) => diedAt !== null).length),
  };
  return t(knowsTreatment(lanes) ? 'swimmer.finding' : 'swimmer.findingFollowed', counts);
}

export const knowsTreatment = (lanes: SwimmerFound['lanes']): boolean =>
  lanes.some(({ treatedDays }) => treatedDays !== null);

/** How many stopped and why most of them did. */
export function stopFinding(
  { reasons, subjects }: Pick<StopFound, 'reasons' | 'subjects'>,
  { t, write }: Voice,
): string {
  const all = write.count(subjects);
  if (reasons.some(({ subjects: { value } }) => value === null)) return t('stop.findingWithheld', { all });
  const of = (reason: string): number => reasons.find((one) => one.reason === reason)?.subjects.value ?? 0;
  const most = reasons
    .filter(({ reason }) => reason !== 'ONGOING')
    .toSorted((one, other) => (other.subjects.value ?? 0) - (one.subjects.value ?? 0))[0];
  const stopped = subjects - of('ONGOING');
  const n = most?.subjects.value ?? 0;
  return t('stop.finding', {
    all,
    stopped: write.count(stopped),
    reason: most ? reasonName(most.reason, t).toLowerCase() : '',
    n: write.count(n),
    share: write.percent(stopped === 0 ? null : n / stopped),
  });
}

const REASONS = ['ONGOING', 'PROGRESSION', 'DEATH', 'TOXICITY', 'WITHDRAWAL', 'OTHER', 'UNKNOWN'] as const;

/** Our words for a reason; a reason we do not know is told as delivered. */
export function reasonName(reason: string, t: Voice['t']): string {
  const known = REASONS.find((one) => one === reason);
  return known ? t(`stop.reasons.${known}`) : reason;
}

/** The share that reaches the threshold, with its interval. */
export function ratioFinding(
  { share, limits, pairs, ratio }: Pick<PfsRatioFound, 'share' | 'limits' | 'pairs' | 'ratio'>,
  { t, write }: Voice,
): string {
  const asked = { pairs: write.count(pairs), threshold: write.number(ratio, 1) };
  if (share === null) return t('ratio.findingWithheld', asked);
  const range = limits === null || limits.lower === null ? '–' : write.percentRange(limits);
  return t('ratio.finding', { ...asked, share: write.percent(share), range });
}
