import fc from 'fast-check';
import type { SourceRules } from '../access/disclosure.ts';
import type { Cohort } from '../contract.ts';
import { monitoredCohort } from './monitored-cohort.ts';
import { twoStageDesign } from './two-stage-designs.ts';
import type { Week16 } from './week16.ts';

const design = twoStageDesign('IMPRESS');
const OPEN: SourceRules = { source: 'A', open: true, threshold: 0 };
const PROTECTED: SourceRules = { source: 'A', open: false, threshold: 5 };
const cohort = { id: 'A.C' } as Cohort;

const subject = (evaluable: boolean, control: boolean): Week16 => ({
  subject: 's',
  started_on: null,
  followed: true,
  evaluable,
  control,
  best: null,
  responder: false,
});
const evaluable = (...controls: readonly boolean[]) => controls.map((control) => subject(true, control));
const times = (n: number, control: boolean) => evaluable(...Array.from({ length: n }, () => control));
const standing = (subjects: readonly Week16[], rules = OPEN) => {
  const { state, look, diseaseControl, next } = monitoredCohort({ cohort, design, rules, subjects });
  return [state, look, diseaseControl, next];
};

test.each([
  ['nobody', [], ['OPEN_STAGE1', null, null, 8]],
  ['seven, all with control', times(7, true), ['OPEN_STAGE1', null, null, 1]],
  ['eight without', times(8, false), ['CLOSED_FUTILITY', 8, 0, null]],
  ['one of eight', [...times(7, false), ...times(1, true)], ['OPEN_STAGE2', 8, 1, 16]],
  ['control that came after the eighth', [...times(8, false), ...times(3, true)], ['CLOSED_FUTILITY', 8, 0, null]],
  ['four of 24', [...times(4, true), ...times(20, false)], ['NEGATIVE_STAGE2', 24, 4, null]],
  ['five of 24', [...times(5, true), ...times(19, false)], ['POSITIVE', 24, 5, null]],
  [
    'the fifth beyond 24',
    [...times(4, true), ...times(20, false), ...times(1, true)],
    ['NEGATIVE_STAGE2', 24, 4, null],
  ],
  ['beyond 24', [...times(5, true), ...times(20, false)], ['EXPANSION', 24, 5, null]],
])('a cohort of %s', (_, subjects, expected) => {
  expect(standing(subjects)).toEqual(expected);
});

test('those who are not evaluable are not counted', () => {
  const others = Array.from({ length: 5 }, () => subject(false, false));
  expect(standing([...others, ...times(8, true), ...others])).toEqual(['OPEN_STAGE2', 8, 8, 16]);
});

test('of a protected source all that is told between two looks is the same', () => {
  const controls = fc.array(fc.boolean(), { minLength: 8, maxLength: 23 });
  fc.assert(
    fc.property(controls, (all) => {
      expect(standing(evaluable(...all), PROTECTED)).toEqual(standing(evaluable(...all.slice(0, 8)), PROTECTED));
    }),
  );
  expect(standing(times(7, true), PROTECTED)).toEqual(standing([], PROTECTED));
});

test('a look of fewer than may be told is not told', () => {
  expect(standing(times(8, true), { ...PROTECTED, threshold: 10 })).toEqual(['OPEN_STAGE2', null, null, null]);
  expect(standing(times(24, true), { ...PROTECTED, threshold: 10 })).toEqual(['POSITIVE', 24, 24, null]);
});

test('designs behave as they are published to', () => {
  const rounded = ({ alpha, power }: { readonly alpha: number; readonly power: number }) => [
    alpha.toFixed(3),
    power.toFixed(3),
  ];
  expect(rounded(design)).toEqual(['0.078', '0.857']);
  expect(rounded(twoStageDesign('TAPUR'))).toEqual(['0.098', '0.855']);
  expect([design.status, twoStageDesign('TAPUR').status]).toEqual(['FROM_MEMORY', 'VERIFIED']);
  expect(() => twoStageDesign('NOWHERE')).toThrow('must be one of IMPRESS, TAPUR');
});
