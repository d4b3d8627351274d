import fc from 'fast-check';
import { digamma, trigamma } from './polygamma.ts';

test('digamma() and trigamma() at a half', () => {
  expect(digamma(0.5)).toBeCloseTo(-0.5772156649015329 - 2 * Math.LN2, 13);
  expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 13);
});

test('digamma() and trigamma() follow their recurrences', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e5, noNaN: true }), (x) => {
      expect(Math.abs(digamma(x + 1) - digamma(x) - 1 / x)).toBeLessThan(1e-13 * Math.max(1, 1 / x));
      expect(Math.abs(trigamma(x) - trigamma(x + 1) - 1 / (x * x))).toBeLessThan(1e-13 * Math.max(1, 1 / (x * x)));
    }),
  );
});

test.each([[0], [-1], [NaN]])('digamma() and trigamma() refuse %d', (x) => {
  expect(() => digamma(x)).toThrow(`x must be > 0: got ${x}`);
  expect(() => trigamma(x)).toThrow(`x must be > 0: got ${x}`);
});
