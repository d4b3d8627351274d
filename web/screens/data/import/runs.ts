import { useSyncExternalStore } from 'react';
import type { UploadReport } from '../report.ts';
import { AnsweredNo } from '../sending.ts';
import { Broke, deliver, type Progress } from './deliver.ts';
import { fingerprint, type Draft } from './draft.ts';

export type RunKind = 'trial' | 'load';

export type Failure =
  { readonly kind: 'interrupted' } | { readonly kind: 'session' } | { readonly kind: 'said'; readonly words: string };

/** One go at delivering: under way, done, stopped by the reader, or failed. */
export interface Run {
  readonly state: 'none' | 'sending' | 'working' | 'done' | 'stopped' | 'failed';
  readonly sent: number;
  readonly progress: Progress | null;
  readonly report: UploadReport | null;
  readonly failure: Failure | null;
  /** Which draft it was about. */
  readonly about: string;
}

const NONE: Run = { state: 'none', sent: 0, progress: null, report: null, failure: null, about: '' };

// Runs go on while the reader looks at another screen, and are there when they come back.
const runs: Record<RunKind, Run> = { trial: NONE, load: NONE };
const stops: Partial<Record<RunKind, AbortController>> = {};
const listeners = new Set<() => void>();

function change(kind: RunKind, to: Partial<Run>): void {
  runs[kind] = { ...runs[kind], ...to };
  listeners.forEach((listener) => listener());
}

export function useRun(kind: RunKind): Run {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => runs[kind],
  );
}

export const isUnderWay = ({ state }: Run): boolean => state === 'sending' || state === 'working';

/** Begins a run about the draft as it is now; one of each kind at a time. */
export async function startRun(kind: RunKind, draft: Draft): Promise<void> {
  if (isUnderWay(runs[kind])) return;
  const stop = new AbortController();
  stops[kind] = stop;
  change(kind, { ...NONE, state: 'sending', about: fingerprint(draft) });
  try {
    const report = await deliver(draft, {
      dryRun: kind === 'trial',
      signal: stop.signal,
      onSent: (sent) => change(kind, { sent, state: sent < 1 ? 'sending' : 'working' }),
      onProgress: (progress) => change(kind, { progress, state: 'working' }),
    });
    change(kind, { state: 'done', report });
  } catch (error) {
    if (stop.signal.aborted) change(kind, { state: 'stopped' });
    else change(kind, { state: 'failed', failure: failureOf(error) });
  }
}

export function stopRun(kind: RunKind): void {
  stops[kind]?.abort();
}

export function forgetRuns(): void {
  for (const kind of ['trial', 'load'] as const) {
    stopRun(kind);
    change(kind, NONE);
  }
}

export function failureOf(error: unknown): Failure {
  if (error instanceof Broke) return { kind: 'said', words: error.message };
  if (!(error instanceof AnsweredNo)) return { kind: 'interrupted' };
  if (error.status === 401 || error.status === 403) return { kind: 'session' };
  return { kind: 'said', words: saidIn(error) };
}

/** The sentence in an answer that says no; its status where there is none. */
function saidIn({ body, status }: AnsweredNo): string {
  try {
    const { message } = JSON.parse(body) as { readonly message?: string | readonly string[] };
    if (message !== undefined) return [message].flat().join(' ');
  } catch {
    // Something between us and the server answered in its own words.
  }
  return `HTTP ${status}`;
}
