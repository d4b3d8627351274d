import type { Speech } from '../../../words/language.ts';
import { NOTHING } from '../../../words/format.ts';
import type { QualityFound } from './quality-tab.tsx';

type Voice = Pick<Speech<'course'>, 't' | 'write'>;
export type Measure = 'index' | 'scale';
export type Visit = QualityFound['index'][number];

export const MEASURES = {
  index: { decimals: 2, from: 0, to: 1, step: 0.25 },
  scale: { decimals: 0, from: 0, to: 100, step: 25 },
} as const;

export const weekOf = ({ day }: Visit): number => Math.round(day / 7);

export function intervalText({ limits }: Visit, measure: Measure, { write }: Pick<Voice, 'write'>): string {
  return limits === null ? NOTHING : write.range(limits, MEASURES[measure].decimals);
}

/** The mean at the first and at the last visit that may be told, with how many answered. */
export function visitFinding(visits: readonly Visit[], measure: Measure, voice: Voice): string {
  const { t, write } = voice;
  const told = visits.filter(({ mean }) => mean !== null);
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return t('quality.findingNone');
  const mean = (visit: Visit) => write.number(visit.mean, MEASURES[measure].decimals);
  const answered = write.count(last.answered.value);
  if (told.length === 1)
    return t('quality.findingOne', { mean: mean(first), range: intervalText(first, measure, voice), answered });
  return t(measure === 'index' ? 'quality.finding' : 'quality.scaleFinding', {
    first: mean(first),
    firstRange: intervalText(first, measure, voice),
    last: mean(last),
    lastRange: intervalText(last, measure, voice),
    week: write.count(weekOf(last)),
    answered,
  });
}
