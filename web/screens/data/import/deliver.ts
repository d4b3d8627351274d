import type { UploadReport } from '../report.ts';
import { jsonLines } from '../json-lines.ts';
import { Interrupted, sending } from '../sending.ts';
import type { Draft } from './draft.ts';

export interface Progress {
  /** Share of the work done; null where the server cannot know. */
  readonly share: number | null;
  readonly step: string;
}

export interface Delivering {
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
  /** Share of the bytes that have left this machine. */
  readonly onSent: (share: number) => void;
  readonly onProgress: (progress: Progress) => void;
}

/** The server began and then could not go on. */
export class Broke extends Error {}

interface Line {
  readonly progress?: number | null;
  readonly step?: string;
  readonly delivery?: UploadReport;
  readonly error?: { readonly code?: string; readonly message: string };
}

/**
 * Delivers a draft, or tries it without keeping anything.
 *
 * @throws {Interrupted} where the answer ended before its last line
 */
export async function deliver(draft: Draft, { dryRun, signal, onSent, onProgress }: Delivering): Promise<UploadReport> {
  const pieces = sending({
    address: '/api/v1/deliveries',
    body: formOf(draft, dryRun),
    accept: 'application/x-ndjson',
    signal,
    onSent,
  });
  for await (const value of jsonLines(pieces)) {
    const line = value as Line;
    if (line.delivery) return line.delivery;
    if (line.error) throw new Broke(line.error.message);
    onProgress({ share: line.progress ?? null, step: line.step ?? '' });
  }
  throw new Interrupted();
}

/** Only what was declared is sent: what is absent is detected, and the report says so. */
function formOf(draft: Draft, dryRun: boolean): FormData {
  const form = new FormData();
  const said = {
    source: draft.source,
    register: draft.register?.title ?? null,
    kind: draft.register?.kind ?? null,
    dryRun: String(dryRun),
    format: draft.format,
    mapping: draft.mapping || null,
    dataCut: draft.dataCut || null,
    allowShrink: draft.allowShrink ? 'true' : null,
    ...draft.declared,
  };
  for (const [name, value] of Object.entries(said)) if (value !== null) form.append(name, value);
  // Fields before files: the server may begin to read a file before all have come.
  for (const { name, file } of draft.files) form.append('files', file, name);
  return form;
}
