import { AdamReader, datasetOf } from './adam/adam-reader.ts';
import { ClinicalReader, type Samples } from './cbioportal/clinical-reader.ts';
import { MutationReader } from './cbioportal/mutation-reader.ts';
import { commentLines, datatypesOf, studyFileOf } from './cbioportal/study-file.ts';
import type { DeliveryRequest, Format } from './delivery-request.ts';
import { NOTHING_DECLARED, type Declared, type Head } from './dialect.ts';
import { FlatReader, headerFault } from './flat-reader.ts';
import { readMapping, type FileRule } from './mapping/mapping-file.ts';
import { MappingReader } from './mapping/mapping-reader.ts';
import { headerOf, type Sample } from './read-head.ts';
import type { CellFault, RecordReader } from './record-reader.ts';
import type { Template } from './templates/column.ts';
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
  /** What the file's name had a say in: another name would have it read otherwise. Null where the content alone decides. */
  byName(head: Head): string | null;
}

export type Choose = (name: string, sample: Sample) => ReaderChoice;

const AS_WRITTEN = { skip: 0, header: null, declared: {}, byName: () => null } as const;

/** Reads no file: its bytes are looked through all the same. */
export const READ_NOTHING: Choose = () => ({ ...AS_WRITTEN, format: 'UNKNOWN', reader: () => notRead([]) });

/**
 * How each file of a delivery is read, from what was asked for and from the file itself.
 *
 * @throws {SyntaxError} when the mapping is none
 */
export function chooseReader({ mapping = null, format = null, declared = {} }: DeliveryRequest): Choose {
  if (mapping !== null) return mappedFiles(readMapping(mapping).files);
  const samples: Samples = new Map();
  const chosen: Readonly<Record<Format, Choose>> = {
    FLAT: (name) => ({
      ...AS_WRITTEN,
      format: 'FLAT',
      reader: (head) => flatReader(name, head),
      byName: ({ header }) => (named(name) === templateOf(header) ? null : (named(name)?.name ?? null)),
    }),
    ADAM: () => ({
      ...AS_WRITTEN,
      format: 'ADAM',
      reader: (head) => new AdamReader(datasetOf(head.header), head, { ...NOTHING_DECLARED, ...declared }),
    }),
    CBIOPORTAL: (name, sample) => studyFile(name, sample, samples),
  };
  return (name, sample) => chosen[format ?? formatOf(name, sample)](name, sample);
}

/** The format that a file's name and header tell. */
function formatOf(name: string, sample: Sample): Format {
  const skip = commentLines(sample);
  const header = headerOf(sample, skip);
  if (datasetOf(header) !== null) return 'ADAM';
  const clinical = skip > 0 || /(^|[\\/])(data|meta)_[^\\/]*\.txt$/.test(name);
  return clinical && studyFileOf(name, header) !== null ? 'CBIOPORTAL' : 'FLAT';
}

function studyFile(name: string, sample: Sample, samples: Samples): ReaderChoice {
  const comments = commentLines(sample);
  const file = studyFileOf(name, headerOf(sample, comments));
  const reader = ({ header }: Head): RecordReader => {
    switch (file) {
      case 'PATIENTS':
      case 'SAMPLES':
        return new ClinicalReader(file, header, { comments, datatypes: datatypesOf(sample) }, samples);
      case 'MUTATIONS':
        return new MutationReader(header, samples);
      case 'META':
        return notRead([]);
      case null:
        return notRead([
          headerFault(header[0] ?? '', header.join(', '), 'a clinical or mutation file of a cBioPortal study'),
        ]);
    }
  };
  return {
    ...AS_WRITTEN,
    format: 'CBIOPORTAL',
    skip: file === 'META' ? 0 : comments,
    declared: { delimiter: '\t' },
    reader,
    byName: () => file,
  };
}

function mappedFiles(rules: readonly FileRule[]): Choose {
  return (name) => {
    const rule = rules.find(({ file }) => matches(file, baseName(name)));
    if (rule === undefined) {
      const named = rules.map(({ file }) => file).join(', ');
      const fault = {
        ...headerFault('', name, `a file that the mapping names: ${named}`),
        code: 'IMPORT_MAPPING' as const,
      };
      return { ...AS_WRITTEN, format: 'MAPPED', reader: () => notRead([fault]) };
    }
    const { skip, header = null, encoding, delimiter, decimal, dates } = rule;
    const said = Object.entries({ encoding, delimiter, decimal, dates }).filter(([, value]) => value !== undefined);
    const reader = (head: Head) => new MappingReader(rule, head);
    return { format: 'MAPPED', skip, header, declared: Object.fromEntries(said), reader, byName: () => rule.file };
  };
}

function flatReader(name: string, head: Head): RecordReader {
  const template = named(name) ?? templateOf(head.header);
  if (template !== null) return new FlatReader(template, head);
  const known = TEMPLATES.map((known) => known.name).join(', ');
  const wanted = `the columns of one of our templates (${known}), a known format or a mapping`;
  return notRead([headerFault(head.header[0] ?? '', head.header.join(', '), wanted)]);
}

/** The template that a file is called for. */
function named(name: string): Template | undefined {
  const plain = baseName(name)
    .toLowerCase()
    .replace(/\.[a-z]+$/, '');
  return TEMPLATES.find((known) => known.name === plain);
}

const baseName = (name: string): string => name.replace(/^.*[\\/]/, '');

function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}

function notRead(headerFaults: readonly CellFault[]): RecordReader {
  return {
    headerFaults,
    refused: [],
    readable: false,
    asItStands: null,
    turn: 0,
    read: () => ({ rows: [], faults: [] }),
    afterLast: () => [],
  };
}
