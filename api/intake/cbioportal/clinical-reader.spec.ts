import { ClinicalReader } from './clinical-reader.ts';

const PATIENT = { PATIENT_ID: 'P1', AGE: '63', SEX: 'Female', OS_STATUS: '1:DECEASED', OS_MONTHS: '2' };
const HEADER = Object.keys(PATIENT);

const patients = () => new ClinicalReader('PATIENTS', HEADER, { comments: 4, datatypes: [] }, new Map());
const read = (change: Partial<typeof PATIENT>) => patients().read({ ...PATIENT, ...change });
const amiss = (change: Partial<typeof PATIENT>) => read(change).faults.map(({ code, column }) => [code, column]);

test('ClinicalReader reads a patient and the survival', () => {
  expect(read({}).rows.map(({ cells }) => cells)).toEqual([
    { subject: 'P1', age: '63', sex: 'F' },
    { subject: 'P1', endpoint: 'OS', days: '60.875', event: 'true' },
  ]);
});

test.each(['63.7', '>89', 'sixty'])('an age of %s is handed on as it is, for the press to name', (age) => {
  expect(read({ AGE: age }).rows[0]!.cells).toMatchObject({ age });
});

test('a status without months, and months without a status, are findings; neither is none', () => {
  expect(amiss({ OS_MONTHS: 'NA' })).toEqual([['IMPORT_REQUIRED', 'OS_MONTHS']]);
  expect(amiss({ OS_MONTHS: 'two' })).toEqual([['IMPORT_TYPE', 'OS_MONTHS']]);
  expect(amiss({ OS_STATUS: '' })).toEqual([['IMPORT_REQUIRED', 'OS_STATUS']]);
  expect(amiss({ OS_STATUS: 'DECEASED' })).toEqual([['IMPORT_CODE_UNKNOWN', 'OS_STATUS']]);
  expect(read({ OS_STATUS: '', OS_MONTHS: '' })).toMatchObject({ rows: [{ table: 'subject' }], faults: [] });
});

test('a sample of two patients is a finding', () => {
  const samples = new Map<string, string>();
  const header = ['SAMPLE_ID', 'PATIENT_ID'];
  const reader = new ClinicalReader('SAMPLES', header, { comments: 4, datatypes: [] }, samples);
  expect(reader.read({ SAMPLE_ID: 'S1', PATIENT_ID: 'P1' }).faults).toEqual([]);
  expect(reader.read({ SAMPLE_ID: 'S1', PATIENT_ID: 'P2' }).faults).toMatchObject([{ code: 'IMPORT_DUPLICATE' }]);
  expect(samples.get('S1')).toBe('P1');
});
