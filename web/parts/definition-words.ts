import { type Criterion, type Definition, type Unknown, unknownsOf } from './criterion.ts';
import { type CriterionVoice, criterionInWords } from './criterion-words.ts';

export interface NamedSource {
  readonly title: string;
  readonly synthetic: boolean;
}

/** A whole definition as one sentence, what becomes of those of whom something is unknown included. */
export function definitionInWords({ steps }: Definition, source: NamedSource, voice: CriterionVoice): string {
  const { t, write } = voice;
  const called = source.synthetic ? t('synthetic', { source: source.title }) : source.title;
  if (steps.length === 0) return t('everyone', { source: called });
  const wanted = steps.filter((step) => !('not' in step)).map((step) => criterionInWords(step, voice));
  const unwanted = steps.flatMap((step) => ('not' in step ? [criterionInWords(step.not, voice)] : []));
  const criteria = [
    wanted.length > 0 ? t('with', { criteria: write.list(wanted) }) : '',
    unwanted.length > 0 ? t('except', { criteria: write.either(unwanted) }) : '',
  ];
  return t('sentence', { source: called, criteria: criteria.join(''), missing: missingInWords(steps, voice) });
}

/** One step, with what becomes of those of whom it is unknown. */
export function stepInWords(step: Criterion, voice: CriterionVoice): string {
  return `${criterionInWords(step, voice)}${missingInWords([step], voice)}`;
}

/** Which unknowns belong, and which do not: never left unsaid. */
function missingInWords(steps: readonly Criterion[], voice: CriterionVoice): string {
  const { t, write } = voice;
  const unknowns = steps.flatMap((step) => unknownsOf(step));
  const left = namesOf(
    unknowns.filter(({ kept }) => !kept),
    voice,
  );
  // Every step must hold: who is left out by one is not brought back by another.
  const kept = namesOf(
    unknowns.filter((one) => one.kept),
    voice,
  ).filter((name) => !left.includes(name));
  if (kept.length === 0 && left.length === 0) return '';
  const told = { kept: write.list(kept), left: write.list(left) };
  if (left.length === 0) return t('keptOnly', told);
  return t(kept.length === 0 ? 'leftOnly' : 'keptAndLeft', told);
}

const namesOf = (unknowns: readonly Unknown[], { t }: CriterionVoice): readonly string[] => [
  ...new Set(unknowns.map(({ of }) => ('trait' in of ? t(`within.${of.trait}`) : of.biomarker))),
];
