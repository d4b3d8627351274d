import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../api/project-root.ts';
import { testIntake, type TestIntake } from './support/intake.ts';

const PUBLIC = join(PROJECT_ROOT, 'seeds/public');
let test_: TestIntake;

beforeAll(async () => {
  test_ = await testIntake();
});

afterAll(() => test_.close());

const seeds = async (folder: string, names: readonly string[]) =>
  Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(PUBLIC, folder, name))])));

test.each([
  ['inspire', ['pembrolizumab.csv', 'ctDNA.csv']],
  ['summit', ['data_clinical_patient.txt', 'data_clinical_sample.txt', 'data_mutations_extended.txt', 'data_CNA.tsv']],
  ['published', ['published_cohorts.csv', 'published_comparators.csv', 'published_funnels.csv']],
])('%s comes in by its mapping', async (folder, names) => {
  const mapping = await readFile(join(PUBLIC, folder, 'mapping.yaml'), 'utf8');
  const report = await test_.deliver(await seeds(folder, names), { mapping, declared: { allowShrink: true } });
  expect(report.findings).toEqual([]);
  expect(report.state).toBe('ACCEPTED');
});
