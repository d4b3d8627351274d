import { publishedRate } from './published-rate.ts';

const printed = { r: null, n: null, share: null, lower: null, upper: null, level: null };

test('publishedRate() is null where nothing is printed', () => {
  expect(publishedRate(printed)).toBeNull();
});

test.each([
  { what: 'DRUP pembrolizumab A, 3/24 as 13 %', r: 3, n: 24, share: 0.13, differs: false },
  { what: 'DRUP pembrolizumab B, 2/24 as 8.3 %', r: 2, n: 24, share: 0.083, differs: false },
  { what: 'NCI-MATCH H, 22/29 as 75.9 %', r: 22, n: 29, share: 0.759, differs: false },
  { what: 'TAPUR pembrolizumab breast, 10/28 as 37 %', r: 10, n: 28, share: 0.37, differs: true },
  { what: 'TAPUR palbociclib NSCLC, 7/27 as 31 %', r: 7, n: 27, share: 0.31, differs: true },
  { what: 'DRUP durvalumab, 7/24 as 27 %', r: 7, n: 24, share: 0.27, differs: true },
])('publishedRate() tells rounding from a difference: $what', ({ r, n, share, differs }) => {
  const rate = publishedRate({ ...printed, r, n, share });
  expect(rate).toMatchObject({ publishedShare: share, recomputedShare: r / n, differs });
});

test('publishedRate() recomputes limits at the printed level and keeps the printed ones', () => {
  const rate = publishedRate({ r: 11, n: 29, share: 0.38, lower: 0.229, upper: 0.549, level: 0.9 })!;
  expect(rate.publishedLimits).toEqual({ lower: 0.229, upper: 0.549, level: 0.9 });
  expect(rate.recomputedLimits!.level).toBe(0.9);
  expect(rate.recomputedLimits!.lower).toBeCloseTo(0.229, 3);
  expect(rate.recomputedLimits!.upper).toBeCloseTo(0.549, 3);
});

test('publishedRate() recomputes at 95 % when no level is printed, and leaves out what the counts do not give', () => {
  expect(publishedRate({ ...printed, r: 8, n: 19 })!.recomputedLimits!.level).toBe(0.95);
  expect(publishedRate({ ...printed, share: 0.349 })).toMatchObject({ recomputedShare: null, differs: false });
});
