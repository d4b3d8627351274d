import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Runs every @example in api/methods: an example that no longer holds is a failing test. */
const files = readdirSync('api/methods', { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
);
const load = async (file: string): Promise<Record<string, unknown>> =>
  (await import(pathToFileURL(resolve('api/methods', file)).href)) as Record<string, unknown>;

const examples = files.flatMap((file) =>
  [...readFileSync(join('api/methods', file), 'utf8').matchAll(/@example (.+)\n[^`]*```ts\n([\s\S]*?)```/g)].map(
    ([, title, code]) => ({ file, title: title!, code: code!.replace(/^\s*\* ?/gm, '') }),
  ),
);

/** Every exported function of methods, so that an example may use its neighbours. */
const scope = new Map<string, unknown>();
beforeAll(async () => {
  for (const file of files) {
    for (const [name, value] of Object.entries(await load(file))) {
      if (scope.has(name))
        throw new Error(`Cannot run examples as names must be told apart: ${name} is exported twice`);
      scope.set(name, value);
    }
  }
});

test.each(examples)('$file: $title', ({ code }) => {
  new Function(...scope.keys(), 'expect', code)(...scope.values(), expect);
  expect.hasAssertions();
});

test.each(files)('%s: every exported function has an example and a source', (file) => {
  const text = readFileSync(join('api/methods', file), 'utf8');
  const undocumented = [...text.matchAll(/((?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?)export (?:function|class) (\w+)/g)]
    .filter(([, , name]) => !name!.startsWith('require'))
    .filter(([, doc]) => !/@example/.test(doc!) || !/Source:/.test(doc!))
    .map(([, , name]) => name);
  expect(undocumented).toEqual([]);
});
