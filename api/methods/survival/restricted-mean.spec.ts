import fc from 'fast-check';
import { compareRestrictedMeans } from './restricted-mean-comparison.ts';
import { restrictedMean } from './restricted-mean.ts';
import { riskTable } from './risk-table.ts';

const maintained = riskTable([9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0]);
const nonmaintained = riskTable([5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45], [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1]);

// print(survfit(Surv(time, status) ~ x, aml), rmean = tau) of R's survival 3.5.
test.each([
  [12, 11.727272727272727, 0.26003525161243424],
  [24, 20.920454545454543, 1.5418331758551387],
  [45, 30.738636363636363, 4.114086240011467],
])('restrictedMean() to week %d agrees with R', (horizon, value, standardError) => {
  const mean = restrictedMean(maintained, { horizon });
  expect(mean.value).toBeCloseTo(value, 12);
  expect(mean.standardError).toBeCloseTo(standardError, 12);
  expect(mean.upper - mean.value).toBeCloseTo(1.959963984540054 * standardError, 11);
});

test('restrictedMean() without censoring is the mean of times cut at the horizon', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 90 }),
      (times, horizon) => {
        const mean = restrictedMean(
          riskTable(
            times,
            times.map(() => 1),
          ),
          { horizon },
        );
        const cut = times.map((time) => Math.min(time, horizon));
        expect(mean.value).toBeCloseTo(cut.reduce((sum, time) => sum + time, 0) / times.length, 10);
      },
    ),
  );
});

test('restrictedMean() beyond the last follow-up is refused, or flat when asked', () => {
  const table = riskTable([2, 4, 6, 8, 10], [1, 0, 1, 0, 0]);
  expect(() => restrictedMean(table, { horizon: 12 })).toThrow(
    'horizon must be at most the last follow-up, 10: got 12',
  );
  const to10 = restrictedMean(table, { horizon: 10 }).value;
  expect(restrictedMean(table, { horizon: 12, beyond: 'flat' }).value).toBeCloseTo(to10 + 2 * 0.8 * (2 / 3), 12);
});

test('restrictedMean() goes beyond the last follow-up where survival has reached 0', () => {
  expect(restrictedMean(riskTable([1, 3], [1, 1]), { horizon: 100 }).value).toBe(2);
});

test('restrictedMean() is the horizon itself, without error, when nobody has the event', () => {
  expect(restrictedMean(riskTable([5], [0]), { horizon: 4 })).toEqual({
    horizon: 4,
    value: 4,
    standardError: 0,
    lower: 4,
    upper: 4,
  });
});

test.each([[0], [-1], [Infinity], [NaN]])('restrictedMean() refuses horizon %d', (horizon) => {
  expect(() => restrictedMean(maintained, { horizon })).toThrow(`horizon must be > 0: got ${horizon}`);
});

test('compareRestrictedMeans() turns round with its groups', () => {
  const [a, b] = [maintained, nonmaintained].map((table) => restrictedMean(table, { horizon: 40 }));
  const one = compareRestrictedMeans(a!, b!);
  const other = compareRestrictedMeans(b!, a!);
  expect(one.difference.value).toBe(-other.difference.value);
  expect(one.difference.pValue).toBe(other.difference.pValue);
  expect(one.ratio.lower * other.ratio.upper).toBeCloseTo(1, 12);
  expect(one.lostRatio!.value * other.lostRatio!.value).toBeCloseTo(1, 12);
});

test('compareRestrictedMeans() gives no ratio of time lost where none is lost', () => {
  const whole = restrictedMean(riskTable([5], [0]), { horizon: 4 });
  expect(compareRestrictedMeans(whole, whole).lostRatio).toBe(null);
});

test('compareRestrictedMeans() refuses different horizons', () => {
  const [a, b] = [3, 4].map((horizon) => restrictedMean(maintained, { horizon }));
  expect(() => compareRestrictedMeans(a!, b!)).toThrow('they must share a horizon: got 3 and 4');
});
