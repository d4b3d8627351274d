import fc from 'fast-check';
import { logRankTrend } from './log-rank-trend.ts';
import { logRank } from './log-rank.ts';
import { riskTable } from './risk-table.ts';

const group = fc
  .array(fc.record({ time: fc.integer({ min: 1, max: 20 }), event: fc.integer({ min: 0, max: 1 }) }), { minLength: 4 })
  .map((subjects) => riskTable([...subjects.map(({ time }) => time), 1, 2], [...subjects.map(({ event }) => event), 1, 1])); // prettier-ignore

test('logRankTrend() of two groups is their log-rank test', () => {
  fc.assert(
    fc.property(group, group, (a, b) => {
      expect(logRankTrend([a, b]).chiSquare).toBeCloseTo(logRank([a, b]).chiSquare, 9);
    }),
  );
});

test('logRankTrend() turns round with the order, and does not care for the unit or zero of scores', () => {
  fc.assert(
    fc.property(group, group, group, (a, b, c) => {
      const { z, pValue } = logRankTrend([a, b, c]);
      expect(logRankTrend([c, b, a]).z).toBeCloseTo(-z, 9);
      expect(logRankTrend([a, b, c], [30, 50, 70]).z).toBeCloseTo(z, 9);
      expect(logRankTrend([a, b, c]).chiSquare).toBeLessThanOrEqual(logRank([a, b, c]).chiSquare + 1e-9);
      expect(pValue >= 0 && pValue <= 1).toBe(true);
    }),
  );
});

test('logRankTrend() by hand: three who die in turn', () => {
  const { sum, variance } = logRankTrend([riskTable([1], [1]), riskTable([2], [1]), riskTable([3], [1])]);
  // Of 1, 2, 3 the first dies: 1 − 2; of 2 and 3 the second: 2 − 5/2; variances 2/3 and 1/4.
  expect(sum).toBeCloseTo(-1.5, 14);
  expect(variance).toBeCloseTo(2 / 3 + 1 / 4, 14);
});

test('logRankTrend() refuses scores that are too few, none, or all the same', () => {
  const tables = [riskTable([1], [1]), riskTable([2], [1])];
  expect(() => logRankTrend(tables, [1])).toThrow('scores must be 2 finite numbers: got 1');
  expect(() => logRankTrend(tables, [1, NaN])).toThrow('scores must be 2 finite numbers: got 1, NaN');
  expect(() => logRankTrend(tables, [4, 4])).toThrow('scores must differ: got 4, 4');
});
