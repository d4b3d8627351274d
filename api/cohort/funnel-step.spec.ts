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
  [[['A', 3]], [['A', null]]],
] as const)('of the losses %j is told %j', (losses, expected) => {
  const lost = losses.map(([reason, subjects]) => ({ reason, subjects }));
  const steps = toldSteps([{ step: 'TREATED', subjects: 50, lost }], disclosure, PROTECTED);
  expect(steps[0]!.lost.map(({ reason, subjects }) => [reason, subjects.value])).toEqual(expected);
});
