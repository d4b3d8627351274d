import fc from 'fast-check';
import { Disclosure, type SourceRules } from '../access/disclosure.ts';
import { DisclosurePolicy } from '../access/disclosure-policy.ts';
import { readConfig } from '../config.ts';
import { toldSteps, type CountedStep } from './funnel-step.ts';

const disclosure = new Disclosure(DisclosurePolicy.read(readConfig({}).policyFile));
const OPEN: SourceRules = { source: 'A', open: true, threshold: 0 };
const PROTECTED: SourceRules = { source: 'A', open: false, threshold: 5 };

const STEPS = ['SCREENED', 'ACTIONABLE', 'TREATED', 'FOLLOWED_16_WEEKS', 'EVALUABLE', 'DISEASE_CONTROL'] as const;
const funnel = (...counts: readonly number[]): readonly CountedStep[] =>
  counts.map((subjects, at) => ({ step: STEPS[at]!, subjects, lost: [] }));
const told = (steps: readonly CountedStep[], rules: SourceRules) =>
  toldSteps(steps, disclosure, rules).map(({ subjects, share }) => [subjects.value, share]);

test('an open source is told exactly', () => {
  expect(told(funnel(10, 8, 2), OPEN)).toEqual([
    [10, null],
    [8, 0.8],
    [2, 0.25],
  ]);
});

test('a step that few have left is withheld, as the difference would tell of them; so is its share', () => {
  expect(told(funnel(100, 97, 60, 60), PROTECTED)).toEqual([
    [100, null],
    [null, null],
    [60, null],
    [60, 1],
  ]);
});

test('a step of few people is withheld, nobody is told', () => {
  expect(told(funnel(100, 3), PROTECTED)).toEqual([
    [100, null],
    [null, null],
  ]);
  expect(told(funnel(100, 0), PROTECTED)).toEqual([
    [100, null],
    [0, 0],
  ]);
});

test('the losses on either side of a withheld step are withheld, as they would tell it by addition', () => {
  const steps: readonly CountedStep[] = [
    { step: 'SCREENED', subjects: 100, lost: [] },
    { step: 'ACTIONABLE', subjects: 97, lost: [{ reason: 'NO_TARGET', subjects: 3 }] },
    { step: 'TREATED', subjects: 60, lost: [{ reason: 'DECLINED', subjects: 37 }] },
    { step: 'FOLLOWED_16_WEEKS', subjects: 50, lost: [{ reason: 'NOT_YET_FOLLOWED', subjects: 10 }] },
  ];
  const losses = toldSteps(steps, disclosure, PROTECTED).map(({ lost }) => lost.map(({ subjects }) => subjects.value));
  expect(losses).toEqual([[], [null], [null], [10]]);
  const open = toldSteps(steps, disclosure, OPEN).map(({ lost }) => lost.map(({ subjects }) => subjects.value));
  expect(open).toEqual([[], [3], [37], [10]]);
});

test('how many were treated is told before how many were screened: the list of cohorts tells it as well', () => {
  expect(told(funnel(63, 62, 60), PROTECTED)).toEqual([
    [null, null],
    [null, null],
    [60, null],
  ]);
});

test('the evaluable are told before those followed', () => {
  expect(told(funnel(100, 80, 60, 50, 48, 20), PROTECTED).map(([value]) => value)).toEqual([100, 80, 60, null, 48, 20]);
});

test('no number of few people can be had from the differences of what is told', () => {
  const falling = fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }).map((losses) => {
    const counts = losses.map((_, at) => losses.slice(at).reduce((sum, loss) => sum + loss, 0));
    return funnel(...counts);
  });
  fc.assert(
    fc.property(falling, (steps) => {
      const values = toldSteps(steps, disclosure, PROTECTED).flatMap(({ subjects: { value } }) =>
        value === null ? [] : [value],
      );
      const gaps = values.flatMap((one) => [one, ...values.map((other) => Math.abs(one - other))]);
      expect(gaps.filter((gap) => gap > 0 && gap < 5)).toEqual([]);
    }),
  );
});

test.each([
  [
    [
      ['A', 3],
      ['B', 40],
      ['C', 12],
    ],
    [
      ['A', null],
      ['B', 40],
      ['C', null],
    ],
  ],
  [
    [
      ['A', 3],
      ['B', 2],
      ['C', 12],
    ],
    [
      ['A', null],
      ['B', null],
      ['C', 12],
    ],
  ],
  [
    [
      ['A', 7],
      ['B', 40],
    ],
    [
      ['A', 7],
      ['B', 40],
    ],
  ],
  [
    [
      ['A', 3],
      ['B', 1],
      ['C', 12],
      ['D', 30],
    ],
    [
      ['A', null],
      ['B', null],
      ['C', null],
      ['D', 30],
    ],
  ],
  [[['A', 3]], [['A', null]]],
] as const)('of the losses %j is told %j', (losses, expected) => {
  const lost = losses.map(([reason, subjects]) => ({ reason, subjects }));
  const steps = toldSteps([{ step: 'TREATED', subjects: 50, lost }], disclosure, PROTECTED);
  expect(steps[0]!.lost.map(({ reason, subjects }) => [reason, subjects.value])).toEqual(expected);
});
