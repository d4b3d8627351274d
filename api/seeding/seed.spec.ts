import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root.ts';
import { readSeeds } from './seed.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seeds-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('readSeeds() finds every source that comes with the product', async () => {
  const seeds = await Promise.all(['seeds/public', 'seeds/demo'].map((name) => readSeeds(join(PROJECT_ROOT, name))));
  expect(seeds.flat().map(({ id, synthetic }) => [id, synthetic])).toEqual([
    ['INSPIRE', false],
    ['PUBLISHED', false],
    ['SUMMIT', false],
    ['VEMURAFENIB', false],
    ['IMPRESS-DEMO', true],
    ['REGISTER-DEMO', true],
  ]);
});

test('readSeeds() names the file and the field that are wrong', async () => {
  await mkdir(join(folder, 'one'));
  await writeFile(join(folder, 'one', 'source.yaml'), 'id: ONE\nkind: RUMOUR\n');
  await expect(readSeeds(folder)).rejects.toThrow(/one\/source\.yaml as a source: .*[^]*kind/);
});
