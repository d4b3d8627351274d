import fc from 'fast-check';
import { exponentialRemainder } from './exponential-remainder.ts';

test('exponentialRemainder() is the quotient away from 0', () => {
  const { value, slope, curve } = exponentialRemainder(-3);
  const e = Math.exp(-3);
  expect(value).toBeCloseTo((e + 2) / 9, 14);
  // Derivatives of (e^y - 1 - y) y^-2.
  expect(slope).toBeCloseTo((e - 1) / 9 + (2 * (e + 2)) / 27, 14);
  expect(curve).toBeCloseTo(e / 9 + (4 * (e - 1)) / 27 + (6 * (e + 2)) / 81, 14);
});

test('exponentialRemainder() is the same by series and by quotient where they meet', () => {
  for (const side of [-1, 1]) {
    const [inside, outside] = [exponentialRemainder(side), exponentialRemainder(side * (1 + 1e-15))];
    expect(inside.value).toBeCloseTo(outside.value, 13);
    expect(inside.slope).toBeCloseTo(outside.slope, 13);
    expect(inside.curve).toBeCloseTo(outside.curve, 12);
  }
});

test('exponentialRemainder() gives the slopes of what it gives', () => {
  fc.assert(
    fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (y) => {
      const [low, high] = [exponentialRemainder(y - 1e-5), exponentialRemainder(y + 1e-5)];
      const { slope, curve } = exponentialRemainder(y);
      expect(((high.value - low.value) / 2e-5 - slope) / Math.max(1, slope)).toBeCloseTo(0, 6);
      expect(((high.slope - low.slope) / 2e-5 - curve) / Math.max(1, curve)).toBeCloseTo(0, 6);
    }),
  );
});
