import fc from 'fast-check';
import { bayesFactorOfRates, betaAbove, betaBinomialProbability, betaBinomialTail, betaSummary, betaUpdate, predictivePosteriorSuccess } from './beta-binomial.ts'; // prettier-ignore
import { predictiveProbability } from './predictive-probability.ts';

const jeffreys = { a: 0.5, b: 0.5 };

test('betaSummary() of two of eight', () => {
  const { mean, standardDeviation, mode, median, lower, upper, densest } = betaSummary(2, 8, jeffreys, 0.95);
  expect([mean, mode]).toEqual([2.5 / 9, expect.closeTo(1.5 / 7, 14)]);
  expect(standardDeviation).toBeCloseTo(Math.sqrt((2.5 * 6.5) / (81 * 10)), 14);
  // R: qbeta(c(.5, .025, .975), 2.5, 6.5), and binom::binom.bayes.
  expect([median, lower, upper].map((x) => x.toFixed(10))).toEqual(['0.2607705845', '0.0559668897', '0.5916235106']);
  expect([densest!.lower, densest!.upper].map((x) => x.toFixed(8))).toEqual(['0.03309786', '0.55094646']);
});

test('betaSummary() has neither mode nor shortest interval where the belief is highest at both ends', () => {
  expect(betaSummary(0, 1, { a: 0.2, b: 0.0001 }, 0.9)).toMatchObject({ mode: null });
  expect(betaSummary(1, 1, { a: 1e-9, b: 0.5 }, 0.9).densest).not.toBeNull();
});

test('the beta-binomial distribution adds up, and its mean is the mean belief', () => {
  const shape = fc.double({ min: 0.2, max: 30, noNaN: true });
  fc.assert(
    fc.property(shape, shape, fc.integer({ min: 0, max: 40 }), (a, b, n) => {
      const all = Array.from({ length: n + 1 }, (_, x) => betaBinomialProbability(x, n, { a, b }));
      expect(all.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
      expect(all.reduce((sum, p, x) => sum + p * x, 0)).toBeCloseTo((n * a) / (a + b), 8);
      expect(betaBinomialTail(1, n, { a, b })).toBeCloseTo(1 - all[0]!, 10);
    }),
  );
});

test('predictivePosteriorSuccess() is that of the bound on the count which the threshold comes to', () => {
  // Prior Beta(0.6, 0.4), above 0.6 with more than 0.9: 28 of 40, as Lee & Liu print.
  const design = { n1: 0, r1: -1, n: 40, r: 27 };
  for (const [x, n] of [
    [5, 10],
    [16, 23],
    [20, 30],
  ] as const) {
    const chance = predictivePosteriorSuccess({ x, n, most: 40 }, { a: 0.6, b: 0.4 }, { p0: 0.6, threshold: 0.9 });
    expect(chance).toBeCloseTo(betaBinomialTail(28 - x, 40 - n, betaUpdate({ a: 0.6, b: 0.4 }, x, n)), 12);
    expect(chance).toBeCloseTo(predictiveProbability({ ...design, n1: 1, r1: 0 }, { counted: n, stage1: 1, total: x }, { a: 0.6, b: 0.4 }), 12); // prettier-ignore
  }
  expect(predictivePosteriorSuccess({ x: 1, n: 24, most: 24 }, jeffreys, { p0: 0.1, threshold: 0.95 })).toBe(0);
  expect(predictivePosteriorSuccess({ x: 8, n: 24, most: 24 }, jeffreys, { p0: 0.1, threshold: 0.95 })).toBe(1);
});

test('betaAbove() keeps the digits of a small probability', () => {
  expect(betaAbove({ a: 1, b: 30 }, 0.9)).toBeCloseTo(1e-30, 42);
});

test.each([
  ['a prior without weight', () => betaUpdate({ a: 0, b: 1 }, 1, 2), 'shapes must be > 0: got 0 and 1'],
  [
    'more outcomes than patients',
    () => betaSummary(3, 2, jeffreys, 0.95),
    'x must be a whole number from 0 to 2: got 3',
  ],
  ['a level of 1', () => betaSummary(1, 2, jeffreys, 1), 'level must be between 0 and 1: got 1'],
  [
    'fewer at most than seen',
    () => predictivePosteriorSuccess({ x: 1, n: 9, most: 8 }, jeffreys, { p0: 0.1, threshold: 0.9 }),
    'most must be a whole number >= n 9: got 8',
  ],
  [
    'a rate of 0',
    () => bayesFactorOfRates(1, 2, { likelier: 0.3, other: 0 }),
    'rates as they must be between 0 and 1: got 0.3 and 0',
  ],
])('%s is refused', (_, run, message) => {
  expect(run).toThrow(message);
});
