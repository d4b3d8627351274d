import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { EQ5D_DIMENSIONS, eq5dIndex, type Eq5dDecrements } from './eq5d-state.ts';

const file = join(import.meta.dirname, '../../../seeds/reference/eq5d-tariff.json');
const { decrements } = JSON.parse(readFileSync(file, 'utf8')) as { readonly decrements: Eq5dDecrements };

// Examples of the Norwegian value set as the R package eq5d 0.15 gives them.
test.each([
  ['11111', 1],
  ['21111', 0.969],
  ['11221', 0.913],
  ['22222', 0.779],
  ['12345', 0.137],
  ['33333', 0.539],
  ['44444', -0.126],
  ['55555', -0.453],
])('eq5dIndex() of %s by the Norwegian value set is %d', (state, index) => {
  expect(Number(eq5dIndex(state, decrements).toFixed(3))).toBe(index);
});

test('eq5dIndex() never rises as one dimension gets worse', () => {
  const level = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(fc.tuple(level, level, level, level, level), fc.nat({ max: 4 }), (levels, worse) => {
      const next = levels.map((own, at) => (at === worse ? Math.min(5, own + 1) : own));
      expect(eq5dIndex(next.join(''), decrements)).toBeLessThanOrEqual(eq5dIndex(levels.join(''), decrements));
    }),
  );
});

test.each(['1111', '111111', '11161', '01111', '1 111', ''])('eq5dIndex() refuses "%s"', (state) => {
  expect(() => eq5dIndex(state, decrements)).toThrow(`must be five digits from 1 to 5: got "${state}"`);
});

test('eq5dIndex() refuses a value set without all its levels', () => {
  for (const dimension of EQ5D_DIMENSIONS)
    expect(() => eq5dIndex('11111', { ...decrements, [dimension]: [0, 1] })).toThrow(`${dimension} must have five`);
});
