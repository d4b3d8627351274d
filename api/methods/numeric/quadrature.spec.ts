import fc from 'fast-check';
import { gaussLegendre, integrals } from './quadrature.ts';

test('gaussLegendre() is exact for polynomials up to degree 31', () => {
  const powers = Array.from({ length: 32 }, (_, power) => power);
  const sums = gaussLegendre((x) => powers.map((power) => x ** power), 0, 1);
  powers.forEach((power) => expect(sums[power]).toBeCloseTo(1 / (power + 1), 14));
});

test('integrals() follow a peak that is narrow beside the interval', () => {
  const [area, moment] = integrals(
    (x) => [Math.exp(-((x - 0.7) ** 2) * 1e4), x * Math.exp(-((x - 0.7) ** 2) * 1e4)],
    0,
    1,
  );
  expect(area).toBeCloseTo(Math.sqrt(Math.PI) / 100, 12);
  expect(moment! / area!).toBeCloseTo(0.7, 11);
});

test('integrals() turn about with the ends and add up', () => {
  const end = fc.double({ min: -3, max: 3, noNaN: true });
  const f = (x: number) => [Math.exp(x), 1 / (1 + x * x)];
  fc.assert(
    fc.property(end, end, end, (a, b, c) => {
      expect(integrals(f, a, b)[1]).toBeCloseTo(-integrals(f, b, a)[1]!, 11);
      expect(integrals(f, a, b)[0]! + integrals(f, b, c)[0]!).toBeCloseTo(integrals(f, a, c)[0]!, 9);
      expect(integrals(f, a, b)[1]).toBeCloseTo(Math.atan(b) - Math.atan(a), 10);
    }),
  );
});

test('integrals without finite ends, or that never settle, are refused', () => {
  expect(() => gaussLegendre((x) => [x], 0, Infinity)).toThrow('ends must be finite: got 0 and Infinity');
  expect(() => integrals((x) => [1 / Math.abs(x - 1 / 3)], 0, 1)).toThrow('halves and whole must come to agree');
});
