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
  readonly sha256: string;
  readonly bytes: number;
}

/** All that is known of a delivery once it has been read: accepted where there are no findings. */
export interface Outcome {
  readonly id: string;
  readonly format: string;
  readonly files: readonly FileFacts[];
  readonly tables: readonly WrittenTable[];
  readonly refusedAttributes: readonly RefusedAttribute[];
  readonly findings: Findings;
}

/** Changes when the same files would be read differently than before. */
const CONTRACT = 1;

/** The same bytes from the same source, read the same way, are the same delivery. */
export function idOf(request: DeliveryRequest, declared: Declared, sha256s: readonly string[]): string {
  const { source, format = null, mapping = null, dataCut = null } = request;
  const said = { contract: CONTRACT, files: [...sha256s].sort(), source, format, mapping, dataCut, ...declared };
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
