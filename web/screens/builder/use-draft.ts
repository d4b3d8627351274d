import { useState } from 'react';
import { useAddress } from '../../parts/address.ts';
import type { Definition } from '../../parts/criterion.ts';
import { draftSearch, readSteps } from '../../parts/draft-address.ts';
import { type History, NO_HISTORY, redone, remembered, undone } from './history.ts';

export interface Draft extends Definition {
  /** True where the address carried steps that cannot be read. */
  readonly unreadable: boolean;
  /** Takes a new draft; changes of the same thing right after one another are undone as one. */
  readonly change: (next: Partial<Definition>, what?: string | null) => void;
  /** Null when there is nothing to take back, or to take back the taking back of. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

/**
 * The draft of the address, or what it starts from until the address has one. It is written back with every change, so
 * that it outlives a reload and opens elsewhere by its link; typing does not wait for the address.
 */
export function useDraft(start: Definition): Draft {
  const { search, change: changeAddress } = useAddress();
  const [{ present, history, unreadable }, set] = useState(() => ({
    ...addressed(search, start),
    history: NO_HISTORY,
  }));

  const show = (definition: Definition, next: History) => {
    set({ present: definition, history: next, unreadable: false });
    changeAddress(draftSearch(definition));
  };
  const goBack = undone(history, present);
  const goForth = redone(history, present);
  return {
    ...present,
    unreadable,
    change: (next, what = null) => show({ ...present, ...next }, remembered(history, present, what)),
    undo: goBack && (() => show(goBack.draft, goBack.history)),
    redo: goForth && (() => show(goForth.draft, goForth.history)),
  };
}

function addressed(search: URLSearchParams, start: Definition) {
  const source = search.get('source');
  if (source === null) return { present: start, unreadable: false };
  const steps = readSteps(search.get('steps'));
  return { present: { source, steps: steps ?? [] }, unreadable: steps === null };
}
