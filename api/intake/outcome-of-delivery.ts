import { createHash } from 'node:crypto';
import type { RefusedAttribute } from '../contract.ts';
import type { DeliveryRequest } from './delivery-request.ts';
import type { Declared, Dialect } from './dialect.ts';
import type { Findings } from './finding.ts';

/** One file as it was delivered, and what is kept of it. */
export interface FileFacts {
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  /** What the file's name had a say in; null where its content alone decided how it was read. */
  readonly byName: string | null;
  readonly bytes: number;
  readonly records: number;
  readonly dialect: Dialect | null;
  /** The bytes to keep: without the cells of refused attributes. Null where nothing may be kept. */
  readonly kept: { readonly path: string; readonly sha256: string } | null;
}

/** One table of the lake, written in staging. */
export interface WrittenTable {
  readonly name: string;
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
}

/** The same with the hash of its file. */
export interface HashedTable extends WrittenTable {
  readonly sha256: string;
}

/** All that is known of a delivery once it has been read: accepted where there are no findings. */
export interface Outcome {
  readonly id: string;
  readonly format: string;
  readonly files: readonly FileFacts[];
  readonly tables: readonly HashedTable[];
  readonly refusedAttributes: readonly RefusedAttribute[];
  readonly findings: Findings;
}

/** Changes when the same files would be read differently than before. */
const CONTRACT = 2;

/** The same bytes from the same source, read the same way, are the same delivery. Names of files count where they chose how. */
export function idOf(
  request: DeliveryRequest,
  declared: Declared,
  facts: readonly Pick<FileFacts, 'sha256' | 'byName'>[],
): string {
  const { source, format = null, mapping = null, dataCut = null } = request;
  const files = facts.map(({ sha256, byName }) => (byName === null ? sha256 : `${sha256} ${byName}`)).sort();
  const said = { contract: CONTRACT, files, source, format, mapping, dataCut, ...declared };
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
