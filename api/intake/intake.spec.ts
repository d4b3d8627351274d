import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testIntake, type TestIntake } from '../../test/support/intake.ts';
import { rowsOf } from '../../test/support/parquet.ts';
import { cleanStaging, foldersOf } from './staging.ts';

let own: TestIntake;

beforeEach(async () => {
  own = await testIntake();
});

afterEach(() => own?.close());

const SUBJECTS = 'subject;sex;test_cost\nP1;F;1 234,50\nP2;M;98,00\n';
const inFolder = (name: string): Promise<string[]> => readdir(join(own.dataDir, name)).catch(() => []);

test('Intake takes a flat file to Parquet and a delivery, and keeps the original', async () => {
  const report = await own.deliver({ 'subject.csv': SUBJECTS });
  expect(report).toMatchObject({
    state: 'ACCEPTED',
    findings: [],
    recordsInFiles: 2,
    recordsRead: 2,
    recordsRefused: 0,
    tables: [{ name: 'subject', rows: 2 }],
    files: [{ name: 'subject.csv', records: 2, dialect: { delimiter: ';', decimal: ',' } }],
  });
  const rows = await rowsOf(join(own.dataDir, 'lake', report.id, 'subject.parquet'));
  expect(rows.map(({ source, subject, test_cost: cost }) => [source, subject, cost])).toEqual([
    ['TEST', 'P1', '1234.50'],
    ['TEST', 'P2', '98.00'],
  ]);
  expect(await readFile(join(own.dataDir, 'originals', report.files[0]!.sha256), 'utf8')).toBe(SUBJECTS);
  expect(await inFolder('staging')).toEqual([]);
});

test('the same delivered twice is one delivery, also at the same moment', async () => {
  const reports = await Promise.all([1, 2, 3].map(() => own.deliver({ 'subject.csv': SUBJECTS })));
  const later = await own.deliver({ 'other-name.csv': SUBJECTS });
  expect(new Set([...reports, later].map(({ id }) => id)).size).toBe(1);
  expect([...reports.map((report) => report.alreadyImported).toSorted(), later.alreadyImported]).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect(await own.record.query('SELECT id FROM delivery')).toHaveLength(1);
  expect(await inFolder('lake')).toEqual([later.id]);
});

test('another declaration is another delivery', async () => {
  const first = await own.deliver({ 'subject.csv': SUBJECTS });
  const second = await own.deliver({ 'subject.csv': SUBJECTS }, { dataCut: '2024-06-30' });
  expect(second.id).not.toBe(first.id);
});

test('a dry run keeps nothing', async () => {
  const report = await own.deliver({ 'subject.csv': SUBJECTS }, { dryRun: true });
  expect([report.state, report.dryRun]).toEqual(['ACCEPTED', true]);
  expect(await own.record.query('SELECT id FROM delivery')).toEqual([]);
  expect([await inFolder('lake'), await inFolder('originals')]).toEqual([[], []]);
});

test('a source that nobody registered is refused', async () => {
  const report = await own.deliver({ 'subject.csv': SUBJECTS }, { source: 'NOBODY' });
  expect([report.state, report.findings.map(({ code }) => code)]).toEqual(['REFUSED', ['IMPORT_SOURCE']]);
});

test('far fewer subjects than last time are refused unless that is declared', async () => {
  const many = ['subject', ...Array.from({ length: 100 }, (_, at) => `P${at}`)].join('\n');
  const few = ['subject', ...Array.from({ length: 79 }, (_, at) => `P${at}`)].join('\n');
  expect((await own.deliver({ 'subject.csv': many })).state).toBe('ACCEPTED');
  const refused = await own.deliver({ 'subject.csv': few });
  expect(refused.findings).toMatchObject([{ code: 'IMPORT_SHRINK', found: '79 subjects' }]);
  expect((await own.deliver({ 'subject.csv': few }, { declared: { allowShrink: true } })).state).toBe('ACCEPTED');
  expect((await own.deliver({ 'subject.csv': `${few}\nP79` })).state).toBe('ACCEPTED');
});

test('a subject that the delivery does not tell of is named, with its line', async () => {
  const report = await own.deliver({
    'subject.csv': 'subject\nP1\n',
    'lesion.csv': 'subject,day\nP1,0\n"P9","5"\n',
  });
  expect(report.findings).toMatchObject([
    { code: 'IMPORT_REFERENCE', file: 'lesion.csv', line: 3, column: 'subject', found: 'P9' },
  ]);
});

test('lines are those of the file, with quoted line breaks and empty lines between', async () => {
  const text = 'subject,site\r\nP1,"two\r\nlines"\r\n\r\nP2,here\r\nP 3,here\r\n';
  const report = await own.deliver({ 'subject.csv': text });
  expect(report.findings).toMatchObject([{ code: 'IMPORT_TYPE', line: 6, column: 'subject', found: 'P 3' }]);
  expect(report.recordsInFiles).toBe(3);
});

test('at most a thousand findings are listed, and all of them counted', async () => {
  const rows = Array.from({ length: 2500 }, (_, at) => `P${at},X`);
  const report = await own.deliver({ 'subject.csv': ['subject,sex', ...rows].join('\n') });
  expect([report.findings.length, report.findingCount]).toEqual([1000, 2500]);
});

test('attributes off the allow-list are counted, and their cells never kept', async () => {
  const report = await own.deliver({ 'subject.csv': 'subject,Religion,etnisitet\nP1,secret,\nP2,"se;cret",other\n' });
  expect(report.refusedAttributes).toEqual([
    { file: 'subject.csv', column: 'Religion', values: 2 },
    { file: 'subject.csv', column: 'etnisitet', values: 1 },
  ]);
  const [kept] = await inFolder('originals');
  expect(await readFile(join(own.dataDir, 'originals', kept!), 'utf8')).toBe(
    'subject,Religion,etnisitet\nP1,,\nP2,,\n',
  );
});

test.each(['navn', 'First Name', 'e-mail', 'fødselsnummer'])(
  'a column %s refuses the file and destroys it',
  async (name) => {
    const report = await own.deliver({ 'subject.csv': `subject,${name}\nP1,Kari Nordmann\n` });
    expect(report.findings.map(({ code }) => code)).toEqual(['IMPORT_DIRECT_IDENTIFIER']);
    expect(await inFolder('originals')).toEqual([]);
    expect(JSON.stringify([report, await own.record.query('SELECT * FROM delivery')])).not.toContain('Nordmann');
  },
);

test('an import that is stopped leaves nothing', async () => {
  const stop = new AbortController();
  const rows = Array.from({ length: 200_000 }, (_, at) => `P${at}`);
  const onProgress = () => stop.abort();
  const delivered = own.deliver(
    { 'subject.csv': ['subject', ...rows].join('\n') },
    { signal: stop.signal, onProgress },
  );
  await expect(delivered).rejects.toThrow(/abort/i);
  expect([await inFolder('staging'), await inFolder('lake')]).toEqual([[], []]);
  expect(await own.record.query('SELECT id FROM delivery')).toEqual([]);
});

test('what a killed process left gives way: its staging is cleaned, its unentered tables are replaced', async () => {
  const folders = foldersOf(own.dataDir);
  const { id } = await own.deliver({ 'subject.csv': SUBJECTS }, { dryRun: true });
  await mkdir(join(folders.lake, id), { recursive: true });
  await writeFile(join(folders.lake, id, 'half.parquet'), 'half');
  await mkdir(join(folders.staging, '999999999-dead'), { recursive: true });
  await mkdir(join(folders.staging, `${process.ppid}-alive`), { recursive: true });
  await cleanStaging(folders);
  expect(await inFolder('staging')).toEqual([`${process.ppid}-alive`]);
  const report = await own.deliver({ 'subject.csv': SUBJECTS });
  expect(await readdir(join(folders.lake, report.id))).toEqual(['subject.parquet']);
});
