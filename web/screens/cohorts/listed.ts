import type { SourceLabelFragment } from '../../contract.ts';
import type { Counted } from '../../parts/count.tsx';

/** A line of the list of cohorts. */
export interface Listed {
  /** The id it goes by in every address. */
  readonly id: string;
  readonly label: string;
  readonly drug: string | null;
  readonly tumourType: string | null;
  readonly subjects: Counted;
  readonly source: SourceLabelFragment;
}

export const SORTS = ['source', 'name', 'n'] as const;
export type Sort = (typeof SORTS)[number];

/** The cohorts of a source, or of all, in which every word asked for is found somewhere. */
export function matching<T extends Listed>(cohorts: readonly T[], source: string | null, asked: string): readonly T[] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  return cohorts.filter((cohort) => {
    const { id, label, drug, tumourType } = cohort;
    const text = [id, label, drug, tumourType, cohort.source.id, cohort.source.title].join(' ').toLowerCase();
    return (source === null || cohort.source.id === source) && words.every((word) => text.includes(word));
  });
}

/** As they came, by name, or the largest first; a number that is withheld is smaller than any that is told. */
export function sorted<T extends Listed>(cohorts: readonly T[], sort: Sort, locale: string): readonly T[] {
  if (sort === 'source') return cohorts;
  const byName = (a: T, b: T) => a.label.localeCompare(b.label, locale);
  const size = ({ subjects }: T): number => subjects.value ?? 0;
  return [...cohorts].sort(sort === 'name' ? byName : (a, b) => size(b) - size(a) || byName(a, b));
}
