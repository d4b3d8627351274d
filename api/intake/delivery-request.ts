import type { Delivery } from '../contract.ts';
import type { Declared } from './dialect.ts';

export interface ReceivedFile {
  /** As whoever delivers calls it; text, never a path of ours. */
  readonly name: string;
  readonly path: string;
}

export type Format = 'FLAT' | 'ADAM' | 'CBIOPORTAL';

/** One delivery as it comes in: what is in it, from whom, and how it is to be read. */
export interface DeliveryRequest {
  readonly files: readonly ReceivedFile[];
  /** Id of a registered source. */
  readonly source: string;
  /** Null: told by the files themselves. */
  readonly format?: Format | null;
  /** Text of a mapping in YAML. */
  readonly mapping?: string | null;
  readonly declared?: Partial<Declared>;
  /** Day the data were cut, as yyyy-mm-dd. */
  readonly dataCut?: string | null;
  /** Check, and keep nothing. */
  readonly dryRun?: boolean;
  /** Who delivers: id of a person, or null for the command line. */
  readonly person: string | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: number, step: Step) => void;
}

export type Step = 'RECEIVE' | 'SCAN' | 'TRANSLATE' | 'CHECK' | 'KEEP';

/** What came of it. */
export type DeliveryReport = Delivery & {
  /** The same was delivered before: this is that delivery. */
  readonly alreadyImported: boolean;
  readonly dryRun: boolean;
};
