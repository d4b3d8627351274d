// Builds api and web where what was built is missing or older than its sources.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const PARTS = {
  api: {
    sources: ['api', 'seeds', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'],
    result: 'dist/api/main.js',
    command: ['node_modules/@nestjs/cli/bin/nest.js', 'build'],
  },
  web: {
    sources: ['web', 'package-lock.json'],
    result: 'dist/web/index.html',
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
  },
};

const IS_CODE = /\.(ts|tsx|css|html|svg|json|woff2)$/;
const IS_TEST = /\.spec\.tsx?$/;

/** @returns whether the part is there to be used */
export function buildIfOlder(name) {
  const { sources, result, command } = PARTS[name];
  const stamp = join(ROOT, 'dist', `${name}.built`);
  const fingerprint = fingerprintOf(sources);
  const isCurrent = existsSync(join(ROOT, result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
  if (isCurrent) return true;
  process.stderr.write(`Building ${name} ...\n`);
  const built = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
  if (built.status !== 0) {
    process.stderr.write(`Cannot build ${name}:\n${built.stdout}${built.stderr}\n`);
    return false;
  }
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(stamp, fingerprint);
  return true;
}

/** Of the names, sizes and times of the sources: to read them all would take longer than to start. */
function fingerprintOf(sources) {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap(filesIn)) {
    const { size, mtimeMs } = statSync(join(ROOT, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
    .filter((file) => IS_CODE.test(file) && !IS_TEST.test(file))
    .sort()
    .map((file) => join(path, file));
}
