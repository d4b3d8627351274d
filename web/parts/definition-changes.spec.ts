import fc from 'fast-check';
import type { Criterion } from './criterion.ts';
import { changesBetween } from './definition-changes.ts';

const age = (from: number): Criterion => ({ number: { trait: 'AGE', from, to: null, missing: false } });
const sex: Criterion = { category: { trait: 'SEX', values: ['F'], missing: false } };
const tp53: Criterion = { biomarker: { biomarker: 'TP53', results: ['POSITIVE'], missing: false } };

test('a step about the same with other values is one that was changed', () => {
  expect(changesBetween([age(50), sex], [age(40), sex])).toEqual([
    { kind: 'CHANGED', before: age(50), after: age(40) },
  ]);
  expect(changesBetween([tp53], [{ not: tp53 }])).toEqual([{ kind: 'CHANGED', before: tp53, after: { not: tp53 } }]);
});

test('steps that come and go are told as such', () => {
  expect(changesBetween([age(50)], [sex])).toEqual([
    { kind: 'REMOVED', before: age(50) },
    { kind: 'ADDED', after: sex },
  ]);
});

test('what becomes of the unknown is part of a step', () => {
  const kept: Criterion = { category: { trait: 'SEX', values: ['F'], missing: true } };
  expect(changesBetween([sex], [kept])).toEqual([{ kind: 'CHANGED', before: sex, after: kept }]);
});

test('the same steps in another order are told as reordered, and once', () => {
  expect(changesBetween([age(50), sex], [sex, age(50)])).toEqual([{ kind: 'REORDERED' }]);
});

test('a step that stands twice and then once was removed once', () => {
  expect(changesBetween([sex, sex], [sex])).toEqual([{ kind: 'REMOVED', before: sex }]);
});

test('nothing is told of the same definition, and something of any other', () => {
  const steps = fc.array(fc.constantFrom(age(1), age(2), sex, tp53), { maxLength: 5 });
  fc.assert(
    fc.property(steps, steps, (before, after) => {
      const equal = JSON.stringify(before) === JSON.stringify(after);
      expect(changesBetween(before, after).length === 0).toBe(equal);
    }),
  );
});
