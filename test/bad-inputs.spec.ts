import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../api/project-root.ts';
import type { DeliveryReport, DeliveryRequest } from '../api/intake/delivery-request.ts';
import { testIntake, type TestIntake } from './support/intake.ts';
import { rowsOf } from './support/parquet.ts';

interface BadInput {
  readonly id: string;
  readonly title: string;
  readonly input: { readonly name: string; readonly bytes_b64: string };
  readonly expect: { readonly code?: string; readonly messageMustName?: readonly string[] };
}

const FIXTURES = join(PROJECT_ROOT, 'test/fixtures/bad-inputs');
let intake: TestIntake;
let inputs: readonly BadInput[];
let mapping: string;

beforeAll(async () => {
  intake = await testIntake();
  inputs = (JSON.parse(await readFile(join(FIXTURES, 'bad-inputs.json'), 'utf8')) as { inputs: BadInput[] }).inputs;
  mapping = await readFile(join(FIXTURES, 'mapping.yaml'), 'utf8');
});

afterAll(() => intake?.close());

const named = (id: string): BadInput => inputs.find((input) => input.id === id)!;

const deliver = (id: string, more: Partial<DeliveryRequest> = {}): Promise<DeliveryReport> => {
  const { name, bytes_b64: bytes } = named(id).input;
  return intake.deliver({ [name]: Buffer.from(bytes, 'base64') }, { mapping, ...more });
};

const inLake = (): Promise<string[]> => readdir(join(intake.dataDir, 'lake')).catch(() => []);
const originals = (): Promise<string[]> => readdir(join(intake.dataDir, 'originals')).catch(() => []);

test.each([
  ['BI-001', 'Latin-1 from Norwegian Excel'],
  ['BI-007', 'an empty file'],
  ['BI-008', 'a header and no rows'],
  ['BI-009', 'ragged rows'],
  ['BI-013', 'a missing header'],
  ['BI-024', 'a subject twice'],
  ['BI-025', 'death before treatment'],
  ['BI-028', '31 February'],
  ['BI-030', 'a date as 04/03/2023'],
  ['BI-037', 'the number 1.234'],
  ['BI-049', 'a national identity number'],
  ['BI-053', 'a zip archive'],
])('%s: %s is refused whole, in the words that were agreed', async (id) => {
  const before = await inLake();
  const report = await deliver(id);
  const { code, messageMustName = [] } = named(id).expect;
  expect([report.state, report.findings.map((finding) => finding.code)]).toEqual([
    'REFUSED',
    expect.arrayContaining([code]),
  ]);
  const said = report.findings.map(({ found, wanted }) => `${found} ${wanted}`).join('\n');
  for (const words of messageMustName) expect(said).toContain(words);
  expect([report.recordsRead, report.recordsRefused]).toEqual([0, report.recordsInFiles]);
  expect(await inLake()).toEqual(before);
  const audit = await intake.record.query<{ body: object }>(
    "SELECT body FROM audit WHERE action = 'IMPORT_REJECTED' AND body->>'delivery' = $1",
    [report.id],
  );
  expect(audit).toEqual([{ body: expect.objectContaining({ sha256: [report.files[0]!.sha256] }) }]);
});

test('BI-001: declared as windows-1252 it is taken, and its letters are right', async () => {
  const report = await deliver('BI-001', { declared: { encoding: 'windows-1252' } });
  expect([report.state, report.files[0]!.dialect?.encoding]).toEqual(['ACCEPTED', 'windows-1252']);
  const [row] = await rowsOf(join(intake.dataDir, 'lake', report.id, 'subject.parquet'));
  expect(row).toMatchObject({ site: 'Tromsø', test_cost: '98.00', diagnosed_on: '2023-03-15' });
  expect(await originals()).toContain(report.files[0]!.sha256);
});

test('BI-002: BOM, semicolons, decimal comma and no-break spaces are read as what they are', async () => {
  const report = await deliver('BI-002');
  expect(report.state).toBe('ACCEPTED');
  expect(report.files[0]!.dialect).toEqual({
    encoding: 'utf-8',
    delimiter: ';',
    decimal: ',',
    dates: 'dd.mm.yyyy',
    detected: ['encoding', 'delimiter', 'decimal', 'dates'],
  });
  const [row] = await rowsOf(join(intake.dataDir, 'lake', report.id, 'subject.parquet'));
  expect(row).toMatchObject({ subject: 'P001', test_cost: '1234.56', site: 'Ålesund'.normalize('NFC') });
});

test('BI-004: the line sep=; is no header', async () => {
  const report = await deliver('BI-004');
  expect([report.state, report.recordsRead, report.tables]).toEqual(['ACCEPTED', 1, [{ name: 'subject', rows: 1 }]]);
});

test('BI-037: 1.234 is a number once the decimal mark is declared', async () => {
  const report = await deliver('BI-037', { declared: { decimal: '.' } });
  // Money with three decimals would have to be rounded.
  expect(report.findings).toMatchObject([{ code: 'IMPORT_TYPE', column: 'cost_nok', found: '1.234' }]);
});

test('BI-046: codes that no list has are refused', async () => {
  const subject = await intake.deliver({ 'subject.csv': 'subject,icd10\nP1,C99.X\n' });
  expect(subject.findings).toMatchObject([{ code: 'IMPORT_CODE_UNKNOWN', column: 'icd10', found: 'C99.X', line: 2 }]);
  const assessment = await intake.deliver({
    'subject.csv': 'subject\nP1\n',
    'assessment.csv': 'subject,kind,response\nP1,SCAN,VERY GOOD\n',
  });
  expect(assessment.findings).toMatchObject([{ code: 'IMPORT_CODE_UNKNOWN', column: 'response', found: 'VERY GOOD' }]);
});

test('BI-049: a file with an identity number is destroyed, and the number is nowhere', async () => {
  const report = await deliver('BI-049');
  const number = /15836110045/;
  expect(JSON.stringify(report)).not.toMatch(number);
  expect(await originals()).not.toContain(report.files[0]!.sha256);
  const written = await intake.record.query(
    'SELECT d.report::text AS report, d.mapping, a.body::text AS body FROM delivery d LEFT JOIN audit a ON true',
  );
  expect(JSON.stringify(written)).not.toMatch(number);
  const [kept] = await intake.record.query<{ kept_sha256: string | null }>(
    'SELECT kept_sha256 FROM delivery_file WHERE delivery = $1',
    [report.id],
  );
  expect(kept).toEqual({ kept_sha256: null });
});

test.each([
  ['a D-number', '55836100087'],
  ['with a space', '158361 10045'],
  ['in the midst of text', 'ref 15836110045/2'],
])('an identity number %s is found in any column', async (_, cell) => {
  const report = await intake.deliver({ 'subject.csv': `subject,site\nP1,${cell}\n` });
  const codes = report.findings.map(({ code }) => code);
  expect(codes).toEqual(cell.startsWith('55') ? expect.anything() : ['IMPORT_DIRECT_IDENTIFIER']);
});
