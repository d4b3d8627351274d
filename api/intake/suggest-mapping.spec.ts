import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root.ts';
import { readMapping, type FileRule } from './mapping/mapping-file.ts';
import { recognise } from './recognise.ts';

const SUMMIT = ['data_clinical_patient.txt', 'data_clinical_sample.txt', 'data_CNA.tsv'];
const request = { source: 'TEST' };

async function suggested(folder: string, names: readonly string[]) {
  const files = names.map((name) => ({ name, path: join(folder, name) }));
  const sized = await Promise.all(files.map(async (file) => ({ ...file, bytes: (await stat(file.path)).size })));
  const { mapping } = await recognise(sized, request);
  const again = await recognise(sized, { ...request, mapping });
  const rules = Object.fromEntries(readMapping(mapping!).files.map((rule) => [rule.file, rule]));
  return { rules: rules as Record<string, FileRule>, headers: again.files.map(({ header }) => header) };
}

test('the mapping suggested for SUMMIT skips the lines before its headers, and is read as it stands', async () => {
  const { rules, headers } = await suggested(join(PROJECT_ROOT, 'test/fixtures/summit'), SUMMIT);
  expect(SUMMIT.map((name) => rules[name]!.skip)).toEqual([4, 4, 0]);
  expect([headers[0]![0], headers[1]![0]]).toEqual(['PATIENT_ID', 'SAMPLE_ID']);
  expect(rules[SUMMIT[0]!]).toMatchObject({ trailing_empty: 'drop', refuse: expect.arrayContaining(['RELIGION']) });
  expect(Object.values(rules).flatMap(({ ignore }) => ignore)).not.toContain('');
});

test('a line that says sep= is no line to skip', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'suggest-'));
  try {
    await writeFile(join(folder, 'patients.csv'), 'sep=;\nPATIENT;KJONN\nP1;F\n');
    const { rules, headers } = await suggested(folder, ['patients.csv']);
    expect([rules['patients.csv']!.skip, headers]).toEqual([0, [['PATIENT', 'KJONN']]]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
