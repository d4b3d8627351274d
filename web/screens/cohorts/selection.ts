import { oneOf, useAddress } from '../../parts/address.ts';
import { useWords } from '../../words/language.ts';
import { type Listed, matching, type Sort, sorted, SORTS } from './listed.ts';

export interface Selection {
  readonly sources: readonly Listed['source'][];
  readonly source: string | null;
  readonly words: string;
  readonly sort: Sort;
  readonly change: (changes: Readonly<Record<string, string | null>>) => void;
  /** Those of some cohorts that are asked for, in the order asked for. */
  readonly of: <T extends Listed>(cohorts: readonly T[]) => readonly T[];
}

/** Which cohorts are looked at, and in what order: from the address. */
export function useSelection(cohorts: readonly Listed[]): Selection {
  const { search, change } = useAddress();
  const { lang } = useWords('cohorts');
  const sources = [...new Map(cohorts.map(({ source }) => [source.id, source])).values()];
  const source = sources.find(({ id }) => id === search.get('source'))?.id ?? null;
  const words = search.get('q') ?? '';
  const sort = oneOf<Sort>(search, 'sort', SORTS);
  return { sources, source, words, sort, change, of: (some) => sorted(matching(some, source, words), sort, lang) };
}
