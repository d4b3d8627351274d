import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestRecord, testRecord } from '../../test/support/record.ts';
import { migrate } from './migrate.ts';

let folder: string;
let record: TestRecord;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  record = await testRecord();
  await record.query('DROP SCHEMA public CASCADE');
  await record.query('CREATE SCHEMA public');
  await writeFile(join(folder, '001_first.sql'), 'CREATE TABLE first (n int); INSERT INTO first VALUES (1);');
});

afterEach(async () => {
  await record.drop();
  await rm(folder, { recursive: true });
});

const first = () => record.query<{ n: number }>('SELECT n FROM first');
const applied = async () =>
  (await record.query<{ name: string }>('SELECT name FROM schema_migration')).map(({ name }) => name);

test('migrate() runs each file once, however many processes start at once', async () => {
  await Promise.all(Array.from({ length: 5 }, () => migrate(record.url, folder)));
  await migrate(record.url, folder);
  expect([await first(), await applied()]).toEqual([[{ n: 1 }], ['001_first.sql']]);
});

test('migrate() runs what is new', async () => {
  await migrate(record.url, folder);
  await writeFile(join(folder, '002_second.sql'), 'INSERT INTO first VALUES (2)');
  await migrate(record.url, folder);
  expect(await first()).toEqual([{ n: 1 }, { n: 2 }]);
});

test('migrate() runs a file whole or not at all, and says which', async () => {
  await writeFile(join(folder, '002_half.sql'), 'INSERT INTO first VALUES (2); SELECT nonsense;');
  await expect(migrate(record.url, folder)).rejects.toThrow(/^Cannot run 002_half.sql: /);
  expect([await first(), await applied()]).toEqual([[{ n: 1 }], ['001_first.sql']]);
});

test('migrate() refuses a file that was changed after it ran', async () => {
  await migrate(record.url, folder);
  await writeFile(join(folder, '001_first.sql'), 'CREATE TABLE other (n int)');
  await expect(migrate(record.url, folder)).rejects.toThrow('as 001_first.sql must be as it was when it ran');
});

test('migrate() refuses a database that a newer release has used', async () => {
  await migrate(record.url, folder);
  await rm(join(folder, '001_first.sql'));
  await expect(migrate(record.url, folder)).rejects.toThrow('001_first.sql has run on it and is unknown here');
});
