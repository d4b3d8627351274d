import type { Definition } from '../../parts/criterion.ts';

/** Drafts as they were before, and as they were before they were taken back. */
export interface History {
  readonly past: readonly Definition[];
  readonly future: readonly Definition[];
  /** What was changed last: a number typed digit by digit is one change. */
  readonly what: string | null;
}

export const NO_HISTORY: History = { past: [], future: [], what: null };

/** Remembers what a draft was before it is changed. */
export function remembered({ past, what: last }: History, before: Definition, what: string | null): History {
  const same = what !== null && what === last;
  return { past: same ? past : [...past, before], future: [], what };
}

/** The draft before the present one, with the present one kept for redoing; null when there is none. */
export function undone({ past, future }: History, present: Definition): Step | null {
  const draft = past.at(-1);
  return draft ? { draft, history: { past: past.slice(0, -1), future: [present, ...future], what: null } } : null;
}

export function redone({ past, future }: History, present: Definition): Step | null {
  const [draft, ...rest] = future;
  return draft ? { draft, history: { past: [...past, present], future: rest, what: null } } : null;
}

interface Step {
  readonly draft: Definition;
  readonly history: History;
}
