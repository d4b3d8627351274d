import { riskTable } from './risk-table.ts';
import { survivalAt } from './survival-at.ts';

const table = riskTable([2, 4, 4, 6, 8], [1, 0, 1, 1, 0]);

test('survivalAt() reads the curve before, at and after its times', () => {
  const points = survivalAt(table, [0, 1.9, 2, 3, 4, 6, 7, 8, 99]);
  expect(points.map(({ time, atRisk, events, censored }) => [time, atRisk, events, censored])).toEqual([
    [0, 5, 0, 0],
    [1.9, 5, 0, 0],
    [2, 5, 1, 0],
    [3, 4, 1, 0],
    [4, 4, 2, 1],
    [6, 2, 3, 1],
    [7, 1, 3, 1],
    [8, 1, 3, 2],
    [99, 0, 3, 2],
  ]);
  expect(points.map(({ survival }) => Number(survival.toFixed(12)))).toEqual([1, 1, 0.8, 0.8, 0.6, 0.3, 0.3, 0.3, 0.3]);
});

test('survivalAt() answers in the order asked', () => {
  expect(survivalAt(table, [6, 2]).map(({ time }) => time)).toEqual([6, 2]);
});

test('survivalAt() is 1 with limits at 1 before the first time', () => {
  expect(survivalAt(table, [1])).toEqual([
    { time: 1, atRisk: 5, events: 0, censored: 0, survival: 1, standardError: 0, lower: 1, upper: 1 },
  ]);
});

test.each([[-1], [NaN]])('survivalAt() refuses time %d', (time) => {
  expect(() => survivalAt(table, [time])).toThrow(`times must be >= 0: got ${time}`);
});
