import { listed, useAddress } from '../../parts/address.ts';

export interface Chosen {
  readonly ids: readonly string[];
  readonly toggle: (id: string) => void;
  readonly clear: () => void;
}

/** Cohorts picked from the list, in the order they were picked; they are in the address. */
export function useChosen(): Chosen {
  const { search, change } = useAddress();
  const ids = listed(search, 'chosen');
  const choose = (next: readonly string[]) => change({ chosen: next.length > 0 ? next.join(',') : null });
  return {
    ids,
    toggle: (id) => choose(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]),
    clear: () => choose([]),
  };
}
