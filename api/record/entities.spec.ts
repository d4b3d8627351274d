import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { testRecord, type TestRecord } from '../../test/support/record.ts';
import { ENTITIES } from './record.module.ts';

let record: TestRecord;
let postgres: DataSource;

beforeAll(async () => {
  record = await testRecord();
  postgres = await new DataSource({ type: 'postgres', url: record.url.href, entities: [...ENTITIES] }).initialize();
});

afterAll(async () => {
  await postgres?.destroy();
  await record?.drop();
});

test('entities describe exactly the columns that sql/record creates', async () => {
  const { upQueries } = await postgres.driver.createSchemaBuilder().log();
  // Checks, foreign keys and comments live in the SQL alone; TypeORM would drop them if it were ever let loose.
  const drift = upQueries.map(({ query }) => query).filter((query) => !/DROP CONSTRAINT|COMMENT ON/.test(query));
  expect(drift).toEqual([]);
});

test('every table is commented, and is an entity or one of those that only SQL touches', async () => {
  const tables = await record.query<{ name: string; comment: string | null }>(
    "SELECT relname AS name, obj_description(oid, 'pg_class') AS comment FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
  );
  expect(tables.filter(({ comment }) => comment === null)).toEqual([]);
  const known = [
    'session',
    'audit',
    'release',
    'schema_migration',
    ...postgres.entityMetadatas.map(({ tableName }) => tableName),
  ];
  expect(tables.map(({ name }) => name).sort()).toEqual(known.sort());
});
