import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { testIntake, type TestIntake } from '../../test/support/intake.ts';

let test_: TestIntake;

beforeAll(async () => {
  test_ = await testIntake();
});

afterAll(() => test_.close());

test('Intake takes a flat file to Parquet and a delivery', async () => {
  const report = await test_.deliver({ 'subject.csv': 'subject;sex;test_cost\nP1;F;1 234,50\nP2;M;98,00\n' });
  expect(report.findings).toEqual([]);
  expect(report).toMatchObject({
    state: 'ACCEPTED',
    recordsInFiles: 2,
    recordsRead: 2,
    recordsRefused: 0,
    tables: [{ name: 'subject', rows: 2 }],
    files: [{ name: 'subject.csv', records: 2, dialect: { delimiter: ';', decimal: ',' } }],
  });
  expect(await readdir(join(test_.dataDir, 'lake', report.id))).toEqual(['subject.parquet']);
  expect(await readdir(join(test_.dataDir, 'staging'))).toEqual([]);
});
