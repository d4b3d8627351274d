import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Parquet, type ParquetColumn, type ParquetRow } from './parquet.ts';

const COLUMNS: readonly ParquetColumn[] = [
  { name: 'cohort', type: 'VARCHAR' },
  { name: 'subjects', type: 'INTEGER' },
  { name: 'share', type: 'DOUBLE' },
  { name: 'open', type: 'BOOLEAN' },
  { name: 'data cut', type: 'DATE' },
];

/** What somebody else's reader finds in the file. */
async function read(parquet: Buffer): Promise<{ readonly types: readonly string[]; readonly rows: readonly object[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'parquet-'));
  const file = join(folder, 'table.parquet');
  await writeFile(file, parquet);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll('FROM read_parquet($file)', { file });
  const types = reader.columnNames().map((name, at) => `${name} ${reader.columnType(at).toString()}`);
  const rows = reader.getRowObjectsJson();
  connection.closeSync();
  instance.closeSync();
  await rm(folder, { recursive: true });
  return { types, rows };
}

test('fromRows() writes each column as its type, and null where a row has nothing', async () => {
  const rows: readonly ParquetRow[] = [
    { cohort: 'Æ "quoted", \n x', subjects: 24, share: 0.1, open: true, 'data cut': '2024-02-29' },
    { cohort: "'; DROP TABLE x; --", subjects: null, share: null, open: null },
  ];
  expect(await read(await new Parquet().fromRows(COLUMNS, rows, {}))).toEqual({
    types: ['cohort VARCHAR', 'subjects INTEGER', 'share DOUBLE', 'open BOOLEAN', 'data cut DATE'],
    rows: [rows[0], { ...rows[1], 'data cut': null }],
  });
});

test('fromRows() writes the columns of a table without rows', async () => {
  const { types, rows } = await read(await new Parquet().fromRows(COLUMNS, [], {}));
  expect([types.length, rows]).toEqual([5, []]);
});

test('fromRows() writes the same bytes for the same rows', async () => {
  const rows = Array.from({ length: 500 }, (_, at) => ({ cohort: `C${at % 7}`, subjects: at, share: at / 7 }));
  const [one, other] = await Promise.all([
    new Parquet().fromRows(COLUMNS, rows, {}),
    new Parquet().fromRows(COLUMNS, rows, {}),
  ]);
  expect(one!.equals(other!)).toBe(true);
});

test('fromRows() refuses a value that is not of the type of its column', async () => {
  await expect(new Parquet().fromRows(COLUMNS, [{ subjects: 'many' }], {})).rejects.toThrow(/many/);
});
