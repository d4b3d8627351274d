import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { testRecord, type TestRecord } from '../../test/support/record.ts';
import { CohortBook } from './cohort-book.ts';
import { ENTITIES } from './record.module.ts';

let record: TestRecord;
let postgres: DataSource;
let book: CohortBook;

beforeAll(async () => {
  record = await testRecord();
  postgres = await new DataSource({ type: 'postgres', url: record.url.href, entities: [...ENTITIES] }).initialize();
  book = new CohortBook(postgres);
  await record.query("INSERT INTO source (id, title, kind) VALUES ('TRIAL', 'Trial', 'TRIAL')");
  await record.query("INSERT INTO person (id, name, role) VALUES ('ola', 'Ola', 'HEALTH_ECONOMIST')");
  await record.query("INSERT INTO snapshot (id) VALUES ('s')");
});

afterAll(async () => {
  await postgres?.destroy();
  await record?.drop();
});

const version = (name: string) => ({
  ...{ name, purpose: 'A test', steps: [{ not: { member: { cohort: 'TRIAL.A' } } }] },
  ...{ sha256: 'hash', author: 'ola', snapshot: 's' },
});

test('versions come one after another, and nobody gets between', async () => {
  const number = await book.define('TRIAL', version('first'));
  expect(await book.addVersion(number, 1, version('second'))).toBe(true);
  expect(await book.addVersion(number, 1, version('late'))).toBe(false);
  const told = (await book.versions([number])).map(({ version: at, name }) => [at, name]);
  expect(told).toEqual([
    [2, 'second'],
    [1, 'first'],
  ]);
});

test('of many who save at once, one is the next version', async () => {
  const number = await book.define('TRIAL', version('first'));
  const saved = await Promise.all(['a', 'b', 'c', 'd'].map((name) => book.addVersion(number, 1, version(name))));
  expect(saved.filter(Boolean)).toHaveLength(1);
  expect(await book.versions([number])).toHaveLength(2);
});

test.each([
  "UPDATE cohort_version SET name = 'other'",
  'DELETE FROM cohort_version',
  'TRUNCATE cohort_version',
  "UPDATE cohort_definition SET owner = 'ola'",
  'DELETE FROM cohort_definition',
  'TRUNCATE cohort_definition CASCADE',
])('a cohort that was defined stays as it was: %s', async (sql) => {
  await book.define('TRIAL', version('kept'));
  await expect(record.query(sql)).rejects.toThrow('a cohort that was defined: results name it');
});
