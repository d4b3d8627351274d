import { runCompute } from './compute.ts';

const give = (input: unknown) => async () => (typeof input === 'string' ? input : JSON.stringify(input));

test('compute answers JSON with JSON', async () => {
  const { exitCode, stdout, stderr } = await runCompute('clopper-pearson', {}, give({ x: 4, n: 25 }));
  const { share, lower, upper } = JSON.parse(stdout) as Record<'share' | 'lower' | 'upper', number>;
  expect([exitCode, stderr, share]).toEqual([0, '', 0.16]);
  expect(lower).toBeCloseTo(0.04537945237, 10);
  expect(upper).toBeCloseTo(0.3608284545, 10);
});

test('compute --list names every method with its schema and source', async () => {
  const { stdout } = await runCompute(undefined, { list: true, json: true }, give(''));
  const methods = JSON.parse(stdout) as { id: string; source: string; input: { type: string } }[];
  expect(methods.map(({ id }) => id)).toContain('kaplan-meier');
  for (const method of methods) expect([method.input.type, method.source.length > 0]).toEqual(['object', true]);
  const inWords = await runCompute(undefined, { list: true }, give(''));
  expect(inWords.stdout).toContain('log-rank: Test that groups share one survival curve');
});

test.each([
  { what: 'no method', input: {}, code: 2, message: 'METHOD must be named' },
  {
    what: 'an unknown method',
    method: 'magic',
    input: {},
    code: 2,
    message: 'the method must be one of clopper-pearson',
  },
  { what: 'text that is not JSON', method: 'wilson', input: 'x=1', code: 3, message: 'its input must be JSON' },
  { what: 'input that does not fit', method: 'wilson', input: { x: -1, n: 'many' }, code: 3, message: 'must fit: x: ' },
  { what: 'a field nobody knows', method: 'wilson', input: { x: 1, n: 2, k: 3 }, code: 3, message: '"k"' },
  { what: 'what the method refuses', method: 'wilson', input: { x: 3, n: 2 }, code: 3, message: 'from 0 to 2: got 3' },
])('compute refuses $what', async ({ method, input, code, message }) => {
  const { exitCode, stdout, stderr } = await runCompute(method, {}, give(input));
  expect([exitCode, stdout]).toEqual([code, '']);
  expect(stderr).toContain(message);
});

test('compute --json tells a refusal on standard output too', async () => {
  const { stdout } = await runCompute('wilson', { json: true }, give({ x: 3, n: 2 }));
  expect(JSON.parse(stdout)).toMatchObject({ __typename: 'Refusal', code: 'NOT_COMPUTABLE' });
});

test('compute fails where the input cannot be read', async () => {
  const { exitCode, stderr } = await runCompute('wilson', {}, () => Promise.reject(new Error('no such file')));
  expect([exitCode, stderr]).toEqual([1, 'Cannot compute wilson as its input must be readable: no such file\n']);
});
