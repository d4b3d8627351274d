import { gzipSync } from 'node:zlib';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { testIntake, type TestIntake } from '../../test/support/intake.ts';
import { directIdentifierIn } from './direct-identifier.ts';
import { recognise } from './recognise.ts';

/** Synthetic: no such number is given to anybody, but its control digits are right. */
const NUMBER = '15836110045';
const IN_GROUPS = '15.83.61 10045';

let own: TestIntake;

beforeAll(async () => {
  own = await testIntake();
});

afterAll(() => own?.close());

const SUBJECTS = 'subject;sex\nP1;F\nP2;M\n';
const stored = async (): Promise<string> =>
  JSON.stringify([
    await own.record.query('SELECT * FROM delivery'),
    await own.record.query('SELECT * FROM delivery_file'),
    await own.record.query('SELECT * FROM audit'),
  ]);
const originals = (): Promise<string[]> => readdir(join(own.dataDir, 'originals')).catch(() => []);

test.each([
  NUMBER,
  '158361 10045',
  IN_GROUPS,
  '15.83.6110045',
  '15-83-61-10045',
  '15.83.1961 10045',
  '15/83/61 10045',
  `a${NUMBER}b`,
  '１５８３６１１００４５',
])('%s is an identity number', (text) => expect(directIdentifierIn(text)).toBe('national identity number'));

test.each(['15836110046', '0.15836110045', '15.83.61 10046', '2024-01-12 10045', 'a@b', '115836110045'])(
  '%s names nobody',
  (text) => expect(directIdentifierIn(text)).toBeNull(),
);

test.each([IN_GROUPS, '15.83.1961 10045', '15 83 61 10045'])('a cell with %s destroys the file', async (cell) => {
  const report = await own.deliver({ 'subject.csv': `subject,site\nP1,${cell}\n` });
  expect(report.findings).toMatchObject([{ code: 'IMPORT_DIRECT_IDENTIFIER', line: 2, column: 'site' }]);
  expect(await originals()).not.toContain(report.files[0]!.sha256);
});

test.each([`${NUMBER}_subject.csv`, `../../${NUMBER} subject.csv`, 'ola@example.no.csv', `${IN_GROUPS}.csv`])(
  'a file named %s is refused and destroyed, and its name stands nowhere',
  async (name) => {
    const report = await own.deliver({ [name]: `${SUBJECTS}P3;F\n` });
    expect([report.state, report.files[0]!.name]).toEqual(['REFUSED', 'file 1']);
    expect(await originals()).not.toContain(report.files[0]!.sha256);
    expect(report.findings).toMatchObject([{ code: 'IMPORT_DIRECT_IDENTIFIER', file: 'file 1', found: null }]);
    expect(await stored()).not.toContain(name);
    const path = join(own.dataDir, 'none');
    const seen = recognise([{ name, path, bytes: 0 }], { source: 'TEST' });
    expect(JSON.stringify(await seen)).not.toContain(name);
  },
);

test('of the name of a file its last part is kept, without what controls a terminal', async () => {
  const report = await own.deliver({ '../..\\a/sub\u001b[31m\0ject.csv': SUBJECTS }, { dryRun: true });
  expect(report.files.map(({ name }) => name)).toEqual(['sub[31mject.csv']);
});

test.each([
  ['an identity number', `# for ${NUMBER}\nfiles: []\n`, 'IMPORT_DIRECT_IDENTIFIER', NUMBER],
  ['an e-mail address', 'files: [kari@example.no', 'IMPORT_DIRECT_IDENTIFIER', 'kari@example.no'],
  ['a NUL', 'files: "\0"', 'IMPORT_NUL', '\0'],
])('a mapping with %s is refused and not stored', async (_, mapping, code, secret) => {
  const report = await own.deliver({ 'subject.csv': SUBJECTS }, { mapping });
  expect(report.findings).toMatchObject([{ code, file: 'mapping' }]);
  expect(`${JSON.stringify(report)}${await stored()}`).not.toContain(secret);
});

test('names in cells are not told', async () => {
  const report = await own.deliver({ 'subject.csv': 'subject,sex\nOla Nordmann,F\nP2,Kari Nordmann\n' });
  expect(report.findings.map(({ found }) => found)).toEqual(['••• ••••••••', '•••• ••••••••']);
  expect(await stored()).not.toContain('Nordmann');
});

test('a NUL in the header refuses the delivery, and that is recorded', async () => {
  const report = await own.deliver({ 'subject.csv': 'subject,se\0x,reli\0gion\nP1,F,\n' });
  expect([report.state, report.findings.map(({ code }) => code)]).toEqual([
    'REFUSED',
    expect.arrayContaining(['IMPORT_NUL']),
  ]);
  expect(await own.record.query('SELECT state FROM delivery WHERE id = $1', [report.id])).toEqual([
    { state: 'REFUSED' },
  ]);
});

test.each([
  ['a PNG picture', Buffer.from('89504e470d0a1a0a0000', 'hex')],
  ['a JPEG picture', Buffer.from('ffd8ffe000104a464946', 'hex')],
  ['a GIF picture', Buffer.from('GIF89a\n\n\n')],
  ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n')],
  ['a gzip archive', gzipSync(SUBJECTS)],
  ['a Parquet file', Buffer.from('PAR1\n\n\n')],
  ['an SQLite database', Buffer.from('SQLite format 3\0')],
])('%s called .csv is one finding that says so', async (found, bytes) => {
  const report = await own.deliver({ 'subject.csv': bytes }, { dryRun: true });
  expect(report.findings).toMatchObject([{ code: 'IMPORT_ARCHIVE', found }]);
});

test('names of files make another delivery only where they choose how a file is read', async () => {
  const id = async (name: string, text: string) => (await own.deliver({ [name]: text }, { dryRun: true })).id;
  expect(await id('subject.csv', SUBJECTS)).toBe(await id('folder/2024.csv', SUBJECTS));
  expect(await id('subject.csv', SUBJECTS)).not.toBe(await id('lesion.csv', SUBJECTS));
});
