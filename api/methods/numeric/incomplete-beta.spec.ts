import fc from 'fast-check';
import { incompleteBeta, inverseIncompleteBeta } from './incomplete-beta.ts';

test('incompleteBeta() is the binomial tail in closed form', () => {
  expect(incompleteBeta(0.1, 1, 8)).toBeCloseTo(1 - 0.9 ** 8, 14);
  // At least 2 of 3 at one half.
  expect(incompleteBeta(0.5, 2, 2)).toBeCloseTo(0.5, 14);
  // The arcsine distribution.
  expect(incompleteBeta(0.25, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(0.5), 14);
});

// From 1 up, as counts give them: below 1 a quantile may lie closer to 1 than doubles do.
const shape = fc.double({ min: 1, max: 500, noNaN: true });
const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

test('incompleteBeta() turns round with its shapes', () => {
  fc.assert(
    fc.property(share, shape, shape, (x, a, b) => {
      expect(incompleteBeta(x, a, b)).toBeCloseTo(1 - incompleteBeta(1 - x, b, a), 11);
    }),
  );
});

test('inverseIncompleteBeta() undoes incompleteBeta()', () => {
  fc.assert(
    fc.property(share, shape, shape, (p, a, b) => {
      expect(incompleteBeta(inverseIncompleteBeta(p, a, b), a, b)).toBeCloseTo(p, 9);
    }),
  );
});

test('inverseIncompleteBeta() reaches the ends', () => {
  expect([inverseIncompleteBeta(0, 2, 3), inverseIncompleteBeta(1, 2, 3)]).toEqual([0, 1]);
});

test.each([
  [-0.1, 1, 1, 'x must be a share: got -0.1'],
  [0.5, 0, 1, 'shapes must be > 0: got 0 and 1'],
  [NaN, 1, 1, 'x must be a share: got NaN'],
])('incompleteBeta() refuses x %d with shapes %d and %d', (x, a, b, message) => {
  expect(() => incompleteBeta(x, a, b)).toThrow(message);
});
