import fc from 'fast-check';
import { logRank, stratifiedLogRank } from './log-rank.ts';
import { riskTable } from './risk-table.ts';
import type { RiskTable } from './risk-table.ts';

const sixMp = riskTable(
  [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35],
  [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0],
);
const placeboWeeks = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
const placebo = riskTable(
  placeboWeeks,
  placeboWeeks.map(() => 1),
);

test('logRank() reproduces the published test of 6-MP against placebo', () => {
  const { chiSquare, degreesOfFreedom, observed, expected } = logRank([sixMp, placebo]);
  expect([chiSquare.toFixed(2), degreesOfFreedom]).toEqual(['16.79', 1]);
  expect(observed).toEqual([9, 21]);
  expect(expected.map((events) => events.toFixed(2))).toEqual(['19.25', '10.75']);
});

test('logRank() weighted by the number at risk reproduces the statistic of Gehan 1965, 271', () => {
  const gehan = logRank([sixMp, placebo], { kind: 'gehan' });
  expect(gehan.observed[0]! - gehan.expected[0]!).toBeCloseTo(-271, 10);
});

test('logRank() of groups in another order is the same test', () => {
  const three = [sixMp, placebo, riskTable([3, 8, 9, 30], [1, 1, 0, 1])];
  expect(logRank(three.toReversed()).chiSquare).toBeCloseTo(logRank(three).chiSquare, 10);
  expect(logRank(three).degreesOfFreedom).toBe(2);
});

const group = fc
  .array(fc.record({ time: fc.integer({ min: 1, max: 20 }), event: fc.integer({ min: 0, max: 1 }) }), {
    minLength: 4,
    maxLength: 40,
  })
  .map((subjects) => riskTable([...subjects.map(({ time }) => time), 1], [...subjects.map(({ event }) => event), 1]));

test('logRank() expects as many events as there are, and its differences have rows that sum to 0', () => {
  fc.assert(
    fc.property(fc.array(group, { minLength: 2, maxLength: 5 }), (tables: RiskTable[]) => {
      const { observed, expected, covariance, pValue } = logRank(tables);
      const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
      expect(sum(expected)).toBeCloseTo(sum(observed), 9);
      for (const row of covariance) expect(sum(row)).toBeCloseTo(0, 9);
      expect(pValue >= 0 && pValue <= 1).toBe(true);
    }),
  );
});

test('stratifiedLogRank() of one stratum is the test itself, of two alike twice the test', () => {
  const once = logRank([sixMp, placebo]);
  expect(stratifiedLogRank([[sixMp, placebo]])).toEqual(once);
  expect(
    stratifiedLogRank([
      [sixMp, placebo],
      [sixMp, placebo],
    ]).chiSquare,
  ).toBeCloseTo(2 * once.chiSquare, 10);
});

test('logRank() leaves a group of which no event can be expected out of the degrees of freedom', () => {
  // The third group is censored before anybody has the event.
  expect(logRank([sixMp, placebo, riskTable([0.5, 0.5], [0, 0])]).degreesOfFreedom).toBe(1);
});

test.each([
  ['one group', () => logRank([sixMp]), 'groups must be 2 or more'],
  ['no groups', () => logRank([]), 'groups must be 2 or more'],
  ['no events', () => logRank([riskTable([1], [0]), riskTable([2], [0])]), 'at risk together at some event'],
  ['groups apart', () => logRank([riskTable([1], [0]), riskTable([2], [1])]), 'at risk together at some event'],
  [
    'strata of other groups',
    () => stratifiedLogRank([[sixMp, placebo], [sixMp]]),
    'the same in every stratum: got 2, 1',
  ],
])('logRank() refuses %s', (_, attempt, message) => {
  expect(attempt).toThrow(message);
});
