import fc from 'fast-check';
import { chiSquareTail, upperGamma } from './incomplete-gamma.ts';

// Critical points of chi-square as every table prints them, here to 16 digits.
test.each([
  [3.841458820694124, 1, 0.05],
  [6.6348966010212145, 1, 0.01],
  [5.991464547107979, 2, 0.05],
  [9.487729036781154, 4, 0.05],
])('chiSquareTail() of %d with %d degrees of freedom', (x, df, p) => {
  expect(chiSquareTail(x, df)).toBeCloseTo(p, 14);
});

test('chiSquareTail() with two degrees of freedom is exponential, far into the tail', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), (x) => {
      expect(Math.abs(chiSquareTail(x, 2) / Math.exp(-x / 2) - 1)).toBeLessThan(1e-12);
    }),
  );
});

test('upperGamma() steps from one shape to the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.1, max: 80, noNaN: true }), (a, x) => {
      let term = Math.exp(-x);
      for (let k = 1; k <= a; k++) term *= x / k;
      expect(upperGamma(a + 1, x) - upperGamma(a, x)).toBeCloseTo(term, 13);
    }),
  );
});

test('upperGamma() is whole at 0 and nothing at infinity', () => {
  expect([upperGamma(2, 0), upperGamma(2, Infinity)]).toEqual([1, 0]);
});

test.each([
  [0, 1],
  [1, -1],
  [NaN, 1],
])('upperGamma() refuses shape %d at %d', (a, x) => {
  expect(() => upperGamma(a, x)).toThrow(`a must be > 0 and x >= 0: got a ${a} and x ${x}`);
});
