import { useMemo } from 'react';
import type { SurvivalOfGroupFragment, TimeUnit } from '../../contract.ts';
import { useWords, type Speech } from '../../words/language.ts';
import { isCoarse } from './curve-rows.ts';
import type { SurvivalFound } from './survival-section.tsx';

export type QuantileCells = SurvivalOfGroupFragment['median'];

/** What survival is told with: the words of the screen, and what the codes of the contract are called. */
export interface SurvivalVoice extends Pick<Speech<'cohort'>, 't' | 'write' | 'i18n'> {
  readonly codes: Speech<'codes'>['t'];
  /** What cohorts are called, by their code, where groups are cohorts. */
  readonly cohorts: ReadonlyMap<string, string>;
  /** True where the curves are coarse: a median is then told as the interval it lies in. */
  readonly coarse: boolean;
  /** Decimals of a time: months have one, days none. */
  readonly decimals: number;
}

export function useSurvivalVoice(survival: SurvivalFound, cohorts: ReadonlyMap<string, string>): SurvivalVoice {
  const { t, write, i18n } = useWords('cohort');
  const codes = useWords('codes').t;
  const coarse = isCoarse(survival);
  const decimals = survival.unit === 'DAYS' ? 0 : 1;
  return useMemo(
    () => ({ t, write, i18n, codes, cohorts, coarse, decimals }),
    [t, write, i18n, codes, cohorts, coarse, decimals],
  );
}

/** A group by the name people know it by; codes of ours are put into words, others stand as delivered. */
export function groupName(label: string, voice: SurvivalVoice): string {
  const cohort = voice.cohorts.get(label);
  if (cohort) return cohort;
  return voice.i18n.exists(`codes:groupLabel.${label}`) ? voice.codes(`groupLabel.${label}` as 'groupLabel.F') : label;
}

export function inUnit(value: number, unit: TimeUnit, voice: SurvivalVoice, decimals = voice.decimals): string {
  const { t, write, codes } = voice;
  return t('survival.withUnit', { value: write.number(value, decimals), unit: codes(`unit.${unit}`) });
}

/**
 * `14,0 (8,7–20,0)`, or that it is not reached; of a coarse curve the interval alone, or that it lies beyond what is
 * shown: such a curve is cut, and says nothing of what comes after.
 */
export function quantileText({ value, lower, upper }: QuantileCells, voice: SurvivalVoice): string {
  const { t, write, coarse, decimals } = voice;
  if (coarse) return value === null ? t('survival.beyondShown') : write.range({ lower, upper }, decimals);
  const limits = lower === null && upper === null ? '' : ` (${write.range({ lower, upper }, decimals)})`;
  return value === null ? `${t('survival.notReached')}${limits}` : `${write.number(value, decimals)}${limits}`;
}

const MOST_TOLD = 4;

/** Survival in one or two sentences, from the numbers shown. */
export function survivalFinding(survival: SurvivalFound, voice: SurvivalVoice): string {
  const { t, write, codes } = voice;
  const endpoint = codes(`endpoint.${survival.endpoint}`).toLowerCase();
  const [only, ...others] = survival.groups;
  if (!only) return '';
  if (others.length === 0) return findingOfOne(only, endpoint, survival.unit, voice);
  const { logRank, hazardRatio } = survival;
  return [
    mediansOf(survival, endpoint, voice),
    logRank && t('survival.logRank', { p: write.pValue(logRank.pValue) }),
    hazardRatio &&
      t('survival.hazardRatio', {
        group: groupName(hazardRatio.group, voice),
        reference: groupName(hazardRatio.reference, voice),
        value: write.number(hazardRatio.value, 2),
        range: write.range(hazardRatio, 2),
      }),
  ]
    .filter(Boolean)
    .join(' ');
}

function findingOfOne(
  group: SurvivalFound['groups'][number],
  endpoint: string,
  unit: TimeUnit,
  voice: SurvivalVoice,
): string {
  const { median, subjects, events } = group;
  const { t, write } = voice;
  const counted = events === null ? '' : t('survival.withEvents', { events: write.count(events) });
  const people = { endpoint, n: write.count(subjects), events: counted };
  if (median.value === null) return t(voice.coarse ? 'survival.oneBeyond' : 'survival.oneNotReached', people);
  if (voice.coarse) {
    const ends = {
      from: write.number(median.lower, voice.decimals),
      to: write.number(median.upper, voice.decimals),
      unit: voice.codes(`unit.${unit}`),
    };
    return t('survival.oneCoarse', { ...people, ...ends });
  }
  return t('survival.one', {
    ...people,
    median: inUnit(median.value, unit, voice),
    range: write.range(median, voice.decimals),
  });
}

/**
 * Of a few groups each median; of many the shortest and the longest. One not reached is longer than any; one beyond what
 * is shown of a coarse curve is not compared.
 */
function mediansOf({ groups, unit }: SurvivalFound, endpoint: string, voice: SurvivalVoice): string {
  const { t, write, codes } = voice;
  const told = ({ label, median }: SurvivalFound['groups'][number]) =>
    `${groupName(label, voice)} ${quantileText(median, voice)}`;
  const unitName = codes(`unit.${unit}`);
  if (groups.length <= MOST_TOLD) {
    return t('survival.many', { endpoint, medians: `${groups.map(told).join('; ')} ${unitName}` });
  }
  const compared = voice.coarse ? groups.filter(({ median }) => median.value !== null) : groups;
  const beyond = groups.length - compared.length;
  const beyondText = beyond > 0 ? t('survival.spanBeyond', { n: write.count(beyond) }) : '';
  if (compared.length === 0) return beyondText;
  const length = ({ median }: SurvivalFound['groups'][number]): number => median.value ?? Infinity;
  const ordered = [...compared].sort((a, b) => (length(a) < length(b) ? -1 : 1));
  const span = t('survival.span', {
    endpoint,
    n: write.count(compared.length),
    shortest: told(ordered[0]!),
    longest: told(ordered.at(-1)!),
    unit: unitName,
  });
  return [span, beyondText].filter(Boolean).join(' ');
}
