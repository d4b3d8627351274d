import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readConfig } from '../../config.ts';
import type { Provenance } from '../../contract.ts';
import { askDuckDb } from '../../../test/support/duckdb.ts';
import { Parquet } from '../../lake/parquet.ts';
import { EXCEL_NORSK, PLAIN } from './csv.ts';
import { TableWriter, type Format, type Wish } from './table-writer.ts';
import type { FoundTable } from './table.service.ts';
import type { Cell, Column } from './table.ts';

const column = (name: string, type: Column['type'], unit: string | null = null): Column => ({
  ...{ name, type, unit },
  meaning: { nb: `${name} på norsk`, en: `${name} in English` },
});

const COLUMNS = [
  column('label', 'text'),
  column('subjects', 'integer', 'subjects'),
  column('subjects_status', 'text'),
  column('share', 'number', 'share'),
  column('open', 'flag'),
];

const provenance: Provenance = {
  snapshot: 'a3f09c77d2e84b10',
  sources: [
    {
      ...{ id: 'IMPRESS-DEMO', title: 'Oppdiktet IMPRESS', kind: 'TRIAL', synthetic: true, disclosure: 'PROTECTED' },
      ...{ threshold: 5, diseaseControlDefinition: null, licence: 'CC0-1.0', citation: 'CONNECT 2026', url: null },
    },
  ],
  dataCut: '2026-09-30',
  updatedAt: '2026-11-24T08:00:00.000Z',
  classification: 'INTERNAL',
  policy: 'f'.repeat(64),
  question: 'outcome/week16.sql',
  sql: 'SELECT \'æøå\' < "b" & 1',
  methods: ['clopper-pearson'],
  parameters: { cohort: 'IMPRESS-DEMO' },
  version: '0.1.0',
  table: 'response.x',
};

const found = (...rows: readonly (readonly Cell[])[]): FoundTable => ({
  id: 'response.x',
  kind: { ...{ name: 'response', field: 'response' }, title: { nb: 'Respons', en: 'Response' }, answer: () => fail() },
  table: { columns: COLUMNS, rows },
  finding: { nb: '16 av 94 responderte.', en: '16 of 94 responded.' },
  provenance,
});

function fail(): never {
  throw new Error('Cannot answer as this table is written already');
}

const writer = new TableWriter(new Parquet(), readConfig({ PUBLIC_URL: 'https://evidence.example' }));
const write = (format: Format, table: FoundTable, wish: Partial<Wish> = {}): Promise<Buffer> =>
  writer.write(table, format, { lang: 'nb', decimal: 'point', ...wish });

/** The parts of a workbook as somebody finds them who knows ZIP and XML alone. */
async function workbook(table: FoundTable, lang: 'nb' | 'en' = 'nb') {
  const parts = unzipSync(await write('xlsx', table, { lang }));
  const part = (name: string): string => new TextDecoder().decode(parts[name]);
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(([, text]) =>
    decoded(text!),
  );
  const cells = (sheet: number) =>
    [...part(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(.*?)<\/c>/gs)].map(
      ([, at, kind, inside]) => {
        const value = /<v>(.*?)<\/v>/s.exec(inside!)?.[1];
        const shared = kind!.includes('t="s"');
        return { at: at!, shared, formula: inside!.includes('<f'), value: shared ? strings[Number(value)] : value };
      },
    );
  return { parts, part, cells };
}

const decoded = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** A file as DuckDB reads it, which did not write it. */
async function read(bytes: Buffer, sql: string): Promise<readonly Record<string, unknown>[]> {
  const folder = await mkdtemp(join(tmpdir(), 'exports-'));
  try {
    await writeFile(join(folder, 'file'), bytes);
    return await askDuckDb(sql, { file: join(folder, 'file') });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const FORMULAS = [
  ['BI-061', '=1+1'],
  ['BI-063', '-1+1'],
  ['BI-065', '=HYPERLINK("http://x","y")'],
  ['BI-067', '\t=1+1'],
  ['BI-069', '＝1+1'],
  ['BI-071', ';=1+1'],
] as const;

test.each(FORMULAS)('%s: %j is text in every format, and runs in none', async (_, formula) => {
  const table = found([formula, 5, 'OK', 0.5, true]);
  const quoted = `"'${formula.replaceAll('"', '""')}"`;
  expect(String(await write('csv', table))).toContain(quoted);
  expect(String(await write('csv', table, { decimal: 'comma' }))).toContain(quoted);
  const { cells } = await workbook(table);
  expect(cells(1).find(({ at }) => at === 'A2')).toEqual({ at: 'A2', shared: true, formula: false, value: formula });
  expect(JSON.parse(String(await write('json', table))).rows[0].label).toBe(formula);
  expect(await read(await write('parquet', table), 'SELECT label FROM read_parquet($file)')).toEqual([
    { label: formula },
  ]);
});

test('BI-072: a negative number stays a number, with U+002D and neither apostrophe nor group separator', async () => {
  const table = found(['a', -12345, 'OK', -12.5, false]);
  const norwegian = String(await write('csv', table, { decimal: 'comma' }));
  expect(norwegian).toContain('a;-12345;OK;-12,5;false');
  const { cells } = await workbook(table);
  expect(cells(1).filter(({ at }) => ['B2', 'D2'].includes(at))).toEqual([
    { at: 'B2', shared: false, formula: false, value: '-12345' },
    { at: 'D2', shared: false, formula: false, value: '-12.5' },
  ]);
});

const FORMATS = ['csv', 'xlsx', 'json', 'jsonstat', 'parquet', 'metadata.json'] as const;

test.each(FORMATS)('BI-073: a suppressed cell of %s has its status and no value', async (format) => {
  const table = found(['few', null, 'SUPPRESSED_SMALL', null, null], ['many', 24, 'OK', 0.25, true]);
  const bytes = await write(format, table);
  const told =
    format === 'parquet' ? JSON.stringify(await read(bytes, 'FROM read_parquet($file)')) : inside(format, bytes);
  if (format !== 'metadata.json') expect(told).toContain('SUPPRESSED_SMALL');
  if (format === 'jsonstat')
    expect(JSON.parse(told)).toMatchObject({ value: [null, null, 24, 0.25], status: { 0: 'SUPPRESSED_SMALL' } });
  if (format === 'xlsx') expect((await workbook(table)).cells(1).some(({ at }) => at === 'B2')).toBe(false);
});

const inside = (format: Format, bytes: Buffer): string =>
  format === 'xlsx'
    ? Object.values(unzipSync(bytes))
        .map((part) => new TextDecoder().decode(part))
        .join()
    : String(bytes);

test.each([
  {
    lang: 'nb',
    sheet: 'Om',
    word: 'Funn',
    finding: '16 av 94 responderte.',
    synthetic: 'Syntetiske data',
    classified: 'Internt',
  },
  {
    lang: 'en',
    sheet: 'About',
    word: 'Finding',
    finding: '16 of 94 responded.',
    synthetic: 'Synthetic data',
    classified: 'Internal',
  },
] as const)(
  'a workbook says in $lang what it rests on',
  async ({ lang, sheet, word, finding, synthetic, classified }) => {
    const { part, cells } = await workbook(found(['a', 5, 'OK', 0.5, true]), lang);
    expect(part('xl/workbook.xml')).toContain(`name="${sheet}"`);
    const about = cells(2).map(({ value }) => value);
    expect(about).toEqual(expect.arrayContaining([word, finding, classified, 'CONNECT 2026', 'CC0-1.0', '2026-09-30']));
    expect(about).toEqual(
      expect.arrayContaining([provenance.sql, provenance.policy, provenance.snapshot, 'clopper-pearson']),
    );
    expect(about).toContain('https://evidence.example/api/v1/tables/response.x');
    expect(about.join()).toContain(synthetic);
  },
);

test('a workbook formats shares as per cent and counts as whole numbers', async () => {
  const { part } = await workbook(found(['a', 5, 'OK', 0.5, true]));
  expect(part('xl/styles.xml')).toMatch(/formatCode="0\.0%"/);
  expect(part('xl/worksheets/sheet1.xml')).toContain('t="b"');
});

test('the same table is the same bytes, in every format', async () => {
  const table = found(['a', 5, 'OK', 0.5, true]);
  for (const format of FORMATS)
    expect([format, (await write(format, table)).equals(await write(format, table))]).toEqual([format, true]);
});

test('a character that XML cannot hold does not make a workbook unreadable', async () => {
  const { cells } = await workbook(found(['a\u0001b', 5, 'OK', 0.5, true]));
  expect(cells(1).find(({ at }) => at === 'A2')!.value).toBe('ab');
});

test('Parquet carries its provenance in its own metadata', async () => {
  const bytes = await write('parquet', found(['a', 5, 'OK', 0.5, true]), { lang: 'en' });
  const facts = await read(bytes, 'SELECT decode(key) AS name, decode(value) AS value FROM parquet_kv_metadata($file)');
  const about = Object.fromEntries(facts.map(({ name, value }) => [name, value]));
  expect(about).toMatchObject({ classification: 'INTERNAL', policy: provenance.policy, sql: provenance.sql });
  expect(JSON.parse(about['sources'] as string)[0].licence).toBe('CC0-1.0');
  expect(about['label']).toContain('Synthetic data');
});

test.each([PLAIN, EXCEL_NORSK])(
  'CSV reads back in DuckDB by its declared dialect ($delimiter)',
  async ({ delimiter, decimal }) => {
    const table = found(['æ "x", ; \r\n y', 1234567, 'OK', -0.25, true], ['b', null, 'SUPPRESSED_SMALL', null, null]);
    const bytes = await write('csv', table, { decimal: decimal === ',' ? 'comma' : 'point' });
    const sql = `SELECT label, subjects, share FROM read_csv($file, delim = '${delimiter}', decimal_separator = '${decimal}',
    header = true, quote = '"', escape = '"', auto_detect = false, nullstr = '', new_line = '\\r\\n', columns =
    {label: 'VARCHAR', subjects: 'INTEGER', subjects_status: 'VARCHAR', share: 'DOUBLE', open: 'BOOLEAN'})`;
    expect(await read(bytes, sql)).toEqual([
      { label: 'æ "x", ; \r\n y', subjects: 1234567, share: -0.25 },
      { label: 'b', subjects: null, share: null },
    ]);
  },
);
