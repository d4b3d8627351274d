import { askedTimes, axisTicks } from './nice-ticks.ts';

test('axisTicks() takes the finest step that leaves each label its room', () => {
  expect(axisTicks('MONTHS', 35, 8)).toEqual([0, 6, 12, 18, 24, 30]);
  expect(axisTicks('MONTHS', 35, 4)).toEqual([0, 12, 24]);
});

test.each(['MONTHS', 'DAYS'] as const)(
  'axisTicks() in %s prints only times that were asked for, up to ten years',
  (unit) => {
    const asked = new Set(askedTimes(unit));
    const day = unit === 'DAYS' ? 30 : 1;
    for (const last of [2, 7, 13, 35, 59, 90, 120]) {
      for (const room of [4, 8, 12]) {
        expect(axisTicks(unit, last * day, room).filter((tick) => !asked.has(tick))).toEqual([]);
      }
    }
  },
);
