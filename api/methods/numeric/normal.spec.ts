import fc from 'fast-check';
import { normalCdf, normalQuantile, standardErrors } from './normal.ts';

// Values to 16 digits as R's qnorm() and pnorm() print them.
test.each([
  [0.975, 1.959963984540054],
  [0.95, 1.6448536269514722],
  [0.995, 2.5758293035489],
  [0.75, 0.6744897501960817],
  [1e-10, -6.361340902404056],
])('normalQuantile() of %d', (p, z) => {
  expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-14);
});

test.each([
  [-1, 0.15865525393145707],
  [-6, 9.865876450376946e-10],
  [-20, 2.7536241186062337e-89],
  [2, 0.9772498680518208],
])('normalCdf() of %d keeps its digits in the tail', (z, p) => {
  expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(1e-13);
});

test('normalQuantile() undoes normalCdf() in the lower half', () => {
  fc.assert(
    fc.property(fc.double({ min: -8, max: 0, noNaN: true }), (z) => {
      expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, 12);
    }),
  );
});

test('normalCdf() is 1 less its mirror image, and 1 at infinity', () => {
  fc.assert(
    fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (z) => {
      expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 15);
    }),
  );
  expect([normalCdf(-Infinity), normalCdf(0), normalCdf(Infinity)]).toEqual([0, 0.5, 1]);
});

test.each([[0], [1], [-0.1], [NaN]])('normalQuantile() refuses %d', (p) => {
  expect(() => normalQuantile(p)).toThrow(`p must be between 0 and 1: got ${p}`);
});

test.each([[0], [1], [95]])('standardErrors() refuses level %d', (level) => {
  expect(() => standardErrors(level)).toThrow(`level must be between 0 and 1: got ${level}`);
});
