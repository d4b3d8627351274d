import fc from 'fast-check';
import { binomialCoefficient, binomialProbability, binomialTail } from './binomial-distribution.ts';

test('binomialCoefficient() counts ways, none of them outside', () => {
  expect([binomialCoefficient(5, 2), binomialCoefficient(5, 0), binomialCoefficient(5, 6)]).toEqual([10, 1, 0]);
  expect(binomialCoefficient(5, -1)).toBe(0);
});

const trial = fc.record({
  n: fc.integer({ min: 0, max: 900 }),
  p: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
});

test('binomialProbability() sums to 1, on both sides of the size at which its formula changes', () => {
  fc.assert(
    fc.property(trial, ({ n, p }) => {
      let sum = 0;
      for (let x = 0; x <= n; x++) sum += binomialProbability(x, n, p);
      expect(sum).toBeCloseTo(1, 10);
    }),
    { numRuns: 30 },
  );
});

test('binomialTail() falls by the probability of one more', () => {
  const point = trial.chain(({ n, p }) =>
    fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n), p: fc.constant(p) }),
  );
  fc.assert(
    fc.property(point, ({ x, n, p }) => {
      expect(binomialTail(x, n, p) - binomialTail(x + 1, n, p)).toBeCloseTo(binomialProbability(x, n, p), 10);
    }),
  );
});

test('binomialTail() is certain from 0 and impossible beyond n', () => {
  expect([binomialTail(0, 5, 0.2), binomialTail(-3, 5, 0.2), binomialTail(6, 5, 0.2)]).toEqual([1, 1, 0]);
});

test.each([
  [() => binomialProbability(1, 2, 1.1), 'p must be a share: got 1.1'],
  [() => binomialTail(1, 2, NaN), 'p must be a share: got NaN'],
  [() => binomialCoefficient(-1, 0), 'got -1 and 0'],
])('a binomial refuses %s', (attempt, message) => {
  expect(attempt).toThrow(message);
});
