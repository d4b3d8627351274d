import { AdamReader, datasetOf } from './adam-reader.ts';
import type { Cells } from '../record-reader.ts';

const dialect = { encoding: 'utf-8', delimiter: ',', decimal: '.', dates: 'yyyy-mm-dd', detected: [] } as const;

function readerOf(record: Cells) {
  const header = Object.keys(record);
  const reader = new AdamReader(datasetOf(header), { dialect, lines: 1, skip: 0, header }, { timeUnit: null });
  expect(reader.headerFaults).toEqual([]);
  return reader;
}

const read = (record: Cells) => readerOf(record).read(record);
const of = (record: Cells, table: string) => read(record).rows.find((row) => row.table === table)?.cells;
const amiss = (record: Cells) => read(record).faults.map(({ code, column }) => [code, column]);

const SUBJECT = { USUBJID: 'P1', AGE: '63', SEX: 'F', TRTSDT: '2024-02-01', TRT01A: 'A+B', TRT01P: 'A' };
const SCAN = { USUBJID: 'P1', PARAMCD: 'OVR', AVALC: 'PD', ADT: '2024-03-01', TRTSDT: '2024-02-01', TRT01A: 'A' };
const SUM = { USUBJID: 'P1', PARAMCD: 'SDIAM', AVAL: '40', PCHG: '-20', ADT: '2024-03-01', TRTSDT: '2024-02-01' };

test('AdamReader reads no last day alive, also where one is given', () => {
  expect(of({ ...SUBJECT, LSTALVDT: '2024-01-15' }, 'subject')).toEqual({
    subject: 'P1',
    age: '63',
    sex: 'F',
    treatment_started_on: '2024-02-01',
  });
});

test('a planned arm never stands in for an actual one that is missing', () => {
  expect(of(SUBJECT, 'treatment')).toMatchObject({ cohort: 'A_B', drug: 'A+B' });
  expect(amiss({ ...SUBJECT, TRT01A: '' })).toEqual([['IMPORT_REQUIRED', 'TRT01A']]);
  expect(amiss({ ...SUBJECT, TRT01A: '', TRTSDT: '' })).toEqual([]);
});

test('two arms that would become one cohort are a finding', () => {
  const reader = readerOf(SUBJECT);
  expect(reader.read(SUBJECT).faults).toEqual([]);
  expect(reader.read({ ...SUBJECT, TRT01A: 'A B' }).faults).toMatchObject([
    { code: 'IMPORT_CODE_UNKNOWN', column: 'TRT01A', found: 'A B' },
  ]);
});

test('an age in months is a finding, and a sex that is not unknown stays as it is', () => {
  expect(amiss({ ...SUBJECT, AGEU: 'MONTHS' })).toEqual([['IMPORT_UNIT', 'AGEU']]);
  expect(of({ ...SUBJECT, SEX: 'U' }, 'subject')).not.toHaveProperty('sex');
  expect(of({ ...SUBJECT, SEX: 'UNDIFFERENTIATED' }, 'subject')).toMatchObject({ sex: 'UNDIFFERENTIATED' });
});

test.each([
  ['2024-02-01', '2024-02-01'],
  ['2024-02-01T10:30', '2024-02-01'],
  ['23407', '2024-02-01'],
  ['2024', '2024'],
  ['2024-02-01 or later', '2024-02-01 or later'],
])('the day %s becomes %s', (written, day) => {
  expect(of({ ...SUBJECT, TRTSDT: written }, 'subject')).toMatchObject({ treatment_started_on: day });
});

test.each([SCAN, SUM])('days that cannot be counted are named, and so is a record without its parameter', (record) => {
  expect(amiss(record)).toEqual([]);
  expect(amiss({ ...record, TRTSDT: '2024-02' })).toEqual([['IMPORT_TYPE', 'TRTSDT']]);
  expect(amiss({ ...record, TRTSDT: '2024-02-31' })).toEqual([['IMPORT_TYPE', 'TRTSDT']]);
  expect(amiss({ ...record, ADT: '2024' })).toEqual([['IMPORT_TYPE', 'ADT']]);
  expect(amiss({ ...record, PARAMCD: '' })).toEqual([['IMPORT_REQUIRED', 'PARAMCD']]);
});
