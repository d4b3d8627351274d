// Builds bench/ and runs every benchmark in it, or those named; one JSON object a line for each measurement.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildIfOlder } from './build-if-older.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const named = process.argv.slice(2);
const benchmarks = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts') && file !== 'measurement.ts')
  .map((file) => file.replace(/\.ts$/, ''));
const unknown = named.filter((name) => !benchmarks.includes(name));
if (unknown.length > 0) {
  console.error(`Cannot run ${unknown.join(', ')} as a benchmark must be one of ${benchmarks.join(', ')}`);
  process.exit(2);
}

// Some of them start the program itself.
if (!buildIfOlder('api')) process.exit(1);
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'bench')], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
for (const name of named.length > 0 ? named : benchmarks) {
  const { measure } = await import(pathToFileURL(join(root, `dist/bench/${name}.js`)).href);
  for (const measurement of await measure()) console.log(JSON.stringify(measurement));
}
