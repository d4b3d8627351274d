import type { Week16 } from '../cohort/week16.ts';
import { twoStageDesign } from '../cohort/two-stage-designs.ts';
import { twoStageEstimate } from './two-stage-estimate.ts';

const design = twoStageDesign('IMPRESS');
const patients = (...controls: readonly (boolean | null)[]): readonly Week16[] =>
  controls.map((control, at) => ({
    ...{ subject: `P${at}`, started_on: null, followed: true, best: null, responder: false },
    ...{ evaluable: control !== null, control },
  }));
const cohort = (n: number, controlled: number) => patients(...Array.from({ length: n }, (_, at) => at < controlled));

test('twoStageEstimate() is null before stage 2, and where stage 1 should have ended the cohort', () => {
  expect(twoStageEstimate(design, cohort(8, 3))).toBeNull();
  expect(twoStageEstimate(design, [...cohort(8, 0), ...cohort(16, 9)])).toBeNull();
});

test('twoStageEstimate() of 5 of 24 is the golden one', () => {
  const estimate = twoStageEstimate(design, cohort(24, 5))!;
  expect(estimate).toMatchObject({ r: 5, n: 24, attained: true });
  expect(estimate.umvue).toBeCloseTo(0.2322, 4);
  expect(estimate.pValue).toBeCloseTo(0.07776, 5);
});

test('twoStageEstimate() counts evaluable patients, up to the number planned', () => {
  const all = [...patients(null, null), ...cohort(24, 5), ...cohort(9, 9)];
  expect(twoStageEstimate(design, all)).toMatchObject({ r: 5, n: 24, attained: true });
  expect(twoStageEstimate(design, cohort(20, 5))).toMatchObject({ r: 5, n: 20, attained: false });
});
