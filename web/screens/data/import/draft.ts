import type { ChosenFile } from './chosen-files.ts';

export const STEPS = ['files', 'recognised', 'mapping', 'trial', 'load'] as const;
export type Step = (typeof STEPS)[number];

/** What is declared of how the files are written; null is left to be detected. */
export interface Declared {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly decimal: string | null;
  readonly dates: string | null;
  readonly timeUnit: string | null;
}

/** What a source that is not there yet is to be registered as. */
export interface NewSource {
  readonly title: string;
  readonly kind: 'TRIAL' | 'REGISTER';
}

/** All that somebody has said about a delivery that is not yet delivered. */
export interface Draft {
  readonly files: readonly ChosenFile[];
  readonly source: string;
  /** Null where the source is one of those that are there. */
  readonly register: NewSource | null;
  readonly dataCut: string;
  readonly format: string | null;
  readonly declared: Declared;
  /** YAML as it stands in the editor, also where it cannot be read. Null: not decided; empty: none is wanted. */
  readonly mapping: string | null;
  /** Fewer subjects than last time are meant. */
  readonly allowShrink: boolean;
}

export const EMPTY_DRAFT: Draft = {
  files: [],
  source: '',
  register: null,
  dataCut: '',
  format: null,
  declared: { encoding: null, delimiter: null, decimal: null, dates: null, timeUnit: null },
  mapping: null,
  allowShrink: false,
};

export const SOURCE_ID = /^[A-Z0-9_-]{2,40}$/;

/** What of the first step is still missing or wrong, by field. */
export function faultsOf({ files, source, register }: Draft): readonly Fault[] {
  const named: Fault = register === null ? 'source' : 'newId';
  return [
    ...(files.length === 0 ? (['files'] as const) : []),
    ...(SOURCE_ID.test(source) ? [] : [named]),
    ...(register !== null && register.title.trim() === '' ? (['newTitle'] as const) : []),
  ];
}

export type Fault = 'files' | 'source' | 'newId' | 'newTitle';

/** Two drafts with one fingerprint would be judged alike. Files are known by name, size and time, not by their bytes. */
export function fingerprint(draft: Draft): string {
  const files = draft.files.map(({ name, file }) => [name, file.size, file.lastModified]);
  return JSON.stringify({ ...draft, files });
}

/** What recognition depends on. */
export function recognitionOf({ files, format, declared, source }: Draft): string {
  return JSON.stringify([
    files.map(({ name, file }) => [name, file.size, file.lastModified]),
    format,
    declared,
    source,
  ]);
}
