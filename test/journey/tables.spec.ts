import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import type { IRoute } from 'express';
import type { Response } from 'supertest';
import { CATALOGUE } from '../../api/compute/catalogue.ts';
import { tableId } from '../../api/lake/table-id.ts';
import { TABLE_KINDS, type TableKind } from '../../api/outcome/table/table-kind.ts';
import { ask, type Agent, type TestApplication } from '../support/application.ts';
import { publicData } from './public-data.ts';

let application: TestApplication;
let agent: Agent;
let snapshot: string;
beforeAll(async () => {
  application = await publicData();
  agent = application.public();
  snapshot = (await ask(agent, '{ cohorts { snapshot } }')).body.data.cohorts.snapshot;
}, 120_000);
afterAll(() => application.close());

const ofInspire = { cohort: 'INSPIRE', endpoint: 'OS', groupBy: 'COHORT' };
const get = (kind: string, parameters: object, ending: string) =>
  agent.get(`/api/v1/tables/${tableId({ kind, parameters: { ...parameters, snapshot } })}.${ending}`);
const rowsOf = ({ text }: { readonly text: string }): Record<string, string>[] => parse(text, { columns: true });

test('a table as CSV is plain: UTF-8, comma, point, one header row, and every row of the answer', async () => {
  const { headers, text } = await get('survival', ofInspire, 'csv').expect(200);
  expect(headers).toMatchObject({
    'content-type': expect.stringMatching(/^text\/csv; charset=utf-8/),
    'content-disposition': expect.stringMatching(/^attachment; filename="survival-[0-9a-f]{12}\.csv"$/),
    'x-content-type-options': 'nosniff',
    etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
    link: expect.stringMatching(/^<survival\..+\.metadata\.json>; rel="describedby"$/),
  });
  expect(text.split('\r\n')[0]).toBe('group,time,at_risk,events,censored,survival,lower,upper,status');
  const rows = rowsOf({ text });
  expect(rows.reduce((sum, { events, censored }) => sum + Number(events) + Number(censored), 0)).toBe(94);
  expect(new Set(rows.map(({ group }) => group))).toEqual(new Set(['A', 'B', 'C', 'D', 'E']));
});

test('a table for Excel in Norwegian has its mark, semicolons, decimal commas and no sign but U+002D', async () => {
  const plain = await get('survival', ofInspire, 'csv');
  const { text } = await get('survival', ofInspire, 'csv?decimal=comma');
  expect(text.startsWith('\u{feff}group;time;at_risk')).toBe(true);
  expect(text).not.toMatch(/[\u2212\u00a0]/);
  const norwegian: Record<string, string>[] = parse(text, { columns: true, delimiter: ';', bom: true });
  expect(norwegian.map(({ survival }) => survival!.replace(',', '.'))).toEqual(
    rowsOf(plain).map(({ survival }) => survival),
  );
});

test('a table as JSON and as Parquet holds what the CSV holds', async () => {
  const csv = rowsOf(await get('survival-summary', ofInspire, 'csv'));
  const { body } = await get('survival-summary', ofInspire, 'json').expect(200);
  const asText = (rows: readonly object[]) =>
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)])),
    );
  expect(asText(body.rows)).toEqual(csv);
  const parquet = await get('survival-summary', ofInspire, 'parquet').buffer(true).parse(bytes).expect(200);
  expect(asText(await readParquet(parquet.body as Buffer))).toEqual(csv);
});

const bytes = (response: Response, done: (error: Error | null, body: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
};

async function readParquet(body: Buffer): Promise<readonly object[]> {
  const folder = await mkdtemp(join(tmpdir(), 'table-'));
  await writeFile(join(folder, 't.parquet'), body);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll('FROM read_parquet($file)', { file: join(folder, 't.parquet') });
  connection.closeSync();
  instance.closeSync();
  await rm(folder, { recursive: true });
  return reader.getRowObjectsJS();
}

test('the metadata beside a table say what it is, whose, under which licence, and what its columns mean', async () => {
  const { body } = await get('survival', ofInspire, 'metadata.json?lang=en').expect(200);
  expect(body).toMatchObject({
    kind: 'survival',
    title: 'Survival curves',
    data: 'real',
    snapshot,
    policy: expect.stringMatching(/^[0-9a-f]{64}$/),
    question: 'outcome/risk_table.sql',
    methods: expect.arrayContaining(['kaplan-meier', 'log-rank']),
    parameters: { ...ofInspire, snapshot },
    sources: [{ id: 'INSPIRE', licence: expect.stringContaining('MIT'), citation: expect.stringContaining('Bratman') }],
  });
  expect(body.columns[1]).toEqual({
    ...{ name: 'time', type: 'number', unit: 'months of 30.4375 days', meaning: 'time since the start of treatment' },
  });
  const norwegian = await get('survival', ofInspire, 'metadata.json');
  expect(norwegian.body.title).toBe('Overlevelseskurver');
});

test('whoever has the table already is told so, and only they', async () => {
  const { headers } = await get('response', { cohort: 'SUMMIT' }, 'csv');
  await get('response', { cohort: 'SUMMIT' }, 'csv').set('if-none-match', headers['etag']!).expect(304);
  await get('response', { cohort: 'INSPIRE' }, 'csv').set('if-none-match', headers['etag']!).expect(200);
});

test('the characteristics of a cohort are a table: each trait adds up to everybody', async () => {
  const rows = rowsOf(await get('characteristics', { cohort: 'INSPIRE' }, 'csv').expect(200));
  expect(rows).toContainEqual(expect.objectContaining({ trait: 'TUMOUR_TYPE', from: 'Melanoma', subjects: '12' }));
  expect(rows).toContainEqual(expect.objectContaining({ trait: 'AGE', from: '50', to: '59', subjects: '24' }));
  for (const trait of new Set(rows.map((row) => row['trait'])))
    expect(rows.filter((row) => row['trait'] === trait).reduce((sum, row) => sum + Number(row['subjects']), 0)).toBe(
      94,
    );
});

const QUESTIONS: Readonly<Record<string, object>> = {
  survival: ofInspire,
  response: { cohort: 'SUMMIT' },
  publishedCohorts: {},
  cohorts: {},
  funnel: { source: 'INSPIRE' },
  monitor: { source: 'INSPIRE' },
  ...{ waterfall: { cohort: 'INSPIRE' }, spider: { cohort: 'INSPIRE' }, swimmer: { cohort: 'INSPIRE' } },
  ...{ stopReasons: { cohort: 'INSPIRE' }, pfsRatio: { cohort: 'INSPIRE' }, adverseEvents: { cohort: 'INSPIRE' } },
  qualityOfLife: { cohort: 'INSPIRE' },
  characteristics: { cohort: 'INSPIRE' },
  facets: { source: 'INSPIRE', steps: [], only: { trait: 'AGE' } },
  crossTable: { source: 'INSPIRE', steps: [], rows: { trait: 'BEST_RESPONSE' }, columns: { trait: 'TUMOUR_TYPE' } },
};
/** No public source has a two-stage design, none has health states. */
const WITHOUT_ROWS = ['monitor', 'quality-of-life'];

test('every kind of table is named in the OpenAPI description and answers', async () => {
  const kinds = application.nest.get<readonly TableKind[]>(TABLE_KINDS, { strict: false });
  const { body } = await agent.get('/api/v1/openapi.json').expect(200);
  const [file] = body.paths['/api/v1/tables/{file}'].get.parameters;
  const named = /^\^\(([^)]+)\)/.exec(file.schema.pattern as string)![1]!.split('|');
  expect(named.toSorted()).toEqual(kinds.map(({ name }) => name).toSorted());
  for (const { name, field } of kinds.filter((kind) => !WITHOUT_ROWS.includes(kind.name))) {
    const { status, body: table } = await get(name, QUESTIONS[field]!, 'json');
    expect([name, status, table.rows.length > 0]).toEqual([name, 200, true]);
  }
  expect((await get('quality-of-life', { cohort: 'INSPIRE' }, 'json')).body.rows).toEqual([]);
  expect((await get('monitor', { source: 'INSPIRE' }, 'csv')).status).toBe(404);
});

test('the answers of GraphQL lead to their tables', async () => {
  const { body } = await ask(
    agent,
    `{ survival(cohort: "INSPIRE", endpoint: PFS) { ... on Survival { provenance { table } } }
       response(cohort: "SUMMIT") { ... on ResponseSummary { provenance { table } } }
       publishedCohorts { provenance { table } }
       funnel(source: "SUMMIT") { ... on Funnel { provenance { table } } } }`,
  );
  for (const answer of Object.values(body.data) as { provenance: { table: string } }[])
    await agent.get(`/api/v1/tables/${answer.provenance.table}.csv`).expect(200);
});

test('the table of a facet holds the counts of its bins, and of no other', async () => {
  const steps = [{ category: { trait: 'SEX', values: ['F'], missing: false } }];
  const { body } = await ask(
    agent,
    `query ($steps: [CriterionInput!]!) { facets(source: "INSPIRE", steps: $steps) {
       ... on Facets { facets { trait table bins { from selected { value } } missing { selected { value } } } } } }`,
    { steps },
  );
  const facets: readonly {
    readonly trait: string;
    readonly table: string;
    readonly bins: readonly { readonly from: string; readonly selected: { readonly value: number } }[];
    readonly missing: { readonly selected: { readonly value: number } };
  }[] = body.data.facets.facets;
  const { table, bins, missing } = facets.find(({ trait }) => trait === 'TUMOUR_TYPE')!;
  const rows = rowsOf(await agent.get(`/api/v1/tables/${table}.csv`).expect(200));
  expect(rows.map(({ trait, from, selected }) => [trait, from, Number(selected)])).toEqual([
    ...bins.map(({ from, selected }) => ['TUMOUR_TYPE', from, selected.value]),
    ['TUMOUR_TYPE', '', missing.selected.value],
  ]);
});

test('every method that an answer names can be asked for by that name', async () => {
  const names = CATALOGUE.map(({ id }) => id);
  const { body } = await ask(
    agent,
    `{ survival(cohort: "INSPIRE", endpoint: PFS) { ... on Survival { provenance { methods } } }
       response(cohort: "SUMMIT") { ... on ResponseSummary { provenance { methods } } }
       publishedCohorts { provenance { methods } } }`,
  );
  for (const { provenance } of Object.values(body.data) as { provenance: { methods: string[] } }[]) {
    expect(provenance.methods.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining(provenance.methods));
  }
});

test.each([
  ['an id that is none', 'nonsense.csv', 404],
  ['a kind that is none', `${tableId({ kind: 'secrets', parameters: {} })}.csv`, 404],
  [
    'parameters that the question does not take',
    `${tableId({ kind: 'survival', parameters: { cohort: 'INSPIRE', endpoint: 'X' } })}.csv`,
    404,
  ],
  ['a body that is no JSON', 'survival.AAAA.csv', 404],
  ['a cohort that is not there', `${tableId({ kind: 'response', parameters: { cohort: 'INSPIRE.Z' } })}.csv`, 404],
  ['a format that is none', `${tableId({ kind: 'response', parameters: { cohort: 'INSPIRE' } })}.exe`, 404],
  ['a language that is none', `${tableId({ kind: 'response', parameters: { cohort: 'INSPIRE' } })}.csv?lang=sv`, 400],
  ['a path that climbs', '..%2f..%2fetc%2fpasswd.csv', 404],
])('%s is refused', async (_, file, wanted) => {
  const { status, body } = await agent.get(`/api/v1/tables/${file}`);
  expect([status, typeof body.code, typeof body.message]).toEqual([wanted, 'string', 'string']);
  expect(JSON.stringify(body)).not.toMatch(/ at |\.ts|SELECT/);
});

test('the OpenAPI description names every address that the server answers by plain HTTP, and no other', async () => {
  const { body } = await agent.get('/api/v1/openapi.json');
  const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  type Layer = { readonly route?: IRoute & { readonly methods: Record<string, boolean> } };
  const { stack } = application.nest.getHttpAdapter().getInstance().router as { readonly stack: readonly Layer[] };
  const answered = stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => `${method} ${String(route.path)}`) : [],
  );
  expect(answered.filter((one) => / \/(api|health|metrics)/.test(one)).toSorted()).toEqual(described.toSorted());
});
