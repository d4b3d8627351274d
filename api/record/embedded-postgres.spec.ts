import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { EmbeddedPostgres } from './embedded-postgres.ts';

let dataDir: string;
let data: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'connect-postgres-'));
  data = join(dataDir, 'postgres', 'data');
});

afterAll(() => rm(dataDir, { recursive: true, force: true }));

const ask = async (url: URL, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query<{ value: unknown }>(sql)).rows.map(({ value }) => value);
  } finally {
    await client.end();
  }
};

const runs = (): boolean => existsSync(join(data, 'postmaster.pid'));
const pid = async (): Promise<number> => Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0]);

test('EmbeddedPostgres keeps what was written from one run to the next', async () => {
  const first = await EmbeddedPostgres.open(dataDir);
  await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS value');
  await first.close();
  expect(runs()).toBe(false);
  const second = await EmbeddedPostgres.open(dataDir);
  expect(await ask(second.url, 'SELECT value FROM kept')).toEqual([42]);
  await second.close();
});

test('EmbeddedPostgres is shared by all who open the folder, at once or later, and stopped by the last', async () => {
  const [first, second] = await Promise.all([EmbeddedPostgres.open(dataDir), EmbeddedPostgres.open(dataDir)]);
  const third = await EmbeddedPostgres.open(dataDir);
  expect(new Set([first, second, third].map(({ url }) => url.href)).size).toBe(1);
  await first.close();
  await second.close();
  expect(await ask(third.url, 'SELECT 1 AS value')).toEqual([1]);
  await third.close();
  expect(runs()).toBe(false);
});

test('EmbeddedPostgres opened while another closes is there afterwards', async () => {
  const first = await EmbeddedPostgres.open(dataDir);
  const [second] = await Promise.all([EmbeddedPostgres.open(dataDir), first.close()]);
  expect(await ask(second.url, 'SELECT 1 AS value')).toEqual([1]);
  const closing = second.close();
  const third = await EmbeddedPostgres.open(dataDir);
  await closing;
  expect(await ask(third.url, 'SELECT 1 AS value')).toEqual([1]);
  await third.close();
});

test.each([
  ['a number nobody has', 2 ** 22 + 7],
  ['the number of another process', process.pid],
])('EmbeddedPostgres clears a pid file with %s', async (_, stale) => {
  await writeFile(join(data, 'postmaster.pid'), `${stale}\n${data}\n0\n5432\n\n127.0.0.1\n0 0\nready   \n`);
  const postgres = await EmbeddedPostgres.open(dataDir);
  expect(await ask(postgres.url, 'SELECT 1 AS value')).toEqual([1]);
  await postgres.close();
});

test('EmbeddedPostgres comes back, at the same address, when it was killed under us', async () => {
  const postgres = await EmbeddedPostgres.open(dataDir);
  const killed = await pid();
  process.kill(killed, 'SIGKILL');
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline && (!runs() || (await pid()) === killed)) await sleep(50);
  while (Date.now() < deadline && !(await ask(postgres.url, 'SELECT 1').catch(() => false))) await sleep(50);
  expect(await ask(postgres.url, 'SELECT value FROM kept')).toEqual([42]);
  await postgres.close();
  expect(runs()).toBe(false);
});

test('EmbeddedPostgres refuses data files of another version', async () => {
  const version = join(data, 'PG_VERSION');
  const written = await readFile(version, 'utf8');
  await writeFile(version, '15\n');
  await expect(EmbeddedPostgres.open(dataDir)).rejects.toThrow(/must be of PostgreSQL 18: got 15/);
  await writeFile(version, written);
});
