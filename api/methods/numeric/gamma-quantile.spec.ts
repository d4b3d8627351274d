import fc from 'fast-check';
import { gammaQuantile } from './gamma-quantile.ts';
import { chiSquareTail, upperGamma } from './incomplete-gamma.ts';

test('gammaQuantile() is where the share lies', () => {
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(share, fc.double({ min: 0.1, max: 3000, noNaN: true }), (p, shape) => {
      expect(upperGamma(shape, gammaQuantile(p, shape))).toBeCloseTo(1 - p, 11);
    }),
  );
});

test('gammaQuantile() is half of a quantile of chi-square', () => {
  expect(2 * gammaQuantile(0.95, 0.5)).toBeCloseTo(3.841458820694124, 12);
  expect(chiSquareTail(2 * gammaQuantile(0.9, 4), 8)).toBeCloseTo(0.1, 13);
});

test('gammaQuantile() refuses what is no share, or no shape', () => {
  expect(() => gammaQuantile(1, 2)).toThrow('p must be between 0 and 1: got 1');
  expect(() => gammaQuantile(0.5, 0)).toThrow('shape must be > 0: got 0');
});
