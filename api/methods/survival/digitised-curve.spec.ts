import fc from 'fast-check';
import { reconstructFollowUp } from './digitised-curve.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { numbersAtRisk } from './numbers-at-risk.ts';
import { riskTable, riskTables } from './risk-table.ts';

const subject = fc.record({ time: fc.integer({ min: 1, max: 40 }), event: fc.integer({ min: 0, max: 1 }) });
const printed = [0, 10, 20, 30];

/** A curve and its numbers at risk as a paper prints them. */
function print(subjects: readonly { time: number; event: number }[]) {
  const table = riskTable(subjects.map(({ time }) => time), subjects.map(({ event }) => event)); // prettier-ignore
  const curve = kaplanMeier(table).map(({ time, survival }) => ({ time, survival }));
  const atRisk = (from: number): number => subjects.filter(({ time }) => time >= from).length;
  return { table, curve, numbers: printed.map((time) => ({ time, atRisk: atRisk(time) })) };
}

test('reconstructFollowUp() gives back the events of a curve without censoring', () => {
  fc.assert(
    fc.property(fc.array(subject, { minLength: 1, maxLength: 60 }), (all) => {
      const { table, curve, numbers } = print(all.map(({ time }) => ({ time, event: 1 })));
      const got = reconstructFollowUp(curve, numbers);
      expect(got.rows.map(({ time, events, censored }) => [time, events, censored])).toEqual(
        [...table.times].map((time, at) => [time, table.events[at], 0]),
      );
    }),
  );
});

test('reconstructFollowUp() has everybody, the numbers at risk as printed, and a curve close by', () => {
  fc.assert(
    fc.property(fc.array(subject, { minLength: 40, maxLength: 120 }), (subjects) => {
      const { curve, numbers } = print(subjects);
      const { rows, subjects: all, events, origin } = reconstructFollowUp(curve, numbers);
      expect([origin, all]).toEqual(['digitised', subjects.length]);
      expect(rows.reduce((sum, row) => sum + row.events + row.censored, 0)).toBe(subjects.length);
      expect(rows.reduce((sum, row) => sum + row.events, 0)).toBe(events);
      const table = riskTables(rows.map((row) => ({ group: '', ...row }))).get('')!;
      const steps = kaplanMeier(table);
      // While a dozen are left, half an event is under a twentieth.
      for (const { time, survival } of curve) {
        const step = steps.filter((own) => own.time <= time).at(-1);
        if ((step?.atRisk ?? all) >= 12) expect(Math.abs((step?.survival ?? 1) - survival)).toBeLessThan(0.08);
      }
      expect(numbersAtRisk(table)[0]).toBe(subjects.length);
    }),
  );
});

test('reconstructFollowUp() by hand: two die, three are lost before the second number', () => {
  const curve = [{ time: 0, survival: 1 }, { time: 4, survival: 0.8 }, { time: 12, survival: 0.48 }]; // prettier-ignore
  const { rows, events } = reconstructFollowUp(curve, [{ time: 0, atRisk: 10 }, { time: 10, atRisk: 5 }]); // prettier-ignore
  // One of the three lost comes before 4: two of nine are 0.222, of ten 0.2.
  expect(events).toBe(4);
  expect(rows.filter((row) => row.time < 10).reduce((sum, row) => sum + row.events + row.censored, 0)).toBe(5);
  expect(rows.find(({ time }) => time === 12)).toMatchObject({ events: 2 });
});

test('reconstructFollowUp() takes the events in all for what follows the last number', () => {
  const curve = [1, 2, 3, 4, 5, 6].map((time) => ({ time, survival: 1 - time * 0.1 }));
  const events = [2, 4, 6].map((total) => reconstructFollowUp(curve, [{ time: 0, atRisk: 10 }], total).events);
  expect(events[2]).toBe(6);
  expect(events[0]).toBeLessThan(events[2]!);
});

test('reconstructFollowUp() takes a curve that seems to rise as flat, and one that begins early as at 0', () => {
  const curve = [{ time: -0.5, survival: 1 }, { time: 1, survival: 0.8 }, { time: 2, survival: 0.83 }]; // prettier-ignore
  expect(reconstructFollowUp(curve, [{ time: 0, atRisk: 5 }])).toMatchObject({ events: 1, subjects: 5 });
});

test.each([
  ['no points', [], [{ time: 0, atRisk: 3 }], 'there must be points and numbers at risk: got 0 and 1'],
  ['survival in per cent', [{ time: 1, survival: 80 }], [{ time: 0, atRisk: 3 }], 'survival a share: got 1 and 80'],
  ['a time that is none', [{ time: NaN, survival: 1 }], [{ time: 0, atRisk: 3 }], 'times must be finite'],
  [
    'half a subject',
    [{ time: 1, survival: 1 }],
    [{ time: 0, atRisk: 2.5 }],
    'whole numbers >= 0 at times >= 0: got 2.5 at 0',
  ],
  [
    'numbers that rise',
    [{ time: 1, survival: 1 }],
    [
      { time: 0, atRisk: 3 },
      { time: 2, atRisk: 4 },
    ],
    'must fall as time goes on: got 4 at 2 after 3 at 0',
  ],
])('reconstructFollowUp() refuses %s', (_, curve, numbers, message) => {
  expect(() => reconstructFollowUp(curve, numbers)).toThrow(message);
});
