import { listed, useAddress } from '../../parts/address.ts';

export const MOST_COMPARED = 4;

/** Each id once, no more than are shown at a time; the rest is told as left out. */
export function comparedOf(search: URLSearchParams): { readonly ids: readonly string[]; readonly leftOut: number } {
  const asked = [...new Set(listed(search, 'cohorts'))];
  const ids = asked.slice(0, MOST_COMPARED);
  return { ids, leftOut: asked.length - ids.length };
}

/** The cohorts side by side, in the order of the address. */
export function useCompared() {
  const { search, change } = useAddress();
  const { ids, leftOut } = comparedOf(search);
  // Figures are numbered by place: which are tables no longer holds once the places change.
  const show = (next: readonly string[]) => change({ cohorts: next.length > 0 ? next.join(',') : null, table: null });
  return {
    ids,
    leftOut,
    add: (id: string) => show([...ids, id]),
    remove: (id: string) => show(ids.filter((other) => other !== id)),
  };
}
