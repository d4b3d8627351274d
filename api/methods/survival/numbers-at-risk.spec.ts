import fc from 'fast-check';
import { kaplanMeier } from './kaplan-meier.ts';
import { mergeNearTies } from './near-ties.ts';
import { nelsonAalen } from './nelson-aalen.ts';
import { numbersAtRisk, tableFrom } from './numbers-at-risk.ts';
import { followUpRows, riskTable, riskTables } from './risk-table.ts';
import { sharedTimes } from './shared-times.ts';
import { survivalAt } from './survival-at.ts';

const subject = fc.record({
  entry: fc.integer({ min: 0, max: 8 }),
  more: fc.integer({ min: 1, max: 8 }),
  event: fc.integer({ min: 0, max: 1 }),
});
type Subject = { entry: number; more: number; event: number };
const lateTable = (subjects: readonly Subject[]) =>
  riskTables(
    followUpRows(
      subjects.map(({ entry, more }) => entry + more),
      subjects.map(({ event }) => event),
      undefined,
      subjects.map(({ entry }) => entry),
    ),
  ).get('')!;

test('numbersAtRisk() counts those who entered before a time and have not left before it', () => {
  fc.assert(
    fc.property(fc.array(subject, { minLength: 1, maxLength: 40 }), (subjects) => {
      const table = lateTable(subjects);
      const counted = [...table.times].map(
        (time) => subjects.filter(({ entry, more }) => entry < time && entry + more >= time).length,
      );
      expect([...numbersAtRisk(table)]).toEqual(counted);
    }),
  );
});

test('kaplanMeier() and nelsonAalen() take late entries', () => {
  const table = lateTable([
    { entry: 1, more: 4, event: 1 },
    { entry: 5, more: 1, event: 1 },
    { entry: 2, more: 5, event: 0 },
    { entry: 0, more: 6, event: 1 },
  ]);
  // At 5 three are at risk (not the one who enters at 5), at 6 three, at 7 one.
  expect(kaplanMeier(table).map(({ atRisk, survival }) => [atRisk, survival])).toEqual([
    [3, expect.closeTo(2 / 3, 14)],
    [3, expect.closeTo(2 / 9, 14)],
    [1, expect.closeTo(2 / 9, 14)],
  ]);
  expect(nelsonAalen(table)[1]!.cumulativeHazard).toBeCloseTo(1 / 3 + 2 / 3, 14);
  expect(survivalAt(table, [0, 5, 5.5, 8]).map(({ atRisk }) => atRisk)).toEqual([3, 3, 3, 0]);
});

test('tableFrom() forgets what was before, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.array(subject, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 0, max: 9 }),
      (subjects, from) => {
        const table = lateTable([...subjects, { entry: 0, more: 16, event: 0 }]);
        const later = tableFrom(table, from);
        const first = table.times.findIndex((time) => time >= from);
        expect([...numbersAtRisk(later)]).toEqual([...numbersAtRisk(table)].slice(first));
        const before = first === 0 ? 1 : kaplanMeier(table)[first - 1]!.survival;
        kaplanMeier(later).forEach(({ survival }, at) => {
          expect(survival * before).toBeCloseTo(kaplanMeier(table)[first + at]!.survival, 12);
        });
      },
    ),
  );
});

test('late entries are refused where they cannot be taken, or are none', () => {
  expect(() => followUpRows([1], [1], undefined, [1, 2])).toThrow(
    'time, event, entry must have equal length: got 1, 1, 2',
  );
  expect(() => lateTable([{ entry: 3, more: 0, event: 1 }])).toThrow('entry must be before the time: got 3 and 3');
  expect(() => tableFrom(riskTable([1, 2], [1, 0]), 3)).toThrow('somebody must be followed until 3: nobody is');
  const late = lateTable([{ entry: 0, more: 1, event: 1 }]);
  expect(() => sharedTimes([late, late])).toThrow('everybody must be followed from the beginning');
});

test('mergeNearTies() takes entries along', () => {
  const [row] = mergeNearTies([{ group: '', time: 1, events: 1, censored: 0, entry: 0.3 }, { group: '', time: 0.1 + 0.2, events: 1, censored: 0, entry: 0 }]); // prettier-ignore
  expect(row!.entry).toBe(0.3);
});
