import fc from 'fast-check';
import { wilson } from './wilson.ts';

// As R's binom::binom.confint(method = "wilson") gives them.
test.each([
  [1, 8, 0.95, 0.022417491450056726, 0.4708881822128534],
  [4, 25, 0.95, 0.0640345145667644, 0.3465362160717885],
  [8, 19, 0.9, 0.2563027293205345, 0.6054837306064129],
])('wilson() of %d/%d at %d agrees with R', (...row) => {
  const [x, n, level, lower, upper] = row;
  expect(wilson(x, n, level).lower).toBeCloseTo(lower, 14);
  expect(wilson(x, n, level).upper).toBeCloseTo(upper, 14);
});

test('wilson() is exactly 0 and 1 at the ends, where rounding would overshoot', () => {
  expect(wilson(0, 18).lower).toBe(0);
  expect(wilson(18, 18).upper).toBe(1);
});

test('wilson() limits are where the score test just rejects', () => {
  const counts = fc
    .integer({ min: 1, max: 300 })
    .chain((n) => fc.tuple(fc.integer({ min: 1, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(counts, ([x, n]) => {
      const { lower } = wilson(x, n);
      const score = (x / n - lower) / Math.sqrt((lower * (1 - lower)) / n);
      expect(score).toBeCloseTo(1.959963984540054, 9);
    }),
  );
});

test('wilson() refuses more than there are', () => {
  expect(() => wilson(3, 2)).toThrow('x must be a whole number from 0 to 2: got 3');
});
