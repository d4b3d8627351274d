import fc from 'fast-check';
import { withheldCohorts } from './withheld-cohorts.ts';

const source = (whole: number, ...cohorts: readonly number[]) => [
  { cohort: null, subjects: whole },
  ...cohorts.map((subjects, at) => ({ cohort: String(at), subjects })),
];
const withheld = (whole: number, ...cohorts: readonly number[]) => [...withheldCohorts(source(whole, ...cohorts), 5)];

test('a small cohort does not follow from the others: the smallest of them goes with it', () => {
  expect(withheld(53, 3, 7, 13, 30)).toEqual(['0', '1']);
});

test('small cohorts that are few people together take another with them', () => {
  expect(withheld(34, 1, 2, 11, 20)).toEqual(['0', '1', '2']);
  expect(withheld(38, 3, 4, 11, 20)).toEqual(['0', '1']);
});

test('a few who are in no cohort do not follow either', () => {
  expect(withheld(33, 10, 20)).toEqual(['0']);
});

test('where nobody is few all are told, of an open source always', () => {
  expect(withheld(30, 10, 20)).toEqual([]);
  expect([...withheldCohorts(source(33, 3, 30), 0)]).toEqual([]);
});

test('a source as a whole that is small withholds its cohorts and stays itself withheld', () => {
  expect(withheld(4, 1, 3)).toEqual([null, '0', '1']);
});

test('the source less the cohorts that are told is nobody, or enough', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }), fc.nat(9), (sizes, rest) => {
      const whole = sizes.reduce((sum, size) => sum + size, rest);
      fc.pre(whole >= 5);
      const hidden = withheldCohorts(source(whole, ...sizes), 5);
      const left = sizes.reduce((sum, size, at) => (hidden.has(String(at)) ? sum : sum - size), whole);
      expect(left === 0 || left >= 5).toBe(true);
    }),
  );
});
