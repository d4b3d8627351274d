import { coxTwoGroups } from './cox-two-groups.ts';
import { logRankHazardRatio } from './log-rank-hazard-ratio.ts';
import { riskTable } from './risk-table.ts';

const maintained = riskTable([9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0]);
const non = riskTable([5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45], [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1]);

test('logRankHazardRatio() on the AML trial is what survdiff of R gives by hand', () => {
  const { pike, peto, standardError } = logRankHazardRatio(maintained, non);
  expect(pike).toBeCloseTo(2.297674735182838, 12);
  expect(peto).toBeCloseTo(2.5107868776075843, 12);
  expect(standardError).toBeCloseTo(0.4995287454595951, 12);
});

test('logRankHazardRatio() turns round with its groups and lies near the ratio of Cox', () => {
  const [one, other] = [logRankHazardRatio(maintained, non), logRankHazardRatio(non, maintained)];
  expect(one.peto * other.peto).toBeCloseTo(1, 12);
  expect(one.lower * other.upper).toBeCloseTo(1, 12);
  expect(Math.abs(Math.log(one.peto / coxTwoGroups(maintained, non).hazardRatio))).toBeLessThan(0.1);
});

test('logRankHazardRatio() refuses groups that cannot be compared', () => {
  expect(() => logRankHazardRatio(riskTable([1], [0]), non)).toThrow('at risk together');
});
