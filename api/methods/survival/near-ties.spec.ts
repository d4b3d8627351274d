import { mergeNearTies } from './near-ties.ts';
import { followUpRows } from './risk-table.ts';

const merged = (times: readonly number[]): number[] =>
  mergeNearTies(
    followUpRows(
      times,
      times.map(() => 1),
    ),
  ).map(({ time }) => time);

test('mergeNearTies() makes a run of near ties the lowest of them', () => {
  expect(merged([1 + 2e-8, 1 + 1e-8, 1, 2])).toEqual([1, 1, 1, 2]);
});

test('mergeNearTies() takes the tolerance relative to the mean where times are large', () => {
  // 1e-5 apart at a mean of 1000: within 1.5e-8 of it.
  expect(merged([1000, 1000.00001, 999])).toEqual([1000, 1000, 999]);
  expect(merged([1, 1.00001, 0.9])).toEqual([1, 1.00001, 0.9]);
});

test('mergeNearTies() takes the tolerance as it is where times are small', () => {
  expect(merged([0.01, 0.01 + 1e-8, 0.02])).toEqual([0.01, 0.01, 0.02]);
});

test('mergeNearTies() leaves whole days alone, also a century of them', () => {
  expect(merged([1, 2, 36524, 36525])).toEqual([1, 2, 36524, 36525]);
});

test('mergeNearTies() has nothing to merge where nobody is followed, or all stop at 0', () => {
  expect(mergeNearTies([])).toEqual([]);
  expect(merged([0, 0])).toEqual([0, 0]);
});
