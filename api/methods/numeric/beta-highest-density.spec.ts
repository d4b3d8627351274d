import fc from 'fast-check';
import { betaHighestDensity } from './beta-highest-density.ts';
import { incompleteBeta, inverseIncompleteBeta } from './incomplete-beta.ts';

test('betaHighestDensity() of the density 2x holds its upper part', () => {
  const { lower, upper } = betaHighestDensity(2, 1, 0.75);
  expect(lower).toBeCloseTo(0.5, 14);
  expect(upper).toBe(1);
});

test('betaHighestDensity() starts at 0 where the density does', () => {
  expect(betaHighestDensity(0.5, 8.5, 0.95)).toEqual({ lower: 0, upper: inverseIncompleteBeta(0.95, 0.5, 8.5) });
});

const shape = fc.double({ min: 1.5, max: 60, noNaN: true });

test('betaHighestDensity() holds its level, is as dense at one end as at the other, and no longer than equal tails', () => {
  fc.assert(
    fc.property(shape, shape, fc.double({ min: 0.5, max: 0.99, noNaN: true }), (a, b, level) => {
      const { lower, upper } = betaHighestDensity(a, b, level);
      expect(incompleteBeta(upper, a, b) - incompleteBeta(lower, a, b)).toBeCloseTo(level, 10);
      const density = (x: number): number => x ** (a - 1) * (1 - x) ** (b - 1);
      const highest = density((a - 1) / (a + b - 2));
      expect(Math.abs(density(lower) - density(upper)) / highest).toBeLessThan(1e-6);
      const tail = (1 - level) / 2;
      const equal = inverseIncompleteBeta(1 - tail, a, b) - inverseIncompleteBeta(tail, a, b);
      expect(upper - lower).toBeLessThanOrEqual(equal + 1e-10);
    }),
  );
});

test.each([
  [1, 1, 0.95, 'one shape must be above 1: got 1 and 1'],
  [0, 3, 0.95, 'got 0 and 3'],
  [2, 3, 1, 'level must be between 0 and 1: got 1'],
])('betaHighestDensity(%d, %d, %d) is refused', (...row) => {
  const [a, b, level, message] = row;
  expect(() => betaHighestDensity(a, b, level)).toThrow(message);
});
