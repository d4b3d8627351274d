import type { Delivery } from '../contract.ts';
import type { Declared } from './dialect.ts';
import type { NewSource } from './new-source.ts';

export interface ReceivedFile {
  /** As whoever delivers calls it; text, never a path of ours. */
  readonly name: string;
  readonly path: string;
}

export type Format = 'FLAT' | 'ADAM' | 'CBIOPORTAL';

/** One delivery as it comes in: what is in it, from whom, and how it is to be read. */
export interface DeliveryRequest {
  readonly files: readonly ReceivedFile[];
  /** Id of a source that is registered, or comes with what it is to be registered as. */
  readonly source: string;
  /** The source may be new: it is registered as this once the delivery is entered, accepted or refused. */
  readonly register?: NewSource | null;
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
