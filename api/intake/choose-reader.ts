import type { DeliveryRequest } from './delivery-request.ts';
import type { Declared, Head } from './dialect.ts';
import { FlatReader, headerFault } from './flat-reader.ts';
import { readMapping, type FileRule } from './mapping/mapping-file.ts';
import { MappingReader } from './mapping/mapping-reader.ts';
import type { Sample } from './read-head.ts';
import type { CellFault, RecordReader } from './record-reader.ts';
import { TEMPLATES, templateOf } from './templates/templates.ts';

/** How one file will be read: known before its header is. */
export interface ReaderChoice {
  readonly format: string;
  /** Lines before the header. */
  readonly skip: number;
  /** Names of the columns; null where the first line after those skipped has them. */
  readonly header: readonly string[] | null;
  /** What a mapping says of how this file is written. */
  readonly declared: Partial<Declared>;
  reader(head: Head): RecordReader;
}

export type Choose = (name: string, sample: Sample) => ReaderChoice;

/**
 * How each file of a delivery is read, from what was asked for and from the file itself.
 *
 * @throws {SyntaxError} when the mapping is none
 */
export function chooseReader({ mapping = null }: DeliveryRequest): Choose {
  if (mapping !== null) return mappedFiles(readMapping(mapping).files);
  return (name) => ({ ...AS_WRITTEN, format: 'FLAT', reader: (head) => flatReader(name, head) });
}

const AS_WRITTEN = { skip: 0, header: null, declared: {} } as const;

function mappedFiles(rules: readonly FileRule[]): Choose {
  return (name) => {
    const rule = rules.find(({ file }) => matches(file, baseName(name)));
    if (rule === undefined) {
      const named = rules.map(({ file }) => file).join(', ');
      const fault = {
        ...headerFault('', name, `a file that the mapping names: ${named}`),
        code: 'IMPORT_MAPPING' as const,
      };
      return { ...AS_WRITTEN, format: 'MAPPED', reader: () => unreadable(fault) };
    }
    const { skip, header = null, encoding, delimiter, decimal, dates } = rule;
    const said = Object.entries({ encoding, delimiter, decimal, dates }).filter(([, value]) => value !== undefined);
    return {
      format: 'MAPPED',
      skip,
      header,
      declared: Object.fromEntries(said),
      reader: (head) => new MappingReader(rule, head),
    };
  };
}

function flatReader(name: string, head: Head): RecordReader {
  const plain = baseName(name)
    .toLowerCase()
    .replace(/\.[a-z]+$/, '');
  const template = TEMPLATES.find((known) => known.name === plain) ?? templateOf(head.header);
  if (template !== null) return new FlatReader(template, head);
  const known = TEMPLATES.map((known) => known.name).join(', ');
  const wanted = `the columns of one of our templates (${known}), a known format or a mapping`;
  return unreadable(headerFault(head.header[0] ?? '', head.header.join(', '), wanted));
}

const baseName = (name: string): string => name.replace(/^.*[\\/]/, '');

function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}

function unreadable(fault: CellFault): RecordReader {
  return {
    headerFaults: [fault],
    refused: [],
    readable: false,
    asItStands: null,
    read: () => ({ rows: [], faults: [] }),
    afterLast: () => [],
  };
}
