import fc from 'fast-check';
import { logBinomial, logGamma } from './log-gamma.ts';

test('logGamma() at a half and at whole numbers', () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
  expect(logGamma(1)).toBe(0);
  let logFactorial = 0;
  for (let k = 2; k <= 170; k++) logFactorial += Math.log(k);
  expect(logGamma(171)).toBeCloseTo(logFactorial, 11);
});

test('logGamma() follows its recurrence', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (x) => {
      const [next, own] = [logGamma(x + 1), logGamma(x)];
      expect(Math.abs(next - own - Math.log(x))).toBeLessThan(1e-14 * Math.max(10, Math.abs(next)));
    }),
  );
});

test('logBinomial() stays finite where the coefficient overflows', () => {
  let logWays = 0;
  for (let k = 1; k <= 358; k++) logWays += Math.log((1167 - 358 + k) / k);
  expect(logWays).toBeGreaterThan(Math.log(Number.MAX_VALUE));
  expect(logBinomial(1167, 358)).toBeCloseTo(logWays, 10);
  expect(Math.exp(logBinomial(24, 5))).toBeCloseTo(42504, 7);
  expect(logBinomial(9, 0)).toBe(0);
});

test.each([
  [() => logGamma(0), 'x must be > 0: got 0'],
  [() => logBinomial(3, 4), 'got k 4 and n 3'],
  [() => logBinomial(3.5, 1), 'got k 1 and n 3.5'],
])('log gamma refuses %s', (attempt, message) => {
  expect(attempt).toThrow(message);
});
