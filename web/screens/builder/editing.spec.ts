import fc from 'fast-check';
import type { Criterion, Definition } from '../../parts/criterion.ts';
import {
  alternativesOf,
  emptyAlternative,
  fieldOf,
  isWhole,
  keepingUnknown,
  keepsUnknown,
  lackOf,
  stepOf,
  turned,
} from './alternative.ts';
import { dwindlingStep } from './dwindled.tsx';
import { type History, NO_HISTORY, redone, remembered, undone } from './history.ts';
import { movedStep, wholeSteps, withoutStep, withStep } from './steps.ts';

const age: Criterion = { number: { trait: 'AGE', from: 50, to: 69, missing: false } };
const glioma: Criterion = { category: { trait: 'TUMOUR_TYPE', values: ['Glioma'], missing: false } };
const member: Criterion = { member: { cohort: 'INSPIRE' } };

test('a step goes through the editor and comes out the same', () => {
  for (const step of [age, { not: glioma }, { any: [age, { not: glioma }, member] }]) {
    expect(stepOf(alternativesOf(step)!)).toEqual(step);
  }
});

test('a step nested deeper than the editor goes is not taken in by it, and counts as whole', () => {
  for (const step of [
    { not: { any: [age, glioma] } },
    { any: [{ all: [age, glioma] }, member] },
    { not: { not: age } },
  ]) {
    expect(alternativesOf(step)).toBeNull();
    expect(isWhole(step)).toBe(true);
  }
});

test('turning a criterion about leaves those of whom it is unknown where they were', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (kept, from, to) => {
      const alternative = keepingUnknown({ leaf: glioma, negated: from } as never, kept);
      expect(keepsUnknown(alternative)).toBe(kept);
      expect(keepsUnknown(turned(alternative, to))).toBe(kept);
    }),
  );
});

test('a new criterion takes in nobody of whom it is unknown, until somebody says so', () => {
  for (const field of ['SEX', 'AGE', 'TREATED_ON', 'BIOMARKER'] as const) {
    expect(keepsUnknown(emptyAlternative(field))).toBe(false);
    expect(fieldOf(emptyAlternative(field).leaf)).toBe(field);
  }
  expect(keepsUnknown(emptyAlternative('MEMBER'))).toBeNull();
});

test('lackOf() says what is still to be said', () => {
  const lackOfNew = (field: Parameters<typeof emptyAlternative>[0]) => lackOf(emptyAlternative(field).leaf);
  expect(lackOfNew('SEX')).toBe('VALUES');
  expect(lackOfNew('BIOMARKER')).toBe('BIOMARKER');
  expect(lackOfNew('MEMBER')).toBe('COHORT');
  expect(lackOfNew('AGE')).toBeNull();
  expect(lackOf({ number: { trait: 'AGE', from: 70, to: 50, missing: false } })).toBe('ORDER');
  expect(lackOf({ day: { trait: 'TREATED_ON', from: '2023-01-01', to: '2022-12-31', missing: false } })).toBe('ORDER');
  expect(lackOf({ biomarker: { biomarker: 'TMB', results: [], missing: false } })).toBe('RESULTS');
  expect(lackOf({ biomarker: { biomarker: 'TMB', results: [], missing: true } })).toBeNull();
});

test('only whole steps are counted', () => {
  const unfinished = emptyAlternative('SEX').leaf;
  expect(wholeSteps([age, unfinished, { any: [age, unfinished] }, glioma])).toEqual([age, glioma]);
});

test('moving a step keeps every step, and stops at the ends', () => {
  expect(movedStep([age, glioma, member], 0, 2)).toEqual([glioma, member, age]);
  expect(movedStep([age, glioma, member], 2, 0)).toEqual([member, age, glioma]);
  expect(movedStep([age, glioma], 0, -1)).toEqual([age, glioma]);
  expect(movedStep([age, glioma], 1, 9)).toEqual([age, glioma]);
});

test('whatever is done is undone step by step, and redone to the same', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('add', 'remove', 'move'), { maxLength: 12 }), (acts) => {
      const drafts: Definition[] = [{ source: 'INSPIRE', steps: [] }];
      let history: History = NO_HISTORY;
      for (const act of acts) {
        const { steps } = drafts.at(-1)!;
        const next = { add: () => withStep(steps, age), remove: () => withoutStep(steps, 0), move: () => steps }[act]();
        history = remembered(history, drafts.at(-1)!, null);
        drafts.push({ source: 'INSPIRE', steps: next });
      }
      let present = drafts.at(-1)!;
      for (const before of drafts.slice(0, -1).reverse()) {
        const back = undone(history, present)!;
        expect(back.draft).toEqual(before);
        [present, history] = [back.draft, back.history];
      }
      expect(undone(history, present)).toBeNull();
      for (const after of drafts.slice(1)) {
        const forth = redone(history, present)!;
        expect(forth.draft).toEqual(after);
        [present, history] = [forth.draft, forth.history];
      }
      expect(redone(history, present)).toBeNull();
    }),
  );
});

test('a number typed digit by digit is undone at once', () => {
  const drafts = [0, 1, 2].map((at): Definition => ({ source: `${at}`, steps: [] }));
  const typed = remembered(remembered(NO_HISTORY, drafts[0]!, 'from 0'), drafts[1]!, 'from 0');
  expect(undone(typed, drafts[2]!)?.draft).toEqual(drafts[0]);
  const other = remembered(typed, drafts[2]!, 'to 0');
  expect(other.past).toHaveLength(2);
});

const left = (...values: readonly (number | null)[]) =>
  values.map((value, at) => ({ at, left: { value, status: value === null ? 'SUPPRESSED_SMALL' : 'OK' } as const }));

test('dwindlingStep() is the one after the last step that left somebody to tell of', () => {
  expect(dwindlingStep(left(40, 12, 0, 0))?.at).toBe(2);
  expect(dwindlingStep(left(40, null, null))?.at).toBe(1);
  expect(dwindlingStep(left(null, 12))).toBeUndefined();
  expect(dwindlingStep(left())).toBeUndefined();
});
