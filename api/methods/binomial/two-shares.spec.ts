import fc from 'fast-check';
import { agrestiCaffo, waldDifference } from './approximate-difference.ts';
import { chiSquareShares, trendOfShares } from './chi-square-shares.ts';
import { exactHomogeneity } from './exact-homogeneity.ts';
import { fisherExact } from './fisher-exact.ts';
import { mantelHaenszel } from './mantel-haenszel.ts';
import { newcombe, newcombeCorrected } from './newcombe.ts';
import { mcNemar, pairedDifference } from './paired-shares.ts';
import { scoreDifference } from './score-difference.ts';
import { katzRatio, scoreRatio, woolfOddsRatio } from './share-ratio.ts';

const counts = fc
  .integer({ min: 1, max: 60 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

// Newcombe 1998, Statistics in Medicine 17:873-890, table II: methods 5 (Mee), 6 (Miettinen-Nurminen), 11.
test.each([
  [56, 70, 48, 80, ['0.0533', '0.3377'], ['0.0528', '0.3382'], ['0.0428', '0.3422']],
  [9, 10, 3, 10, ['0.1821', '0.8370'], ['0.1700', '0.8406'], ['0.1013', '0.8387']],
  [5, 56, 0, 29, ['-0.0313', '0.1926'], ['-0.0326', '0.1933'], ['-0.0667', '0.2037']],
  [0, 10, 0, 20, ['-0.1611', '0.2775'], ['-0.1658', '0.2844'], ['-0.2005', '0.3445']],
  [10, 10, 0, 10, ['0.6777', '1.0000'], ['0.6636', '1.0000'], ['0.5128', '1.0000']],
])('differences of %d/%d and %d/%d are as printed', (...row) => {
  const [x1, n1, x2, n2, mee, mn, corrected] = row;
  const [first, second] = [
    { x: x1, n: n1 },
    { x: x2, n: n2 },
  ];
  const printed = ({ lower, upper }: { lower: number; upper: number }) => [lower.toFixed(4), upper.toFixed(4)];
  expect(printed(scoreDifference(first, second, { variance: 'mee' }))).toEqual(mee);
  expect(printed(scoreDifference(first, second))).toEqual(mn);
  expect(printed(newcombeCorrected(first, second))).toEqual(corrected);
});

const differences = { newcombeCorrected, waldDifference, agrestiCaffo, scoreDifference: (a: never, b: never) => scoreDifference(a, b) }; // prettier-ignore
test.each(Object.entries(differences))('%s() turns about with its arguments', (_, interval) => {
  fc.assert(
    fc.property(counts, counts, (first, second) => {
      const [own, turned] = [interval(first as never, second as never), interval(second as never, first as never)];
      expect(own.lower).toBeCloseTo(-turned.upper, 8);
      expect(own.difference).toBe(-turned.difference + 0);
      expect(own.lower).toBeLessThanOrEqual(own.difference);
    }),
  );
});

test('the corrected hybrid interval holds the uncorrected', () => {
  fc.assert(
    fc.property(counts, counts, (first, second) => {
      const [wide, narrow] = [newcombeCorrected(first, second), newcombe(first, second)];
      expect(wide.lower).toBeLessThanOrEqual(narrow.lower + 1e-12);
      expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper - 1e-12);
    }),
  );
});

test('ratios are turned upside down with their arguments', () => {
  const positive = counts.filter(({ x, n }) => x > 0 && x < n);
  fc.assert(
    fc.property(positive, positive, (first, second) => {
      for (const ratioOf of [katzRatio, scoreRatio, woolfOddsRatio]) {
        const [own, turned] = [ratioOf(first, second), ratioOf(second, first)];
        expect(own.ratio! * turned.ratio!).toBeCloseTo(1, 10);
        expect(own.lower! * turned.upper!).toBeCloseTo(1, 6);
        expect(own.lower!).toBeLessThan(own.ratio!);
      }
    }),
  );
});

test('a ratio over a share of 0 has no finite value and no upper limit', () => {
  const [some, none] = [
    { x: 5, n: 56 },
    { x: 0, n: 29 },
  ];
  expect(katzRatio(some, none)).toEqual({ ratio: null, lower: null, upper: null, level: 0.95 });
  expect(woolfOddsRatio(some, none)).toEqual({ ratio: null, lower: null, upper: null, level: 0.95 });
  expect(scoreRatio(some, none)).toMatchObject({ ratio: null, lower: expect.closeTo(0.7257, 2), upper: null });
  expect(scoreRatio(none, none)).toMatchObject({ ratio: null, lower: 0, upper: null });
});

test('scoreRatio() of all against none: everybody of the first has the outcome under every ratio above 2', () => {
  // The chi-square of a ratio is then that of the second alone, 10 / (ratio - 1).
  const { lower, upper } = scoreRatio({ x: 10, n: 10 }, { x: 0, n: 10 });
  expect(lower).toBeCloseTo(1 + 10 / 3.841458820694124, 8);
  expect(upper).toBeNull();
});

test('fisherExact() of one table only has no odds ratio', () => {
  expect(fisherExact({ x: 0, n: 10 }, { x: 0, n: 20 })).toEqual({ pValue: 1, ratio: null, lower: null, upper: null, level: 0.95 }); // prettier-ignore
  expect(fisherExact({ x: 0, n: 5 }, { x: 2, n: 5 })).toMatchObject({ ratio: 0, lower: 0 });
});

test('fisherExact() is symmetric, and its limits leave a tail on either side of the estimate', () => {
  fc.assert(
    fc.property(counts, counts, (first, second) => {
      const [own, turned] = [fisherExact(first, second), fisherExact(second, first)];
      expect(own.pValue).toBeCloseTo(turned.pValue, 10);
      if (own.ratio && turned.ratio) expect(own.ratio * turned.ratio).toBeCloseTo(1, 8);
      if (own.ratio) expect(own.lower!).toBeLessThanOrEqual(own.ratio);
    }),
  );
});

test('exactHomogeneity() of two groups is the test of Fisher, and groups may come in any order', () => {
  const few = fc.integer({ min: 1, max: 12 }).chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) })); // prettier-ignore
  fc.assert(
    fc.property(few, few, few, (a, b, c) => {
      expect(exactHomogeneity([a, b])).toBeCloseTo(fisherExact(a, b).pValue, 10);
      expect(exactHomogeneity([a, b, c])).toBeCloseTo(exactHomogeneity([c, a, b]), 10);
    }),
  );
});

test('chiSquareShares() and trendOfShares() of two groups are one test', () => {
  fc.assert(
    fc.property(counts, counts, (first, second) => {
      const [plain, trend] = [chiSquareShares(first, second, false), trendOfShares([first, second], [0, 1])];
      if (plain === null || trend === null) return expect(trend).toBe(plain);
      expect(trend.chiSquare).toBeCloseTo(plain.chiSquare, 8);
      expect(chiSquareShares(first, second, true)!.chiSquare).toBeLessThanOrEqual(plain.chiSquare + 1e-12);
    }),
  );
  expect(chiSquareShares({ x: 0, n: 3 }, { x: 0, n: 4 }, true)).toBeNull();
});

test('mcNemar() and pairedDifference() know only the pairs that differ, and turn about', () => {
  const count = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(count, count, count, fc.integer({ min: 1, max: 40 }), (both, first, second, neither) => {
      const [own, turned] = [
        { both, first, second, neither },
        { both, first: second, second: first, neither },
      ];
      expect(pairedDifference(own).lower).toBeCloseTo(-pairedDifference(turned).upper, 10);
      expect(mcNemar(own)).toEqual(mcNemar(turned));
      expect(mcNemar({ ...own, both: both + 5 })).toEqual(mcNemar(own));
      expect(mcNemar(own) === null).toBe(first + second === 0);
    }),
  );
});

test('mantelHaenszel() of one stratum is the sample odds ratio with the limits of Woolf', () => {
  const stratum = { first: { x: 56, n: 70 }, second: { x: 48, n: 80 } };
  const { ratio, lower, upper } = mantelHaenszel([stratum]);
  const woolf = woolfOddsRatio(stratum.first, stratum.second);
  expect([ratio, lower, upper].map((each) => each!.toFixed(10))).toEqual(
    [woolf.ratio, woolf.lower, woolf.upper].map((each) => each!.toFixed(10)),
  );
  const twice = mantelHaenszel([stratum, stratum]);
  expect(twice.ratio).toBeCloseTo(ratio!, 12);
  expect(twice.uncorrected.chiSquare).toBeCloseTo(2 * mantelHaenszel([stratum]).uncorrected.chiSquare, 10);
});

const [some, none] = [
  { x: 1, n: 2 },
  { x: 0, n: 2 },
];
test.each([
  ['scoreDifference', () => scoreDifference({ x: 3, n: 2 }, some), 'x must be a whole number from 0 to 2: got 3'],
  ['agrestiCaffo', () => agrestiCaffo({ x: 2, n: 1 }, some), 'x must be a whole number from 0 to 1: got 2'],
  ['katzRatio', () => katzRatio(some, { x: 0, n: 0 }), 'n must be a whole number >= 1: got 0'],
  ['fisherExact', () => fisherExact(some, some, 2), 'level must be between 0 and 1: got 2'],
  ['trendOfShares', () => trendOfShares([some], [1]), 'two or more groups need a score each: got 1 and 1'],
  ['trendOfShares', () => trendOfShares([some, none], [1, 1]), 'scores must be finite and differ: got 1, 1'],
  ['exactHomogeneity', () => exactHomogeneity([some]), 'groups must be two or more: got 1'],
  ['exactHomogeneity', () => exactHomogeneity(Array.from({ length: 9 }, () => ({ x: 20, n: 40 }))), 'can be listed'],
  ['mcNemar', () => mcNemar({ both: 0, first: -1, second: 0, neither: 0 }), 'got 0, -1, 0, 0'],
  ['mantelHaenszel', () => mantelHaenszel([{ first: none, second: none }]), 'some but not all must have had'],
])('%s() refuses what cannot be compared', (_, run, message) => {
  expect(run).toThrow(message);
});
