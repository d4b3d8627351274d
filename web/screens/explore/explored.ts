import { useLocation, useNavigate } from 'react-router';
import { useAddress } from '../../parts/address.ts';
import type { Criterion } from '../../parts/criterion.ts';
import { draftSearch, readSteps } from '../../parts/draft-address.ts';

/** What is looked at: a source, and the steps by which some of it are selected. */
export interface Explored {
  readonly source: string;
  readonly steps: readonly Criterion[];
  readonly snapshot: string | null;
  /** True where the address carried steps that cannot be read. */
  readonly unreadable: boolean;
  /** Each choice is an entry of its own in the history of the browser: going back takes it back. */
  readonly go: (next: { readonly source: string; readonly steps: readonly Criterion[] }) => void;
}

/** Source and steps of the address; the source is the first there is until one is chosen. */
export function useExplored(first: string): Explored {
  const { search } = useAddress();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const steps = readSteps(search.get('steps'));
  return {
    source: search.get('source') ?? first,
    steps: steps ?? [],
    snapshot: search.get('snapshot'),
    unreadable: steps === null,
    go: (next) => {
      const address = new URLSearchParams(search);
      for (const [name, value] of Object.entries(draftSearch(next)))
        if (value === null) address.delete(name);
        else address.set(name, value);
      void navigate(`${pathname}?${address.toString()}`, { preventScrollReset: true });
    },
  };
}
