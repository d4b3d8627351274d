import fc from 'fast-check';
import { eventRatio } from './event-ratio.ts';
import { incidenceRate } from './incidence-rate.ts';
import { poissonLimits } from './poisson-limits.ts';
import { compareRates } from './rate-comparison.ts';
import { standardisedRate } from './standardised-rate.ts';

const KINDS = ['exact', 'mid-p', 'byar', 'normal', 'log-normal'] as const;

test('poissonLimits() of ten events are those of the printed tables', () => {
  // Garwood 1936: 4.795 to 18.39.
  expect(poissonLimits(10, 'exact')!.lower).toBeCloseTo(4.795, 3);
  expect(poissonLimits(10, 'exact')!.upper).toBeCloseTo(18.39, 2);
  // 10 (1 − 1/90 − 1.96/(3 √10))³ and 11 (1 − 1/99 + 1.96/(3 √11))³.
  const z = 1.959963984540054;
  expect(poissonLimits(10, 'byar')!.lower).toBeCloseTo(10 * (1 - 1 / 90 - z / (3 * Math.sqrt(10))) ** 3, 12);
  expect(poissonLimits(10, 'byar')!.upper).toBeCloseTo(11 * (1 - 1 / 99 + z / (3 * Math.sqrt(11))) ** 3, 12);
});

test('poissonLimits() exact leave half of the doubt in either tail, mid-p with half of the count', () => {
  const probability = (count: number, mean: number): number => {
    let term = Math.exp(-mean);
    for (let k = 1; k <= count; k++) term *= mean / k;
    return term;
  };
  const atMost = (count: number, mean: number): number =>
    Array.from({ length: count + 1 }, (_, k) => probability(k, mean)).reduce((sum, value) => sum + value, 0);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.constantFrom(0.8, 0.95, 0.99), (events, level) => {
      const exact = poissonLimits(events, 'exact', level)!;
      expect(atMost(events, exact.upper)).toBeCloseTo((1 - level) / 2, 10);
      expect(1 - atMost(events - 1, exact.lower)).toBeCloseTo((1 - level) / 2, 10);
      const mid = poissonLimits(events, 'mid-p', level)!;
      expect(atMost(events - 1, mid.upper) + probability(events, mid.upper) / 2).toBeCloseTo((1 - level) / 2, 10);
      expect(exact.lower < mid.lower && mid.lower < events && events < mid.upper && mid.upper < exact.upper).toBe(true);
    }),
  );
});

test('poissonLimits() of no events begin at 0', () => {
  expect(KINDS.map((kind) => poissonLimits(0, kind)?.lower)).toEqual([0, 0, 0, 0, undefined]);
  expect(poissonLimits(0, 'mid-p')!.upper).toBeCloseTo(-Math.log(0.05), 12);
});

test('incidenceRate() is by the unit of person-time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.constantFrom(...KINDS), (events, limits) => {
      const [years, days] = [10, 3650].map((personTime) => incidenceRate(events, personTime, { limits })!);
      expect(days!.rate * 365).toBeCloseTo(years!.rate, 10);
      expect(days!.upper * 365).toBeCloseTo(years!.upper, 10);
      expect(years!.lower <= years!.rate && years!.rate <= years!.upper).toBe(true);
    }),
  );
  expect(incidenceRate(0, 10, { limits: 'log-normal' })).toBeNull();
});

test('compareRates() turns round with the two', () => {
  const counted = fc.record({ events: fc.integer({ min: 1, max: 80 }), personTime: fc.integer({ min: 1, max: 900 }) });
  fc.assert(
    fc.property(counted, counted, (a, b) => {
      const [one, other] = [compareRates(a, b), compareRates(b, a)];
      expect(one.ratio! * other.ratio!).toBeCloseTo(1, 10);
      expect(one.exact.lower * other.exact.upper!).toBeCloseTo(1, 8);
      expect(one.logNormal!.lower * other.logNormal!.upper).toBeCloseTo(1, 10);
      expect(one.pValue).toBeCloseTo(other.pValue, 8);
      expect(one.difference.lower).toBeCloseTo(-other.difference.upper, 12);
    }),
  );
});

test('compareRates() knows no upper limit where nothing came in the second', () => {
  const got = compareRates({ events: 3, personTime: 2 }, { events: 0, personTime: 2 });
  expect(got).toMatchObject({ ratio: null, logNormal: null, exact: { upper: null } });
  expect(got.pValue).toBeCloseTo(0.25, 12);
});

test('standardisedRate() of one stratum has the exact limits of its count', () => {
  const { rate, gamma, standardError } = standardisedRate([{ events: 7, personTime: 20, weight: 5 }]);
  const exact = poissonLimits(7, 'exact')!;
  expect(rate).toBeCloseTo(0.35, 14);
  expect(standardError).toBeCloseTo(Math.sqrt(7) / 20, 14);
  expect(gamma.lower).toBeCloseTo(exact.lower / 20, 12);
  expect(gamma.upper).toBeCloseTo(exact.upper / 20, 12);
});

test('standardisedRate() does not care for the order of strata or the scale of weights', () => {
  const stratum = fc.record({
    events: fc.integer({ min: 1, max: 40 }),
    personTime: fc.integer({ min: 50, max: 500 }),
    weight: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(stratum, { minLength: 1, maxLength: 8 }), (strata) => {
      const one = standardisedRate(strata);
      const other = standardisedRate(strata.map((each) => ({ ...each, weight: each.weight * 1000 })).toReversed());
      expect(other.rate).toBeCloseTo(one.rate, 12);
      expect(other.gamma.upper).toBeCloseTo(one.gamma.upper, 10);
      expect(one.gamma.lower < one.rate && one.rate < one.gamma.upper).toBe(true);
    }),
  );
});

test.each([
  ['a rate in no time', () => incidenceRate(1, 0), 'person-time must be finite and > 0: got 0'],
  ['half an event', () => incidenceRate(0.5, 1), 'whole number >= 0: got 0.5'],
  ['a level that is no share', () => incidenceRate(1, 1, { level: 95 }), 'level must be between 0 and 1: got 95'],
  ['no events in either', () => compareRates({ events: 0, personTime: 1 }, { events: 0, personTime: 1 }), 'got none'],
  ['nothing expected', () => eventRatio(1, 0), 'expected must be finite and > 0: got 0'],
  ['no strata', () => standardisedRate([]), 'there must be an event: got none'],
  [
    'a weight of zero',
    () => standardisedRate([{ events: 1, personTime: 1, weight: 0 }]),
    'weights must be finite and > 0: got 0',
  ],
  [
    'a negative count',
    () => compareRates({ events: 2, personTime: 1 }, { events: -1, personTime: 1 }),
    'whole numbers >= 0: got -1',
  ],
])('rates are refused of %s', (_, attempt, message) => {
  expect(attempt).toThrow(message);
});
