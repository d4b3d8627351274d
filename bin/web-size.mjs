// Prints what the first page costs in gzipped JavaScript, file by file, and fails above the limit.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 250;
const web = join(import.meta.dirname, '..', 'dist', 'web');

const files = [...new Set([...readHtml().flatMap((file) => [file, ...imported(file)]), words()])];
const sizes = files.map((file) => ({ file, kb: gzipSync(readFileSync(join(web, file)), { level: 9 }).length / 1000 }));
const total = sizes.reduce((sum, { kb }) => sum + kb, 0);

sizes.forEach(({ file, kb }) => console.log(`${kb.toFixed(1).padStart(8)} kB  ${file}`));
console.log(`${total.toFixed(1).padStart(8)} kB  first route, gzipped, of at most ${LIMIT_KB}`);
if (total > LIMIT_KB) {
  console.error(`Cannot pass as the first route must be at most ${LIMIT_KB} kB gzipped: got ${total.toFixed(1)}`);
  process.exitCode = 1;
}

/** The words of the reader's language, fetched before anything is drawn: of the two the larger. */
function words() {
  const size = (file) => readFileSync(join(web, file)).length;
  const found = readdirSync(join(web, 'assets')).filter((name) => /^words-(nb|en)-.*\.js$/.test(name));
  if (found.length === 0) throw new Error('Cannot measure the first route as it must have words: got none');
  return found.map((name) => join('assets', name)).toSorted((a, b) => size(b) - size(a))[0];
}

/** The scripts index.html asks for at once; the overview is among them, the other screens are not. */
function readHtml() {
  const html = readFileSync(join(web, 'index.html'), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file]) => file);
}

/** What a script imports by name, and what that imports in turn: the browser fetches it all before the first line runs. */
function imported(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  const code = readFileSync(join(web, file), 'utf8');
  const names = [...code.matchAll(/(?:^|[;}\n])import(?:[^'"()]*?from)?\s*["'](\.[^"']+\.js)["']/g)].map(
    ([, name]) => name,
  );
  return names.map((name) => join(dirname(file), name)).flatMap((name) => [name, ...imported(name, seen)]);
}
