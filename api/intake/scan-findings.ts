import { LONGEST_LINE, type ScanFaultKind } from './byte-scan.ts';
import type { FindingCode, Findings } from './finding.ts';
import type { Parcel, ScannedParcel } from './parcel.ts';

/** Adds to the findings what the bytes of a file have shown. */
export function addScanFindings({ name, head, reader, scanned }: ScannedParcel, findings: Findings): void {
  const shown = scanned.faults.filter(({ kind }) => kind !== 'LONG_TEXT' || reader.asItStands === null);
  for (const fault of shown) {
    const column = fault.column === null ? null : (head.header[fault.column] ?? `column ${fault.column + 1}`);
    const { code, found, wanted } = WORDS[fault.kind]({ ...fault, column, fields: head.header.length });
    findings.add(code, { file: name, line: fault.line, column, found, wanted });
  }
  findings.addUnlisted(scanned.faultCount - scanned.faults.length);
  if (scanned.records === 0) {
    const wanted = 'a file with records: this one has 0 data rows';
    findings.add('IMPORT_EMPTY', { file: name, line: null, column: null, found: '0 data rows', wanted });
  }
}

/** Whether a person can be recognised by what is in the file: then nothing of it may stay with us. */
export function hasIdentifiers({ head, scanned }: ScannedParcel, isIdentifying: (header: string) => boolean): boolean {
  const inside = scanned.faults.some(({ kind }) => kind === 'IDENTITY_NUMBER' || kind === 'EMAIL');
  return inside || head.header.some(isIdentifying);
}

/** Every record of a table has as many fields as its header. */
export function shapeOf({ head }: Parcel, utf8: boolean) {
  return { delimiter: head.dialect.delimiter, headLines: head.lines, fields: head.header.length, utf8 };
}

interface Worded {
  readonly code: FindingCode;
  readonly found: string | null;
  readonly wanted: string;
}

/** Where a fault is, and what a record should have been. */
interface Place {
  readonly column: string | null;
  readonly line: number;
  readonly size: number | null;
  readonly fields: number;
}

const GONE = 'The file has not been kept';

const WORDS: Readonly<Record<ScanFaultKind, (place: Place) => Worded>> = {
  ENCODING: ({ line }) => ({
    code: 'IMPORT_ENCODING',
    found: null,
    wanted: `UTF-8: line ${line} is not; declare windows-1252 if that is what it is`,
  }),
  ROW_SHAPE: ({ line, size, fields }) => ({
    code: 'IMPORT_ROW_SHAPE',
    found: `${size} fields`,
    wanted: `line ${line}: ${size} fields, expected ${fields}`,
  }),
  IDENTITY_NUMBER: ({ column, line }) => ({
    code: 'IMPORT_DIRECT_IDENTIFIER',
    found: null,
    wanted: `no national identity number: column ${column}, line ${line}. ${GONE}`,
  }),
  EMAIL: ({ column, line }) => ({
    code: 'IMPORT_DIRECT_IDENTIFIER',
    found: null,
    wanted: `no e-mail address: column ${column}, line ${line}. ${GONE}`,
  }),
  LONG_TEXT: ({ size }) => ({
    code: 'IMPORT_FREE_TEXT',
    found: `${size} characters`,
    wanted: 'no free text: at most 200 characters in a cell',
  }),
  LINE_LENGTH: ({ size }) => ({
    code: 'IMPORT_LINE_LENGTH',
    found: `${size} bytes`,
    wanted: `lines of at most ${LONGEST_LINE} bytes`,
  }),
  QUOTE: ({ line }) => ({
    code: 'IMPORT_QUOTE',
    found: null,
    wanted: `quotes around whole cells, closed, and doubled inside: line ${line} has one that is not`,
  }),
  NUL: ({ line }) => ({ code: 'IMPORT_NUL', found: null, wanted: `text: line ${line} has a NUL byte` }),
  LINE_ENDING: ({ line }) => ({
    code: 'IMPORT_LINE_ENDING',
    found: null,
    wanted: `lines that end with LF or CR LF: line ${line} has a CR alone`,
  }),
};
