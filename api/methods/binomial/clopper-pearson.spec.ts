import fc from 'fast-check';
import { clopperPearson } from './clopper-pearson.ts';

test.each([
  { trial: 'KEYNOTE-158 TMB-high', x: 34, n: 120, level: 0.95, lower: 0.205, upper: 0.373, printed: 0.0005 },
  { trial: 'KEYNOTE-158 TMB-low', x: 41, n: 635, level: 0.95, lower: 0.047, upper: 0.087, printed: 0.0005 },
  { trial: 'MyPathway biliary', x: 9, n: 39, level: 0.95, lower: 0.11, upper: 0.39, printed: 0.005 },
  { trial: 'NCI-MATCH arm H', x: 11, n: 29, level: 0.9, lower: 0.229, upper: 0.549, printed: 0.0005 },
])('clopperPearson() reproduces the printed limits of $trial', ({ x, n, level, lower, upper, printed }) => {
  const limits = clopperPearson(x, n, level);
  expect(Math.abs(limits.lower - lower)).toBeLessThanOrEqual(printed);
  expect(Math.abs(limits.upper - upper)).toBeLessThanOrEqual(printed);
});

test('clopperPearson() reaches 0 and 1 at the ends, with the closed form on the other side', () => {
  expect(clopperPearson(0, 10).lower).toBe(0);
  expect(clopperPearson(0, 10).upper).toBeCloseTo(1 - 0.025 ** (1 / 10), 14);
  expect(clopperPearson(10, 10).upper).toBe(1);
  expect(clopperPearson(10, 10).lower).toBeCloseTo(0.025 ** (1 / 10), 14);
});

test('clopperPearson() turns round when success and failure change names', () => {
  const counts = fc
    .integer({ min: 1, max: 400 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(counts, ([x, n]) => {
      const limits = clopperPearson(x, n);
      const turned = clopperPearson(n - x, n);
      expect(turned.lower).toBeCloseTo(1 - limits.upper, 12);
      expect(turned.upper).toBeCloseTo(1 - limits.lower, 12);
      expect(limits.lower).toBeLessThanOrEqual(x / n);
      expect(limits.upper).toBeGreaterThanOrEqual(x / n);
    }),
  );
});

test.each([
  [5, 4, 0.95, 'x must be a whole number from 0 to 4: got 5'],
  [0, 0, 0.95, 'n must be a whole number >= 1: got 0'],
  [1.5, 4, 0.95, 'got 1.5'],
  [1, 4, 1, 'level must be between 0 and 1: got 1'],
])('clopperPearson() refuses %d of %d at level %d', (x, n, level, message) => {
  expect(() => clopperPearson(x, n, level)).toThrow(message);
});
