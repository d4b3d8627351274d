import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { type DocumentNode, Kind, parse, print, separateOperations } from 'graphql';
import type { Response } from 'supertest';
import { tableId } from '../../api/lake/table-id.ts';
import { PROJECT_ROOT } from '../../api/project-root.ts';
import { askDuckDb } from '../support/duckdb.ts';
import { ask, type Agent } from '../support/application.ts';
import { CODES } from './scanned-trial.ts';

/** A question to GraphQL, as the web application puts it. */
export interface Question {
  readonly name: string;
  readonly fields: readonly string[];
  readonly query: string;
  readonly variables: readonly Readonly<Record<string, unknown>>[];
}

const womenOf = (...values: readonly string[]) => ({ category: { trait: 'SEX', values, missing: false } });
const member = (source: string, code: string) => ({ member: { cohort: `${source}.${code}` } });
const young = { number: { trait: 'AGE', from: 30, to: 39, missing: false } };

const STEPS = (source: string): readonly (readonly object[])[] => [
  [],
  [womenOf('F', 'M'), womenOf('F')],
  [{ any: [member(source, 'WHOLE'), member(source, 'BETWEEN')] }],
  [{ not: young }],
  [{ biomarker: { biomarker: 'TP53', results: ['mutated'], missing: false } }],
  [member(source, 'WHOLE'), { category: { trait: 'TUMOUR_TYPE', values: ['Sarcoma', 'Thymoma'], missing: false } }],
];

/** Everything that is asked for a variable of that name. */
const VALUES: Readonly<Record<string, (source: string) => readonly unknown[]>> = {
  source: (source) => [source],
  cohort: (source) => [source, ...CODES.map((code) => `${source}.${code}`)],
  id: (source) => [source, ...CODES.map((code) => `${source}.${code}`)],
  snapshot: () => [null],
  endpoint: () => ['OS', 'PFS'],
  groupBy: () => ['NONE', 'COHORT', 'SEX', 'HEALTH_REGION', 'BIOMARKER'],
  biomarker: () => ['TP53'],
  unit: () => ['DAYS'],
  at: () => [[0, 100, 150, 224, 280]],
  kind: () => ['ALL', 'RELATED', 'SERIOUS'],
  missingWeek16: () => ['NOT_EVALUABLE', 'NO_CONTROL', 'LATER_SCAN_COUNTS'],
  window: () => [14],
  ratio: () => [1.3],
  steps: STEPS,
  only: () => [null, { trait: 'AGE' }],
  rows: () => [{ trait: 'TUMOUR_TYPE' }, { trait: 'BEST_RESPONSE' }],
  columns: () => [{ trait: 'HEALTH_REGION' }, { trait: 'BIOMARKER', biomarker: 'TP53' }],
};

/** @throws where nothing is known of a variable: then it has to be said above what is asked for it */
function valuesOf(name: string, source: string): readonly unknown[] {
  const values = VALUES[name];
  if (!values) throw new Error(`Cannot scan the answers as it must be said what is asked for $${name}`);
  return values(source);
}

const together = (names: readonly string[], source: string): readonly Readonly<Record<string, unknown>>[] =>
  names.reduce<readonly Readonly<Record<string, unknown>>[]>(
    (all, name) => all.flatMap((one) => valuesOf(name, source).map((value) => ({ ...one, [name]: value }))),
    [{}],
  );

const WEB = join(PROJECT_ROOT, 'web');

/** Names of the fields of the contract that tell of people. */
export const CLEARED: readonly string[] = [
  ...readFileSync(join(PROJECT_ROOT, 'api/contract.ts'), 'utf8').matchAll(/^ {2}(\w+)\(.*\): Promise<Cleared</gm),
].map(([, field]) => field!);

/** Every question of the web application that tells of people, with everything that is asked about a source. */
export function questionsAbout(source: string): readonly Question[] {
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql'));
  const all = files.map((file) => readFileSync(join(WEB, file), 'utf8')).join('\n');
  return Object.entries(separateOperations(parse(all)))
    .map(([name, document]) => ({ name, document, ...rootOf(document) }))
    .filter(({ fields }) => fields.some((field) => CLEARED.includes(field)))
    .map(({ name, document, fields, variables }) => ({
      ...{ name, fields, query: print(document), variables: together(variables, source) },
    }));
}

function rootOf(document: DocumentNode) {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
  return {
    fields: operation.selectionSet.selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : [])),
    variables: (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value),
  };
}

/** Everything by which a kind of table can be asked about a source; groups of the whole of it, other endpoints by GraphQL. */
export function parametersOf(known: readonly string[], source: string) {
  const asked = together(
    known.filter((name) => !DEFAULTS.includes(name)),
    source,
  );
  return asked.filter(({ cohort, endpoint, groupBy }) => {
    const grouped = groupBy !== undefined && groupBy !== 'NONE';
    return (endpoint === undefined || endpoint === 'OS') && (!grouped || cohort === source);
  });
}

const DEFAULTS = ['snapshot', 'unit', 'at', 'horizon', 'window', 'missingWeek16'];

/** Endings under which a table is written, with the one of Excel in Norwegian. */
export const ENDINGS = ['csv', 'csv?decimal=comma', 'xlsx', 'json', 'jsonstat', 'parquet', 'metadata.json'] as const;

/** A table in one of its formats as text, whatever is packed in it unpacked. */
export async function tableAsText(agent: Agent, request: Parameters<typeof tableId>[0], ending: string) {
  const answer = await agent
    .get(`/api/v1/tables/${tableId(request)}.${ending}`)
    .buffer(true)
    .parse(bytes);
  const body = answer.body as Buffer;
  if (answer.status !== 200) return { status: answer.status, text: withoutRequest(String(body)) };
  if (ending === 'xlsx') return { status: 200, text: unzipped(body) };
  return { status: 200, text: ending === 'parquet' ? await readParquet(body) : String(body) };
}

const withoutRequest = (text: string): string => text.replace(/"requestId":"[^"]+"/, '');

const bytes = (response: Response, done: (error: Error | null, body: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
};

const unzipped = (body: Buffer): string =>
  Object.entries(unzipSync(body))
    .map(([name, part]) => `${name}\n${new TextDecoder().decode(part)}`)
    .join('\n');

/** The rows, what the columns are, and everything that is kept beside them. */
async function readParquet(body: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scan-'));
  try {
    const file = join(folder, 't.parquet');
    await writeFile(file, body);
    const [rows, statistics, beside] = [
      await askDuckDb('FROM read_parquet($file)', { file }),
      await askDuckDb('SELECT * EXCLUDE (file_name) FROM parquet_metadata($file)', { file }),
      await askDuckDb('SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata($file)', { file }),
    ];
    return JSON.stringify({ rows, statistics, beside }, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What GraphQL answers; one mark a patient comes in another order each time. */
export async function answerAsText(agent: Agent, query: string, variables: Readonly<Record<string, unknown>>) {
  const { body } = await ask(agent, query, variables);
  return JSON.stringify(body, (key, value: unknown) =>
    MARKS.includes(key) && Array.isArray(value) ? value.map((mark) => JSON.stringify(mark)).toSorted() : value,
  ).replace(/"requestId":"[^"]+"/g, '');
}

const MARKS = ['bars', 'lines', 'lanes'];
