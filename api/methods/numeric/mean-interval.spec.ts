import { meanInterval } from './mean-interval.ts';

// Sleep of the second drug, Student 1908 table: t.test(sleep$extra[11:20]) in R.
test('meanInterval() agrees with R on the data that Student used', () => {
  const { mean, lower, upper } = meanInterval([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
  expect([mean, lower, upper].map((x) => Number(x!.toFixed(4)))).toEqual([2.33, 0.8977, 3.7623]);
});

test('meanInterval() of one value has no limits, and none of values that do not exist', () => {
  expect(meanInterval([0.7])).toEqual({
    n: 1,
    mean: 0.7,
    standardDeviation: null,
    lower: null,
    upper: null,
    level: 0.95,
  });
  expect(() => meanInterval([])).toThrow('there must be a value');
  expect(() => meanInterval([1, NaN])).toThrow('every value must be finite: got NaN');
});
