import { riskTable } from './risk-table.ts';
import { sharedTimes } from './shared-times.ts';

test('sharedTimes() keeps the times at which any group has an event, and counts all groups there', () => {
  const shared = sharedTimes([riskTable([1, 2, 5], [1, 0, 1]), riskTable([2, 3, 5], [0, 1, 0]), riskTable([4], [0])]);
  expect(shared.groups).toBe(3);
  expect([...shared.times]).toEqual([1, 3, 5]);
  expect([...shared.events]).toEqual([1, 0, 0, 0, 1, 0, 1, 0, 0]);
  expect([...shared.atRisk]).toEqual([3, 3, 1, 1, 2, 1, 1, 1, 0]);
});

test('sharedTimes() of groups without events has no times', () => {
  expect(sharedTimes([riskTable([1], [0])]).times).toHaveLength(0);
  expect(sharedTimes([]).times).toHaveLength(0);
});
