import type { TFunction } from 'i18next';
import type { Writer } from '../words/format.ts';
import type {
  BiomarkerCriterion,
  CategoryCriterion,
  CategoryTrait,
  Criterion,
  DayCriterion,
  NumberCriterion,
} from './criterion.ts';

/** Everything needed to say a criterion aloud. */
export interface CriterionVoice {
  readonly t: TFunction<'criteria'>;
  readonly codes: TFunction<'codes'>;
  readonly write: Writer;
  /** What cohorts are called, by their ids. */
  readonly cohorts: ReadonlyMap<string, string>;
}

/** A criterion as it reads after "patients with": `alder 50–69 år`. */
export function criterionInWords(criterion: Criterion, voice: CriterionVoice): string {
  const { t } = voice;
  if ('category' in criterion) return categoryInWords(criterion.category, voice);
  if ('number' in criterion) return numberInWords(criterion.number, voice);
  if ('day' in criterion) return dayInWords(criterion.day, voice);
  if ('biomarker' in criterion) return biomarkerInWords(criterion.biomarker, voice);
  if ('member' in criterion) {
    const { cohort } = criterion.member;
    return t('member', { cohort: voice.cohorts.get(cohort) ?? cohort });
  }
  if ('not' in criterion) {
    const compound = 'any' in criterion.not || 'all' in criterion.not;
    return t(compound ? 'notOf' : 'not', { criterion: criterionInWords(criterion.not, voice) });
  }
  if ('all' in criterion) return voice.write.list(inWords(criterion.all, voice));
  return t('any', { criteria: inWords(criterion.any, voice).join('; ') });
}

const inWords = (criteria: readonly Criterion[], voice: CriterionVoice): readonly string[] =>
  criteria.map((criterion) => criterionInWords(criterion, voice));

function categoryInWords({ trait, values }: CategoryCriterion, voice: CriterionVoice): string {
  const { t, write } = voice;
  const told = { trait: t(`within.${trait}`) };
  if (values.length === 0) return t('categoryNone', told);
  return t('category', { ...told, values: write.either(values.map((value) => valueInWords(trait, value, voice))) });
}

/** What a value of a trait is called; most are called what they were delivered as. */
export function valueInWords(trait: CategoryTrait, value: string, { t, codes }: CriterionVoice): string {
  if (trait === 'SEX') return t(`sex.${value as 'F'}`, { defaultValue: value });
  if (trait === 'HEALTH_REGION') return codes(`groupLabel.${value as 'WEST'}`, { defaultValue: value });
  if (trait === 'BEST_RESPONSE') return codes(`response.${value as 'CR'}`, { defaultValue: value }).toLowerCase();
  return value;
}

function numberInWords({ trait, from, to }: NumberCriterion, { t, write }: CriterionVoice): string {
  const told = (how: 'exactly' | 'from' | 'to', range: string) =>
    t(`number.${how}`, {
      trait: t(`within.${trait}`),
      range: trait === 'AGE' ? t('years', { range }) : range,
    });
  if (from !== null && to !== null) {
    return told('exactly', from === to ? write.count(from) : `${write.count(from)}–${write.count(to)}`);
  }
  if (from !== null) return told('from', write.count(from));
  if (to !== null) return told('to', write.count(to));
  return t('number.known', { trait: t(`within.${trait}`) });
}

function dayInWords({ trait, from, to }: DayCriterion, { t, write }: CriterionVoice): string {
  const how = from === null ? (to === null ? 'known' : 'to') : to === null ? 'from' : 'between';
  return t(`day.${how}`, { trait: t(`within.${trait}`), from: write.date(from), to: write.date(to) });
}

function biomarkerInWords({ biomarker, results }: BiomarkerCriterion, voice: CriterionVoice): string {
  const { t, write } = voice;
  if (results.length === 0) return t('biomarkerNone', { biomarker });
  return t('biomarker', { biomarker, results: write.either(results.map((result) => resultInWords(result, voice))) });
}

export function resultInWords(result: string, { t }: CriterionVoice): string {
  return t(`result.${result as 'POSITIVE'}`, { defaultValue: result });
}
