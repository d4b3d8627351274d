import fc from 'fast-check';
import { clopperPearson } from './clopper-pearson.ts';
import { koyamaChen } from './koyama-chen.ts';
import { twoStageCharacteristics } from './two-stage-design.ts';

const impress = { n1: 8, r1: 0, n: 24 };
const against = { p0: 0.1 };

test.each([
  { s: 1, pValue: 0.56953, lower: 0.0032, upper: 0.3696 },
  { s: 5, pValue: 0.07776, lower: 0.0731, upper: 0.4375 },
  { s: 10, pValue: 0.00005, lower: 0.2212, upper: 0.6338 },
])('koyamaChen() of $s of 24 after 8/0, against 10 %', ({ s, pValue, lower, upper }) => {
  const test = koyamaChen(impress, { s, n: 24 }, against);
  expect(test.pValue).toBeCloseTo(pValue, 5);
  expect(test.limits.lower).toBeCloseTo(lower, 4);
  expect(test.limits.upper).toBeCloseTo(upper, 4);
});

test('koyamaChen() rejects exactly as often as the design says', () => {
  const design = { ...impress, r: 4 };
  expect(koyamaChen(impress, { s: 5, n: 24 }, against).pValue).toBeCloseTo(
    twoStageCharacteristics(design, 0.1).positive,
    14,
  );
});

test('koyamaChen() after stage 1 is the exact interval of stage 1', () => {
  const { limits, pValue, attained } = koyamaChen({ n1: 15, r1: 1, n: 25 }, { s: 1, n: 15 }, against);
  const exact = clopperPearson(1, 15);
  expect(limits.lower).toBeCloseTo(exact.lower, 13);
  expect(limits.upper).toBeCloseTo(exact.upper, 13);
  expect(pValue).toBeCloseTo(1 - 0.9 ** 15, 13);
  expect(attained).toBe(true);
});

test('koyamaChen() limits and p-value agree: p0 at the lower limit is rejected at half of 1 - level', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 24 }), fc.double({ min: 0.5, max: 0.99, noNaN: true }), (s, level) => {
      const { limits } = koyamaChen(impress, { s, n: 24 }, { p0: 0.1, level });
      expect(koyamaChen(impress, { s, n: 24 }, { p0: limits.lower }).pValue).toBeCloseTo((1 - level) / 2, 9);
      expect(limits.lower).toBeLessThan(limits.upper);
    }),
  );
});

test('koyamaChen() as printed is shorter than exact, and both label a design that was not attained', () => {
  const exact = koyamaChen(impress, { s: 4, n: 26 }, against);
  const printed = koyamaChen(impress, { s: 4, n: 26 }, { ...against, upper: 'as-printed' });
  expect(printed.limits.upper).toBeLessThan(exact.limits.upper);
  expect([exact.attained, printed.attained]).toEqual([false, false]);
});

test.each([
  [{ s: 0, n: 24 }, against, 'more than 0 must have had the outcome'],
  [{ s: 5, n: 24 }, { p0: 2 }, 'p must be a share: got 2'],
  [{ s: 5, n: 24 }, { p0: 0.1, level: 1 }, 'level must be between 0 and 1: got 1'],
])('koyamaChen() refuses %j with %j', (outcome, choice, message) => {
  expect(() => koyamaChen(impress, outcome, choice)).toThrow(message);
});
