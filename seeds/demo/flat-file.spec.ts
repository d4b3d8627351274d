import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../api/project-root.ts';
import { COLUMNS, flatFiles, type TableName } from './flat-file.ts';

const schema = readFileSync(join(PROJECT_ROOT, 'sql/lake/tables.sql'), 'utf8');

const lakeColumns = (table: string): readonly string[] => {
  const body = new RegExp(`CREATE TABLE ${table} \\(([^;]*)\\);`).exec(schema)![1]!;
  return [...body.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name!);
};

test.each(Object.keys(COLUMNS) as TableName[])(
  'COLUMNS: %s has the columns of the lake, without the source',
  (table) => {
    expect(['source', ...COLUMNS[table]]).toEqual(lakeColumns(table));
  },
);

test('flatFiles() writes absent values as empty cells and truth in words', () => {
  const files = flatFiles({ event_time: [{ subject: 'Æ, "1"', endpoint: 'OS', days: 3, event: false }] });
  expect([...files]).toEqual([
    ['event_time.synthetic.csv', 'subject,cohort,endpoint,days,event\n"Æ, ""1""",,OS,3,false\n'],
  ]);
});

test('flatFiles() writes no file for a table without rows', () => {
  expect(flatFiles({ lesion: [] }).size).toBe(0);
});
