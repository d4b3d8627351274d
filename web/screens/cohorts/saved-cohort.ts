import type { SavedCohortsQuery } from '../../contract.ts';
import type { Listed } from './listed.ts';

/** A defined cohort in the list: its newest version stands for it. */
export interface SavedCohort extends Listed {
  readonly definition: SavedCohortsQuery['cohortDefinitions'][number]['versions'][number];
}

export function savedCohorts({ cohortDefinitions }: SavedCohortsQuery): readonly SavedCohort[] {
  return cohortDefinitions.flatMap(({ source, versions: [newest] }) =>
    newest ? [{ ...NOT_TOLD_HERE, id: newest.id, label: newest.name, source, definition: newest }] : [],
  );
}

/** Its number is asked for where it is shown; drug and tumour are part of its definition. */
const NOT_TOLD_HERE = { drug: null, tumourType: null, subjects: { value: null, status: 'NOT_COLLECTED' } } as const;
