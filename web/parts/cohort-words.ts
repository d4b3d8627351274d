import type { Criterion } from './criterion.ts';
import type { CriterionVoice } from './criterion-words.ts';
import { definitionInWords } from './definition-words.ts';

/** What must be known of a cohort to say in a sentence who is in it. */
export interface DescribedCohort {
  readonly code: string | null;
  readonly source: { readonly id: string; readonly title: string; readonly synthetic: boolean };
  readonly definition: { readonly steps: unknown } | null;
}

/** Who is in a cohort, in one sentence, whether it was delivered or defined. */
export function cohortInWords({ code, source, definition }: DescribedCohort, voice: CriterionVoice): string {
  if (definition) {
    return definitionInWords({ source: source.id, steps: definition.steps as readonly Criterion[] }, source, voice);
  }
  const { t } = voice;
  const called = source.synthetic ? t('synthetic', { source: source.title }) : source.title;
  return code === null ? t('treated', { source: called }) : t('registered', { source: called, code });
}
