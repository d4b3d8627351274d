import fc from 'fast-check';
import { betaAbove } from '../binomial/beta-binomial.ts';
import { binomialTail } from '../binomial/binomial-distribution.ts';
import { borrowingRejections } from './borrowing-error.ts';
import { betaDivergence, calibratedPowerPrior, fujikawaBorrowing } from './borrowing-weights.ts';
import { exchangeableBaskets } from './exchangeable-baskets.ts';
import { multisourceBaskets } from './multisource-exchangeability.ts';
import { moments, tabulatedMoments } from './logit-normal-moments.ts';

// Vemurafenib in BRAF V600: Hyman et al. 2015.
const vemurafenib = [
  [8, 19],
  [0, 10],
  [1, 26],
  [1, 8],
  [6, 14],
  [2, 7],
].map(([x, n]) => ({ x: x!, n: n! }));
const hierarchy = { exchangeable: 1, mean: Math.log(0.25), meanSd: 2, betweenScale: 1, alone: { mean: 0, sd: 1 } };
const jeffreys = { a: 0.5, b: 0.5 };

test('exchangeableBaskets() of the vemurafenib trial are those of a sampler', () => {
  const { baskets } = exchangeableBaskets(vemurafenib, hierarchy, 0.1);
  // JAGS 4.3.1, to the second digit.
  [0.3678, 0.0927, 0.0805, 0.16, 0.361, 0.2468].forEach((mean, i) => expect(baskets[i]!.mean).toBeCloseTo(mean, 2));
  expect(baskets.map(({ unborrowed }) => unborrowed.share)).toEqual(vemurafenib.map(({ x, n }) => x / n));
});

test('baskets that all stand alone do not know of one another', () => {
  const alone = { ...hierarchy, exchangeable: 0 };
  const [own, other] = [exchangeableBaskets(vemurafenib, alone, 0.1), exchangeableBaskets([{ x: 8, n: 19 }, { x: 9, n: 9 }], alone, 0.1)]; // prettier-ignore
  expect(own.baskets[0]!.mean).toBeCloseTo(other.baskets[0]!.mean, 7);
  expect(own.baskets[0]!.exchangeable).toBe(0);
  const [direct] = moments([{ x: 8, n: 19 }], Math.log(1 / 9), alone.alone);
  expect(own.baskets[0]!.mean).toBeCloseTo(direct!.rate / direct!.likelihood, 9);
  expect(own.baskets[0]!.above).toBeCloseTo(direct!.above / direct!.likelihood, 9);
});

test('exchangeable baskets lie between their own rate and that of all, and their order does not matter', () => {
  const { baskets } = exchangeableBaskets(vemurafenib, hierarchy, 0.1);
  const backwards = exchangeableBaskets(vemurafenib.toReversed(), hierarchy, 0.1).baskets.toReversed();
  baskets.forEach(({ mean, above }, i) => {
    expect(mean).toBeCloseTo(backwards[i]!.mean, 9);
    expect(above).toBeCloseTo(backwards[i]!.above, 9);
  });
  expect(baskets[0]!.mean).toBeLessThan(8 / 19);
  expect(baskets[1]!.mean).toBeGreaterThan(0);
});

test('nearly no deviation between baskets pools them', () => {
  const { baskets } = exchangeableBaskets(
    [
      { x: 1, n: 10 },
      { x: 4, n: 10 },
    ],
    { ...hierarchy, betweenScale: 0.001 },
    0.1,
  );
  expect(baskets[0]!.mean).toBeCloseTo(baskets[1]!.mean, 4);
});

test('tabulatedMoments() are those computed anew', () => {
  const baskets = [{ x: 0, n: 12 }, { x: 5, n: 30 }, { x: 40, n: 40 }]; // prettier-ignore
  const own = tabulatedMoments(baskets, -1.2);
  const mean = fc.double({ min: -9, max: 7, noNaN: true });
  fc.assert(
    fc.property(mean, fc.double({ min: 0.2, max: 6, noNaN: true }), (at, sd) => {
      const [got, wanted] = [own({ mean: at, sd }), moments(baskets, -1.2, { mean: at, sd })];
      got.forEach((each, j) => {
        for (const field of ['likelihood', 'rate', 'square', 'above'] as const) {
          expect(each[field]).toBeCloseTo(wanted[j]![field], 8);
        }
      });
    }),
    { numRuns: 40 },
  );
});

test('betaDivergence() is symmetric, 0 of equal and nearly 1 of quite different beliefs', () => {
  const shape = fc.double({ min: 0.3, max: 40, noNaN: true });
  fc.assert(
    fc.property(shape, shape, shape, shape, (a, b, c, d) => {
      const divergence = betaDivergence({ a, b }, { a: c, b: d });
      expect(divergence).toBeCloseTo(betaDivergence({ a: c, b: d }, { a, b }), 10);
      expect(divergence).toBeCloseTo(betaDivergence({ a: b, b: a }, { a: d, b: c }), 8);
      expect(divergence).toBeLessThanOrEqual(1 + 1e-9);
    }),
    { numRuns: 30 },
  );
  expect(betaDivergence({ a: 1, b: 400 }, { a: 400, b: 1 })).toBeCloseTo(1, 8);
  // Uniform against 2x, by the midpoint rule with two million points: 1/2 of the integral of -log2((1+2x)/2) and of 2x log2(4x/(1+2x)).
  expect(betaDivergence({ a: 1, b: 1 }, { a: 2, b: 1 })).toBeCloseTo(0.0775909469, 9);
});

test('a basket that is like no other borrows nothing above the threshold', () => {
  const { weights, baskets } = fujikawaBorrowing(
    [
      { x: 0, n: 30 },
      { x: 28, n: 30 },
    ],
    jeffreys,
    { epsilon: 2, tau: 0.1 },
    0.1,
  );
  expect(weights).toEqual([[1, 0], [0, 1]]); // prettier-ignore
  expect(baskets[0]).toMatchObject({ a: 0.5, b: 30.5 });
  expect(baskets[0]!.above).toBe(baskets[0]!.unborrowed.above);
  expect(baskets[0]!.above).toBe(betaAbove({ a: 0.5, b: 30.5 }, 0.1));
});

test('calibratedPowerPrior() is that of its formula', () => {
  const { weights, baskets } = calibratedPowerPrior(
    [
      { x: 4, n: 16 },
      { x: 8, n: 16 },
    ],
    jeffreys,
    { a: 1, b: 2 },
    0.1,
  );
  // S = 16^(1/4) * 0.25 = 0.5
  const weight = 1 / (1 + Math.exp(1 + 2 * Math.log(0.5)));
  expect(weights[0]![1]).toBeCloseTo(weight, 14);
  expect(baskets[0]!.a).toBeCloseTo(4.5 + 8 * weight, 12);
});

test('multisourceBaskets() of all or none exchangeable pool everybody or nobody', () => {
  const [all, none] = [1, 0].map((exchangeable) => multisourceBaskets(vemurafenib, { ...jeffreys, exchangeable }, 0.1));
  all!.baskets.forEach(({ mean }) => expect(mean).toBeCloseTo(18.5 / 85, 12));
  none!.baskets.forEach(({ mean, above, unborrowed }, i) => {
    expect(mean).toBeCloseTo((vemurafenib[i]!.x + 0.5) / (vemurafenib[i]!.n + 1), 12);
    expect(above).toBeCloseTo(unborrowed.above, 12);
  });
});

test('multisourceBaskets() take baskets that are alike as exchangeable more than others, whatever their order', () => {
  const prior = { ...jeffreys, exchangeable: 0.5 };
  const { exchangeability, baskets } = multisourceBaskets(vemurafenib, prior, 0.1);
  expect(exchangeability[0]![4]).toBeGreaterThan(exchangeability[0]![1]!);
  expect(exchangeability[0]![4]).toBe(exchangeability[4]![0]);
  const backwards = multisourceBaskets(vemurafenib.toReversed(), prior, 0.1).baskets.toReversed();
  baskets.forEach(({ above }, i) => expect(above).toBeCloseTo(backwards[i]!.above, 12));
});

test('without borrowing, error rates are those of a binomial test', () => {
  // A divergence of nearly 0 only is borrowed from: of equal counts, whose belief is then twice as sure.
  const trial = {
    rates: [0.2, 0.2],
    n: 10,
    prior: { a: 1, b: 1 },
    rule: { epsilon: 1, tau: 0.9999 },
    p0: 0.2,
    threshold: 0.95,
  };
  const { each, any } = borrowingRejections(trial);
  expect(each[0]).toBe(each[1]);
  const alone = binomialTail(5, 10, 0.2);
  expect(each[0]).toBeGreaterThanOrEqual(alone - 1e-12);
  expect(each[0]).toBeLessThan(alone + 0.02);
  expect(any).toBeLessThanOrEqual(2 * each[0]!);
});

const two = [{ x: 1, n: 2 }, { x: 0, n: 2 }]; // prettier-ignore
test.each([
  ['one basket', () => exchangeableBaskets([{ x: 1, n: 2 }], hierarchy, 0.1), 'there must be two or more: got 1'],
  ['more than there are', () => exchangeableBaskets([{ x: 3, n: 2 }, two[0]!], hierarchy, 0.1), 'from 0 to 2: got 3'],
  ['p0 of 1', () => exchangeableBaskets(two, hierarchy, 1), 'p0 must be between 0 and 1: got 1'],
  ['a scale of 0', () => exchangeableBaskets(two, { ...hierarchy, betweenScale: 0 }, 0.1), 'scales > 0'],
  ['a share of 2', () => exchangeableBaskets(two, { ...hierarchy, exchangeable: 2 }, 0.1), 'must be a share: got 2'],
  ['epsilon of 0', () => fujikawaBorrowing(two, jeffreys, { epsilon: 0, tau: 0 }, 0.1), 'got 0 and 0'],
  ['no prior', () => fujikawaBorrowing(two, { a: 0, b: 1 }, { epsilon: 1, tau: 0 }, 0.1), 'shapes must be > 0'],
  ['eight baskets to list', () => multisourceBaskets(Array.from({ length: 8 }, () => two[0]!), { ...jeffreys, exchangeable: 0.5 }, 0.1), 'at most 7: got 8'], // prettier-ignore
  ['b of 0', () => calibratedPowerPrior(two, jeffreys, { a: 1, b: 0 }, 0.1), 'b > 0: got 1 and 0'],
  ['too many outcomes', () => borrowingRejections({ rates: [0, 0, 0, 0], n: 60, prior: jeffreys, rule: { epsilon: 1, tau: 0 }, p0: 0.1, threshold: 0.9 }), 'of 4 baskets of 60'], // prettier-ignore
])('%s is refused', (_, run, message) => {
  expect(run).toThrow(message);
});
