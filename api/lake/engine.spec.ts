import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine, ENGINE_LIMITS, type Question } from './engine.ts';
import { Cancelled, TimedOut } from './lake-error.ts';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import { TinyLake } from '../../test/support/tiny-lake.ts';

const NOTHING = { snapshot: 'nothing', files: new Map() };
const ENDLESS =
  'SELECT count(*)::DOUBLE AS n FROM range(1000000000) a, range(1000000) b WHERE (a.range * b.range) % 7 = 3';
const asking = (sql: string, params: Question['params'] = {}, signal: AbortSignal | null = null): Question => ({
  name: 'test',
  sql,
  params,
  signal,
});

let lake: TinyLake;
let engine: Engine;

beforeAll(async () => {
  lake = await TinyLake.create();
  engine = new Engine(lake.folder, { ...ENGINE_LIMITS, seconds: 1 });
});

afterAll(async () => {
  await engine.close();
  await lake.drop();
});

test('what crosses into TypeScript is plain', async () => {
  const sql = `SELECT DATE '2024-02-29' AS day, [1, NULL] AS list, {a: 'x', b: [DATE '2024-01-01']} AS struct, 0.5::DOUBLE AS share,
    true AS yes, NULL::VARCHAR AS nothing`;
  expect(await engine.answer(NOTHING, asking(sql))).toEqual([
    { day: '2024-02-29', list: [1, null], struct: { a: 'x', b: ['2024-01-01'] }, share: 0.5, yes: true, nothing: null },
  ]);
});

test('parameters are given as the types that DuckDB expects', async () => {
  const sql = `SELECT $day::DATE + 1 AS next, list_sum($times::DOUBLE[]) AS sum, $n::INTEGER AS n, $absent::VARCHAR IS NULL AS absent,
    list_contains($names::VARCHAR[], $name::VARCHAR) AS named, $yes::BOOLEAN AS yes`;
  const params = {
    day: '2024-02-28',
    times: [1, 2.5],
    n: 7,
    absent: null,
    names: ["a'; DROP TABLE x", 'b'],
    name: 'b',
    yes: true,
  };
  expect(await engine.answer(NOTHING, asking(sql, params))).toEqual([
    { next: '2024-02-29', sum: 3.5, n: 7, absent: true, named: true, yes: true },
  ]);
});

test('a set of patients is told as bits, and bits come back as the bytes of a set', async () => {
  const sql = `SELECT (SELECT list(i::INTEGER ORDER BY i) FROM range(16) AS one (i) WHERE get_bit($members::BIT, i::INTEGER) = 1) AS members,
    bitstring_agg(i::INTEGER, 0, 15) AS agg FROM (VALUES (0), (9), (15)) AS one (i)`;
  const [row] = await engine.answer(NOTHING, asking(sql, { members: PatientSet.of(10, [0, 3, 9]) }));
  expect(row).toEqual({ members: [0, 3, 9], agg: PatientSet.of(16, [0, 9, 15]).toBytes() });
});

test.each([
  [{}, 'parameter $day must be given'],
  [{ day: '28.02.2024' }, 'yyyy-mm-dd: got "28.02.2024"'],
])('a parameter that is missing or no date is refused: %j', async (params, message) => {
  await expect(engine.answer(NOTHING, asking('SELECT $day::DATE AS day', params))).rejects.toThrow(message);
});

test('a question that takes too long is stopped, and its seat answers the next', async () => {
  const started = Date.now();
  const answers = Array.from({ length: ENGINE_LIMITS.seats }, () => engine.answer(NOTHING, asking(ENDLESS)));
  const settled = await Promise.allSettled(answers);
  expect(settled.map((one) => one.status === 'rejected' && one.reason instanceof TimedOut)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(Date.now() - started).toBeLessThan(5_000);
  expect(await engine.answer(NOTHING, asking('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
});

test('whoever goes away stops the question, whether it is running or waiting', async () => {
  const patient = new Engine(lake.folder, { ...ENGINE_LIMITS, seats: 1, seconds: 60 });
  const running = new AbortController();
  const waiting = new AbortController();
  const first = patient.answer(NOTHING, asking(ENDLESS, {}, running.signal));
  const second = patient.answer(NOTHING, asking('SELECT 1 AS one', {}, waiting.signal));
  const third = patient.answer(NOTHING, asking('SELECT 3 AS three'));
  const refused = Promise.all([
    expect(first).rejects.toBeInstanceOf(Cancelled),
    expect(second).rejects.toBeInstanceOf(Cancelled),
  ]);
  setTimeout(() => waiting.abort(), 300);
  setTimeout(() => running.abort(), 600);
  await refused;
  expect(await third).toEqual([{ three: 3 }]);
  await expect(patient.answer(NOTHING, asking('SELECT 1 AS one', {}, running.signal))).rejects.toBeInstanceOf(
    Cancelled,
  );
  await patient.close();
});

describe('the instance is locked', () => {
  let outside: string;

  beforeAll(async () => {
    outside = await mkdtemp(join(tmpdir(), 'outside-'));
    await writeFile(join(outside, 'secret.csv'), 'secret\n1\n');
  });

  afterAll(() => rm(outside, { recursive: true }));

  test.each([
    ['reading a file beside the lake', () => `FROM read_csv('${outside}/secret.csv')`],
    ['reading its text', () => `FROM read_text('${outside}/secret.csv')`],
    ['leaving the lake by ..', () => `FROM read_text('${lake.folder}/../../${outside.split('/').at(-1)!}/secret.csv')`],
    ['listing files', () => `FROM glob('${outside}/*')`],
    ['naming a file as a table', () => `FROM '${outside}/secret.csv'`],
    ['writing a file', () => `COPY (SELECT 1) TO '${outside}/out.csv'`],
    ['attaching a database', () => `ATTACH '${outside}/x.duckdb'`],
    ['installing an extension', () => 'INSTALL httpfs'],
    ['opening it again', () => 'SET enable_external_access = true'],
    ['taking more memory', () => "SET memory_limit = '8GB'"],
    ['allowing another folder', () => `SET allowed_directories = ['${outside}']`],
  ])('%s is refused', async (_, sql) => {
    await expect(engine.answer(NOTHING, asking(sql()))).rejects.toThrow(
      /disabled by configuration|has been locked|cannot be enabled while|Cannot change/,
    );
  });

  test('memory is bounded', async () => {
    const sql = "SELECT len(list(range || 'x'))::INTEGER AS n FROM range(100000000)";
    const hungry = new Engine(lake.folder, { ...ENGINE_LIMITS, memory: '64MB', seconds: 60 });
    await expect(hungry.answer(NOTHING, asking(sql))).rejects.toThrow(/Out of Memory/);
    expect(await hungry.answer(NOTHING, asking('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
    await hungry.close();
  });
});

test('an invalidated instance is replaced', async () => {
  const fresh = new Engine(lake.folder);
  const mark = asking('SELECT count(*)::INTEGER AS n FROM duckdb_tables() WHERE table_name = $name', { name: 'mark' });
  await fresh.answer(NOTHING, asking('CREATE TABLE mark (n INTEGER)'));
  await expect(fresh.answer(NOTHING, asking("SELECT error('any other fault')"))).rejects.toThrow('any other fault');
  expect(await fresh.answer(NOTHING, mark)).toEqual([{ n: 1 }]);
  // What DuckDB says from then on, once a write to disk has failed.
  const sql = `SELECT error('FATAL Error: database has been invalidated because of a previous fatal error')`;
  await expect(fresh.answer(NOTHING, asking(sql))).rejects.toThrow('database has been invalidated');
  expect(await fresh.answer(NOTHING, mark)).toEqual([{ n: 0 }]);
  await fresh.close();
});

test('what does not fit into memory goes to disk while it is needed', async () => {
  const small = new Engine(lake.folder, { ...ENGINE_LIMITS, memory: '100MB', seconds: 60 });
  const sql = `SELECT count(*)::INTEGER AS n FROM (SELECT range || '-patient-of-a-large-register' AS s FROM range(3000000) GROUP BY s)`;
  expect(await small.answer(NOTHING, asking(sql))).toEqual([{ n: 3_000_000 }]);
  expect(await readdir(join(lake.folder, 'spill'))).not.toEqual([]);
  await small.close();
  await mkdir(join(lake.folder, 'spill/999999999-left'));
  const next = new Engine(lake.folder);
  await next.answer(NOTHING, asking('SELECT 1 AS one'));
  const left = await readdir(join(lake.folder, 'spill'));
  expect(left.every((name) => name.startsWith(`${process.pid}-`))).toBe(true);
  await next.close();
});

test('a row put into an empty table is in no answer', async () => {
  const question = asking('SELECT count(*)::INTEGER AS n FROM event_time');
  expect(await engine.answer(NOTHING, question)).toEqual([{ n: 0 }]);
  await lake.write('empty', 'A', { event_time: [{ subject: 's1', endpoint: 'OS', days: 3, event: true }] });
  expect(await engine.answer(NOTHING, question)).toEqual([{ n: 0 }]);
});
