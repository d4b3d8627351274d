import { isOffTheList } from '../attributes.ts';
import { numberText, plainNumber, UNITS } from '../cell-text.ts';
import { headerFault } from '../flat-reader.ts';
import type { CellFault, Cells, FlatRow, ReadRecord, RecordReader } from '../record-reader.ts';
import type { StudyFile } from './study-file.ts';

const LEGAL = /^[A-Z][A-Z0-9_]*$/;
const BANNED = ['MUTATION_COUNT', 'FRACTION_GENOME_ALTERED'];
const HEADER_LINES = 4;
const MISSING = new Set([
  '',
  'NA',
  'N/A',
  '[Not Available]',
  '[Not Applicable]',
  '[Unknown]',
  '[Pending]',
  '[Discrepancy]',
  '[Completed]',
]);
const SEXES: Readonly<Record<string, string>> = { Female: 'F', FEMALE: 'F', Male: 'M', MALE: 'M' };
const ENDPOINTS = ['OS', 'PFS'] as const;
const SUBJECT = { subject: 'PATIENT_ID', age: 'AGE', sex: 'SEX' };

/** Which patient each sample of a study is of. */
export type Samples = Map<string, string>;

/** Reads the clinical files of a cBioPortal study: patients with their survival, and which samples are theirs. */
export class ClinicalReader implements RecordReader {
  readonly headerFaults: readonly CellFault[];
  readonly refused: readonly number[];
  readonly readable = true;
  readonly asItStands = null;
  readonly turn = 0;
  private readonly numbers: readonly string[];

  constructor(
    private readonly file: Extract<StudyFile, 'PATIENTS' | 'SAMPLES'>,
    header: readonly string[],
    { comments, datatypes }: { readonly comments: number; readonly datatypes: readonly string[] },
    private readonly samples: Samples,
  ) {
    this.refused = header.flatMap((name, at) => (isOffTheList(name) ? [at] : []));
    // The age of a patient is checked as what it becomes.
    this.numbers = header.filter((name, at) => datatypes[at] === 'NUMBER' && !(file === 'PATIENTS' && name === 'AGE'));
    this.headerFaults = [...linesMissing(comments), ...header.flatMap(attributeFaults)];
  }

  read(record: Cells): ReadRecord {
    const faults = this.numbers.flatMap((column) => notANumber(record, column));
    if (this.file === 'SAMPLES') {
      return { rows: [], faults: [...faults, ...this.ofTwo(record)] };
    }
    const sex = present(record, 'SEX');
    const age = present(record, 'AGE');
    const cells = {
      subject: record['PATIENT_ID']!,
      ...(age !== null && { age }),
      ...(sex !== null && { sex: SEXES[sex] ?? sex }),
    };
    const rows: FlatRow[] = [{ table: 'subject', cells, names: SUBJECT }];
    for (const endpoint of ENDPOINTS) readSurvival(record, endpoint, rows, faults);
    return { rows, faults };
  }

  afterLast() {
    return [];
  }

  /** Notes whose the sample is. One sample of two patients would be given to the last. */
  private ofTwo({ SAMPLE_ID: sample = '', PATIENT_ID: patient = '' }: Cells): CellFault[] {
    const known = this.samples.get(sample) ?? patient;
    this.samples.set(sample, known);
    if (known === patient) return [];
    return [{ code: 'IMPORT_DUPLICATE', column: 'SAMPLE_ID', found: sample, wanted: 'a sample of one patient' }];
  }
}

function linesMissing(comments: number): CellFault[] {
  if (comments === HEADER_LINES) return [];
  const wanted = 'four lines that begin with # before the header: names, descriptions, datatypes, priorities';
  return [{ code: 'IMPORT_FORMAT', column: null, found: `${comments} lines`, wanted }];
}

function attributeFaults(name: string, at: number): CellFault[] {
  if (name === '') return [headerFault('', '', `a name for column ${at + 1}, or no such column`)];
  if (BANNED.includes(name)) return [headerFault(name, name, `no ${name}: cBioPortal computes it itself`)];
  return LEGAL.test(name) ? [] : [headerFault(name, name, 'an attribute id: upper-case letters, digits and _')];
}

function present(record: Cells, column: string): string | null {
  const found = (record[column] ?? '').trim();
  return MISSING.has(found) ? null : found;
}

function notANumber(record: Cells, column: string): CellFault[] {
  const found = present(record, column);
  if (found === null || plainNumber(found.replace(/^[<>]=?/, ''), '.') !== undefined) return [];
  return [{ code: 'IMPORT_TYPE', column, found, wanted: 'a number, as the datatype of the column says' }];
}

/** A status without its time, or a time without its status, is said and not passed over. */
function readSurvival(record: Cells, endpoint: (typeof ENDPOINTS)[number], rows: FlatRow[], faults: CellFault[]): void {
  const [status, months] = [`${endpoint}_STATUS`, `${endpoint}_MONTHS`];
  const [found, lasted] = [present(record, status), present(record, months)];
  if (found === null && lasted === null) return;
  const time = plainNumber(lasted ?? '', '.');
  const amiss = survivalFaults({ status, found, months, lasted, time });
  faults.push(...amiss);
  if (found === null || time === undefined || amiss.length > 0) return;
  const cells = {
    subject: record['PATIENT_ID']!,
    endpoint,
    days: numberText(Number(time) * UNITS.months),
    event: String(found.startsWith('1:')),
  };
  rows.push({ table: 'event_time', cells, names: { subject: 'PATIENT_ID', days: months, event: status } });
}

interface Survival {
  readonly status: string;
  readonly found: string | null;
  readonly months: string;
  readonly lasted: string | null;
  readonly time: string | undefined;
}

function survivalFaults({ status, found, months, lasted, time }: Survival): CellFault[] {
  const faults: CellFault[] = [];
  const wanted = '0: or 1: before the word, 1 for the event';
  if (found === null) faults.push({ code: 'IMPORT_REQUIRED', column: status, found, wanted });
  else if (!/^[01]:/.test(found)) faults.push({ code: 'IMPORT_CODE_UNKNOWN', column: status, found, wanted });
  if (lasted === null) {
    faults.push({ code: 'IMPORT_REQUIRED', column: months, found: lasted, wanted: `the months that ${status} is of` });
  } else if (time === undefined) {
    faults.push({ code: 'IMPORT_TYPE', column: months, found: lasted, wanted: 'a number of months' });
  }
  return faults;
}
