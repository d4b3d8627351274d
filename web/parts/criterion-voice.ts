import { useMemo } from 'react';
import { useWords } from '../words/language.ts';
import type { CriterionVoice } from './criterion-words.ts';

const NONE: ReadonlyMap<string, string> = new Map();

/** The voice for criteria in the language of the reader; cohorts without a name are called by their ids. */
export function useCriterionVoice(cohorts = NONE): CriterionVoice {
  const { t, write } = useWords('criteria');
  const { t: codes } = useWords('codes');
  return useMemo(() => ({ t, codes, write, cohorts }), [t, codes, write, cohorts]);
}
