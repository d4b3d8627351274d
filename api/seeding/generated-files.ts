import { writeFile } from 'node:fs/promises';
import { flatFiles, type Tables } from '../../seeds/demo/flat-file.ts';
import { impress } from '../../seeds/demo/impress.ts';
import { register } from '../../seeds/demo/register.ts';
import { DEMO_SEED } from '../../seeds/demo/seed.ts';
import type { ReceivedFile } from '../intake/delivery-request.ts';
import type { Staging } from '../intake/staging.ts';

const GENERATORS: Readonly<Record<string, (seed: number) => Tables>> = {
  'IMPRESS-DEMO': impress,
  'REGISTER-DEMO': register,
};

/** Invents the files of a source and writes them where deliveries are staged. */
export async function generateFiles(source: string, staging: Staging): Promise<readonly ReceivedFile[]> {
  const generate = GENERATORS[source];
  if (!generate) throw new Error(`Cannot generate the files of ${source}: nothing invents them`);
  const files = [...flatFiles(generate(DEMO_SEED))].map(([name, text]) => ({ name, text, path: staging.path(name) }));
  await Promise.all(files.map(({ path, text }) => writeFile(path, text)));
  return files.map(({ name, path }) => ({ name, path }));
}
