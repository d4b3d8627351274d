import fc from 'fast-check';
import { agrestiCoull, logitShare, waldShare } from './approximate-share.ts';
import { binomialProbability, binomialTail } from './binomial-distribution.ts';
import { binomialTest } from './binomial-test.ts';
import { clopperPearson } from './clopper-pearson.ts';
import { jeffreys } from './jeffreys.ts';
import { midP } from './mid-p.ts';
import { wilsonCorrected } from './wilson-corrected.ts';
import { wilson } from './wilson.ts';

// Newcombe 1998, Statistics in Medicine 17:857-872, table I.
test.each([
  [wilsonCorrected, 15, 148, '0.0598', '0.1644'],
  [wilsonCorrected, 0, 20, '0.0000', '0.2005'],
  [wilsonCorrected, 1, 29, '0.0018', '0.1963'],
  [waldShare, 15, 148, '0.0527', '0.1500'],
  [waldShare, 0, 20, '0.0000', '0.0000'],
  [waldShare, 1, 29, '-0.0319', '0.1009'],
  [midP, 81, 263, '0.2544', '0.3658'],
  [midP, 15, 148, '0.0601', '0.1581'],
  [midP, 0, 20, '0.0000', '0.1391'],
  [midP, 1, 29, '0.0017', '0.1585'],
])('%p of %d/%d is as printed', (...row) => {
  const [interval, x, n, low, high] = row;
  const { lower, upper } = interval(x, n);
  expect([lower.toFixed(4), upper.toFixed(4)]).toEqual([low, high]);
});

// R's binom::binom.confint and prop.test.
test.each([
  [agrestiCoull, 5, 24, 0.9, 0.10235741199356321, 0.37340686054165684],
  [logitShare, 5, 24, 0.99, 0.06725274261003053, 0.48991995052527],
  [wilsonCorrected, 8, 19, 0.99, 0.17182114462599232, 0.7143171717210087],
  [waldShare, 8, 19, 0.9, 0.2347417626045312, 0.6073635005533635],
])('%p of %d/%d at %d agrees with R', (...row) => {
  const [interval, x, n, level, lower, upper] = row;
  expect(interval(x, n, level).lower).toBeCloseTo(lower, 13);
  expect(interval(x, n, level).upper).toBeCloseTo(upper, 13);
});

const counts = fc
  .integer({ min: 1, max: 120 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
const intervals = {
  wilsonCorrected,
  waldShare,
  agrestiCoull,
  logitShare,
  midP,
  jeffreys: (x: number, n: number, level?: number) => jeffreys(x, n, { level: level ?? 0.95, variant: 'equal-tailed' }),
};

test.each(Object.entries(intervals))('%s() turns about with the outcome and widens with the level', (_, interval) => {
  fc.assert(
    fc.property(counts, ({ x, n }) => {
      const [own, turned] = [interval(x, n), interval(n - x, n)];
      expect(own.lower).toBeCloseTo(1 - turned.upper, 10);
      // Of very few the middle of agrestiCoull() moves inwards faster than it widens.
      if (interval === agrestiCoull) return;
      const wide = interval(x, n, 0.99);
      expect(wide.lower).toBeLessThanOrEqual(own.lower);
      expect(wide.upper).toBeGreaterThanOrEqual(own.upper);
    }),
    { numRuns: 40 },
  );
});

test('the corrected score interval reaches beyond the uncorrected, the mid-P interval lies within the exact', () => {
  fc.assert(
    fc.property(counts, ({ x, n }) => {
      expect(wilsonCorrected(x, n).upper).toBeGreaterThanOrEqual(wilson(x, n).upper - 1e-12);
      expect(midP(x, n).upper).toBeLessThanOrEqual(clopperPearson(x, n).upper + 1e-12);
    }),
  );
});

test('midP() leaves one tail on either side, half of the count observed with it', () => {
  const { lower, upper } = midP(5, 24, 0.9);
  const half = (p: number): number => binomialProbability(5, 24, p) / 2;
  expect(binomialTail(6, 24, lower) + half(lower)).toBeCloseTo(0.05, 12);
  expect(1 - binomialTail(5, 24, upper) + half(upper)).toBeCloseTo(0.05, 12);
});

test('jeffreys() is closed at the ends when asked, and the densest is the shortest', () => {
  expect(jeffreys(8, 8).upper).toBe(1);
  expect(jeffreys(8, 8, { variant: 'equal-tailed' }).upper).toBeCloseTo(0.9999405096971056, 14);
  const length = ({ lower, upper }: { lower: number; upper: number }): number => upper - lower;
  expect(length(jeffreys(5, 24, { variant: 'densest' }))).toBeLessThan(length(jeffreys(5, 24)));
});

test('binomialTest() counts what is as likely on the far side, and no more', () => {
  expect(binomialTest(0, 24, 0.1).twoSided).toBeCloseTo(0.16484132895554338, 12);
  expect(binomialTest(1, 8, 0.1)).toEqual({ twoSided: expect.closeTo(0.56953279, 12), greater: expect.closeTo(0.56953279, 12), less: expect.closeTo(0.9 ** 8 + 0.8 * 0.9 ** 7, 12) }); // prettier-ignore
});

test('binomialTest() against either side takes in every count but the observed once', () => {
  fc.assert(
    fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), ({ x, n }, p0) => {
      const { greater, less, twoSided } = binomialTest(x, n, p0);
      expect(greater + less - binomialProbability(x, n, p0)).toBeCloseTo(1, 9);
      expect(twoSided).toBeGreaterThanOrEqual(Math.min(greater, less) * (1 - 1e-9));
    }),
  );
});

test.each([
  ['wilsonCorrected', () => wilsonCorrected(3, 2), 'x must be a whole number from 0 to 2: got 3'],
  ['waldShare', () => waldShare(0, 0), 'n must be a whole number >= 1: got 0'],
  ['agrestiCoull', () => agrestiCoull(1, 2, 1), 'level must be between 0 and 1: got 1'],
  ['logitShare', () => logitShare(0.5, 2), 'x must be a whole number from 0 to 2: got 0.5'],
  ['midP', () => midP(1, NaN), 'n must be a whole number >= 1: got NaN'],
  ['jeffreys', () => jeffreys(1, 2, { level: 0 }), 'level must be between 0 and 1: got 0'],
  ['binomialTest', () => binomialTest(1, 2, 1.5), 'p must be a share: got 1.5'],
])('%s() refuses what is no count', (_, run, message) => {
  expect(run).toThrow(message);
});
