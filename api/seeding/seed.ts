import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const absent = z.string().nullable();

const SEED = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['TRIAL', 'REGISTER', 'PUBLISHED']),
  synthetic: z.boolean(),
  licence: absent,
  citation: absent,
  url: absent,
  diseaseControlDefinition: absent,
  twoStageDesign: absent,
  dataCut: absent,
  files: z.union([z.array(z.string()).min(1), z.literal('generated')]),
  mapping: absent,
});

/** What source.yaml says of one source that comes with the product, and the folder it stands in. */
export type Seed = Readonly<z.infer<typeof SEED>> & { readonly folder: string };

/** The seeds of a folder with one folder a source. @throws {Error} naming the source.yaml that cannot be read as one */
export async function readSeeds(parent: string): Promise<readonly Seed[]> {
  const entries = await readdir(parent, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(parent, name));
  return Promise.all(folders.toSorted().map(readSeed));
}

async function readSeed(folder: string): Promise<Seed> {
  const path = join(folder, 'source.yaml');
  const read = SEED.safeParse(parse(await readFile(path, 'utf8')));
  if (!read.success) throw new Error(`Cannot read ${path} as a source: ${z.prettifyError(read.error)}`);
  return { ...read.data, folder };
}
