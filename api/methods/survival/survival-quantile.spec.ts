import fc from 'fast-check';
import { kaplanMeier } from './kaplan-meier.ts';
import { riskTable } from './risk-table.ts';
import { followUpQuantile, survivalQuantile } from './survival-quantile.ts';

const gehan = riskTable(
  [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35],
  [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0],
);

test('survivalQuantile() gives the published median of 6-MP: 23 weeks, not reached upwards', () => {
  expect(survivalQuantile(gehan)).toEqual({ value: 23, lower: 13, upper: null });
});

test('survivalQuantile() takes the middle of a flat piece at exactly one half', () => {
  expect(survivalQuantile(riskTable([1, 2, 3, 4], [1, 1, 1, 1])).value).toBe(2.5);
  // The flat piece never ends: to the last follow-up.
  expect(survivalQuantile(riskTable([1, 2, 5, 9], [1, 1, 0, 0])).value).toBe(5.5);
});

test('survivalQuantile() is null where the curve does not fall that far', () => {
  expect(survivalQuantile(riskTable([1, 2, 3], [1, 0, 0]))).toEqual({ value: null, lower: 1, upper: null });
  expect(survivalQuantile(riskTable([1, 2], [0, 0]))).toEqual({ value: null, lower: null, upper: null });
});

test('survivalQuantile() is where survival first is at most 1 - share', () => {
  const subject = fc.record({ time: fc.nat({ max: 40 }), event: fc.integer({ min: 0, max: 1 }) });
  // Shares at which no curve of so few people is flat.
  const share = fc.constantFrom(0.1234567, 0.4321987, 0.5432198, 0.8765432);
  fc.assert(
    fc.property(fc.array(subject, { minLength: 1, maxLength: 40 }), share, (subjects, wanted) => {
      const table = riskTable(
        subjects.map(({ time }) => time),
        subjects.map(({ event }) => event),
      );
      const first = kaplanMeier(table).find(({ survival }) => survival <= 1 - wanted);
      expect(survivalQuantile(table, { share: wanted }).value).toBe(first?.time ?? null);
    }),
  );
});

test('followUpQuantile() is the median of follow-up when nobody has the event', () => {
  expect(followUpQuantile(riskTable([3, 9, 12], [0, 0, 0])).value).toBe(9);
});

test('followUpQuantile() does not count a death as the end of potential follow-up', () => {
  expect(followUpQuantile(riskTable([1, 9, 12], [1, 0, 0])).value).toBe(10.5);
});

test.each([[0], [1], [50]])('survivalQuantile() refuses share %d', (share) => {
  expect(() => survivalQuantile(gehan, { share })).toThrow(`share must be between 0 and 1: got ${share}`);
});
