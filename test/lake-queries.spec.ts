import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const TABLES = 'CREATE TABLE t (name VARCHAR, day DATE, n INTEGER, cost DECIMAL(18, 2))';

const ALL_TYPES = `-- never null: name
  SELECT name, day, n, list(n) AS list, {a: name} AS struct FROM t
  WHERE name = $name AND ($from::DATE IS NULL OR day >= $from) AND list_contains($some, n) GROUP BY ALL`;

const REFUSED = [
  ['SELECT count(*) AS people FROM t', 'column people of room/question as it must be cast to INTEGER: got BIGINT'],
  ['SELECT sum(n) AS people FROM t', 'as it must be cast to INTEGER: got HUGEINT'],
  ['SELECT cost FROM t', 'column cost of room/question as it must be cast to DOUBLE: got DECIMAL(18,2)'],
  ['SELECT [count(*)] AS counts FROM t', 'column counts of room/question as it must be cast to INTEGER'],
  ['SELECT now() AS at', 'column at of room/question as it must be cast'],
  ['SELECT name FROM t LIMIT $first', 'parameter $first of room/question as it must be cast to INTEGER'],
  ['SELECT name FROM t WHERE n < 112 - $days', 'DuckDB cannot tell its type: cast it, as in $days::INTEGER'],
  ['SELECT nothing FROM t', 'DuckDB refuses it: Binder Error: Referenced column "nothing" not found'],
  ['SELECT name FROM t; DROP TABLE t', 'it must be one statement: got 2'],
  ['DROP TABLE t', 'it must be a SELECT'],
  ['-- never null: nme\nSELECT name FROM t', '"never null" must name its columns: got nme'],
] as const;

/** What codegen makes of each folder, on one line; or why it refuses. */
const PROGRAM = `
const { lakeQueries } = await import('./bin/lake-queries.mjs');
const answers = [];
for (const folder of process.argv.slice(1)) answers.push(await lakeQueries(folder).catch(({ message }) => 'refused: ' + message));
console.log(JSON.stringify(answers.map((answer) => answer.replaceAll(/\\s+/g, ' '))));`;

const answers = new Map<string, string>();

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'queries-'));
  const questions = [
    [ALL_TYPES, 'room/question.sql'],
    ['SET VARIABLE x = 1', 'lake/serve.sql'],
    ...REFUSED.map(([sql]) => [sql, 'room/question.sql'] as const),
  ] as const;
  const folders = await Promise.all(
    questions.map(async ([sql, file], at) => {
      const folder = join(root, String(at));
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, 'tables.sql'), TABLES);
      await writeFile(join(folder, file), sql);
      return folder;
    }),
  );
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', PROGRAM, ...folders], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  (JSON.parse(stdout) as string[]).forEach((answer, at) => answers.set(questions[at]![0], answer));
  await rm(root, { recursive: true });
});

test('a question is typed as DuckDB sees it; null unless it says never', () => {
  expect(answers.get(ALL_TYPES)).toContain(
    "'room/question': { params: { readonly name: string; readonly from: string | null; readonly some: readonly number[] }; " +
      'row: { readonly name: string; readonly day: string | null; readonly n: number | null; ' +
      'readonly list: readonly number[] | null; readonly struct: { readonly a: string | null } | null }; };',
  );
});

test('statements of the lake and of intake are no questions', () => {
  expect(answers.get('SET VARIABLE x = 1')).toMatch(/^\/\/ Written .* export interface Queries \{ \} $/);
});

test.each(REFUSED)('%s is refused', (sql, message) => {
  expect(answers.get(sql)).toMatch(/^refused: /);
  expect(answers.get(sql)).toContain(message);
});
