import type { DeliveryRequest } from './delivery-request.ts';
import type { Declared, Head } from './dialect.ts';
import { FlatReader, headerFault } from './flat-reader.ts';
import type { Sample } from './read-head.ts';
import type { RecordReader } from './record-reader.ts';
import { TEMPLATES, templateOf } from './templates/templates.ts';

/** How one file will be read: known before its header is. */
export interface ReaderChoice {
  readonly format: string;
  /** Lines before the header. */
  readonly skip: number;
  /** Names to use instead of the file's own. */
  readonly header: readonly string[] | null;
  /** What a mapping says of how this file is written. */
  readonly declared: Partial<Declared>;
  reader(head: Head): RecordReader;
}

/** Chooses how each file of a delivery is read, from what was asked for and from the file itself. */
export function chooseReader(_request: DeliveryRequest): (name: string, sample: Sample) => ReaderChoice {
  return (name) => ({
    format: 'FLAT',
    skip: 0,
    header: null,
    declared: {},
    reader: (head) => flatReader(name, head.header),
  });
}

function flatReader(name: string, header: readonly string[]): RecordReader {
  const plain = name
    .toLowerCase()
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z]+$/, '');
  const template = TEMPLATES.find((known) => known.name === plain) ?? templateOf(header);
  if (template !== null) return new FlatReader(template, header);
  const known = TEMPLATES.map((known) => known.name).join(', ');
  const wanted = `the columns of one of our templates (${known}), a known format or a mapping`;
  return unreadable(headerFault(header[0] ?? '', header.join(', '), wanted));
}

function unreadable(fault: ReturnType<typeof headerFault>): RecordReader {
  return {
    headerFaults: [fault],
    refused: [],
    asItStands: null,
    read: () => ({ rows: [], faults: [] }),
    delivered: (_table, column) => column,
    afterLast: () => [],
  };
}
