import fc from 'fast-check';
import { followUpRows, riskTable, riskTables } from './risk-table.ts';

test('riskTables() adds rows of one group at one time, sorts them, and leaves out empty ones', () => {
  const tables = riskTables([
    { group: 'B', time: 3, events: 0, censored: 2 },
    { group: 'A', time: 5, events: 1, censored: 0 },
    { group: 'A', time: 2, events: 1, censored: 1 },
    { group: 'A', time: 5, events: 2, censored: 3 },
    { group: 'A', time: 4, events: 0, censored: 0 },
  ]);
  expect([...tables.keys()]).toEqual(['B', 'A']);
  const { subjects, times, events, censored } = tables.get('A')!;
  expect({ subjects, times: [...times], events: [...events], censored: [...censored] }).toEqual({
    subjects: 8,
    times: [2, 5],
    events: [1, 3],
    censored: [1, 3],
  });
});

test('riskTable() does not depend on the order of subjects', () => {
  const subject = fc.record({ time: fc.integer({ min: 0, max: 9 }), event: fc.integer({ min: 0, max: 1 }) });
  fc.assert(
    fc.property(fc.array(subject, { minLength: 1 }), (subjects) => {
      const table = (order: typeof subjects) =>
        riskTable(
          order.map(({ time }) => time),
          order.map(({ event }) => event),
        );
      expect(table(subjects.toReversed())).toEqual(table(subjects));
      expect(table(subjects).subjects).toBe(subjects.length);
    }),
  );
});

test.each([
  [() => riskTable([], []), 'no subjects'],
  [() => riskTable([1, 2], [1]), 'must have equal length: got 2, 1'],
  [() => followUpRows([1], [1], []), 'must have equal length: got 1, 1, 0'],
  [() => riskTable([1, -2], [1, 1]), 'times must be finite and >= 0: got -2'],
  [() => riskTable([NaN], [1]), 'times must be finite and >= 0: got NaN'],
  [() => riskTable([1], [2]), 'event must be 0 or 1: event[0] is 2'],
  [() => riskTables([{ group: 'A', time: 1, events: -1, censored: 0 }]), 'whole numbers >= 0: got -1 and 0 at 1'],
])('a risk table refuses %s', (attempt, message) => {
  expect(attempt).toThrow(message);
});
