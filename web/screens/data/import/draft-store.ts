import { useSyncExternalStore } from 'react';
import { EMPTY_DRAFT, type Draft } from './draft.ts';

// A draft outlives the screen it is written on: an expired session leads to sign-in and back, and nothing is lost.
// Files live as long as the page does; what was typed is remembered until the tab is closed.
const REMEMBERED = 'connect-evidence.import';
const listeners = new Set<() => void>();
let owner: string | null = null;
let draft: Draft = recalled();

function recalled(): Draft {
  try {
    const typed = JSON.parse(sessionStorage.getItem(REMEMBERED) ?? '{}') as Partial<Draft> & {
      readonly owner?: string;
    };
    owner = typed.owner ?? null;
    const { source, register, dataCut, format, declared, mapping, allowShrink } = { ...EMPTY_DRAFT, ...typed };
    return { files: [], source, register, dataCut, format, declared, mapping, allowShrink };
  } catch {
    return EMPTY_DRAFT; // what is remembered was written by an earlier version, or the browser remembers nothing
  }
}

function remember(): void {
  try {
    sessionStorage.setItem(REMEMBERED, JSON.stringify({ ...draft, files: undefined, owner }));
  } catch {
    // A browser that remembers nothing still imports.
  }
}

export const currentDraft = (): Draft => draft;

export function changeDraft(change: Partial<Draft>): void {
  draft = { ...draft, ...change };
  remember();
  listeners.forEach((listener) => listener());
}

/** Changes the text of the mapping as it is at that moment. */
export function editMapping(edit: (text: string) => string): void {
  changeDraft({ mapping: edit(draft.mapping ?? '') });
}

/** A draft belongs to whoever began it: the next person at the same screen begins anew. */
export function claimDraft(person: string): void {
  if (owner === person) return;
  const begun = owner !== null;
  owner = person;
  changeDraft(begun ? EMPTY_DRAFT : {});
}

export function useDraft(): Draft {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentDraft);
}
