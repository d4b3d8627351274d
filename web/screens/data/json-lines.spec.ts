import fc from 'fast-check';
import { jsonLines } from './json-lines.ts';

async function* inPieces(...pieces: readonly string[]): AsyncGenerator<string> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

async function all(lines: AsyncIterable<unknown>): Promise<unknown[]> {
  const read: unknown[] = [];
  for await (const line of lines) read.push(line);
  return read;
}

test('jsonLines() yields a line as soon as it is whole, not when the answer ends', async () => {
  const seen: string[] = [];
  async function* watched(): AsyncGenerator<string> {
    yield '{"progress":0.1}\n{"prog';
    seen.push('second piece asked for');
    yield 'ress":0.2}\n';
  }
  const lines = jsonLines(watched());
  expect((await lines.next()).value).toEqual({ progress: 0.1 });
  expect(seen).toEqual([]);
  expect((await lines.next()).value).toEqual({ progress: 0.2 });
});

test('jsonLines() reads a last line without a newline, and passes over empty lines', async () => {
  expect(await all(jsonLines(inPieces('{"a":1}\r\n\n', '{"b":2}')))).toEqual([{ a: 1 }, { b: 2 }]);
});

test('jsonLines() reads nothing from an answer that never came', async () => {
  expect(await all(jsonLines(inPieces()))).toEqual([]);
});

test('jsonLines() gives the same lines wherever the pieces are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue(), { minLength: 1 }),
      fc.array(fc.nat(400), { maxLength: 8 }),
      fc.boolean(),
      async (values, cuts, newline) => {
        const text = values.map((value) => JSON.stringify(value)).join('\n') + (newline ? '\n' : '');
        const edges = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
        const pieces = edges.slice(1).map((edge, at) => text.slice(edges[at], edge));
        expect(await all(jsonLines(inPieces(...pieces)))).toEqual(values.map((v) => JSON.parse(JSON.stringify(v))));
      },
    ),
  );
});

test('jsonLines() names the line that is not JSON', async () => {
  await expect(all(jsonLines(inPieces('{}\n', '<html>')))).rejects.toThrow(
    'Cannot read the answer as line 2 must be JSON: got "<html>"',
  );
});

test('jsonLines() lets go of its pieces when the reader stops', async () => {
  let released = false;
  async function* held(): AsyncGenerator<string> {
    try {
      yield '{"progress":0.1}\n';
      yield '{"progress":0.2}\n';
    } finally {
      released = true;
    }
  }
  for await (const line of jsonLines(held())) {
    expect(line).toEqual({ progress: 0.1 });
    break;
  }
  expect(released).toBe(true);
});
