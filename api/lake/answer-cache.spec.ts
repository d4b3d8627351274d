import { PatientSet } from '../methods/disclosure/patient-set.ts';
import { AnswerCache } from './answer-cache.ts';

const rows = (n: number) => Array.from({ length: n }, (_, at) => ({ at }));
const asked = (question: string, params = {}) => ({ snapshot: 's', question, params });

test('an answer is found by snapshot, question and parameters, in whatever order these are given', () => {
  const cache = new AnswerCache({ rows: 100, rowsOfAnswer: 10 });
  cache.keep(asked('q', { a: 1, b: 'x' }), rows(2));
  expect(cache.get(asked('q', { b: 'x', a: 1 }))).toEqual(rows(2));
  expect(cache.get(asked('q', { b: 'x', a: 2 }))).toBeNull();
  expect(cache.get(asked('p', { b: 'x', a: 1 }))).toBeNull();
  expect(cache.get({ ...asked('q', { b: 'x', a: 1 }), snapshot: 't' })).toBeNull();
});

test('what was asked for longest ago goes first, and a large answer is never kept', () => {
  const cache = new AnswerCache({ rows: 12, rowsOfAnswer: 5 });
  cache.keep(asked('large'), rows(6));
  expect(cache.get(asked('large'))).toBeNull();
  cache.keep(asked('one'), rows(5));
  cache.keep(asked('two'), rows(5));
  cache.get(asked('one'));
  cache.keep(asked('three'), rows(5));
  expect(['one', 'two', 'three'].filter((name) => cache.get(asked(name)) !== null)).toEqual(['one', 'three']);
});

test('answers without rows are bounded too', () => {
  const cache = new AnswerCache({ rows: 3, rowsOfAnswer: 5 });
  for (const name of 'abcdef') cache.keep(asked(name), []);
  expect([...'abcdef'].filter((name) => cache.get(asked(name)) !== null)).toEqual(['d', 'e', 'f']);
});

test('two cohorts of the same question are told apart, and the same people are the same question', () => {
  const cache = new AnswerCache({ rows: 100, rowsOfAnswer: 10 });
  cache.keep(asked('q', { members: PatientSet.of(40, [1, 33]) }), rows(1));
  expect(cache.get(asked('q', { members: PatientSet.of(40, [33, 1]) }))).toEqual(rows(1));
  expect(cache.get(asked('q', { members: PatientSet.of(40, [1, 32]) }))).toBeNull();
  expect(cache.get(asked('q', { members: null }))).toBeNull();
});

test('bits are weighed by their bytes', () => {
  const cache = new AnswerCache({ rows: 100, rowsOfAnswer: 10 });
  cache.keep(asked('light'), [{ bits: new Uint8Array(400) }]);
  cache.keep(asked('heavy'), [{ bits: new Uint8Array(400 * 10) }]);
  expect(['light', 'heavy'].map((name) => cache.get(asked(name)) !== null)).toEqual([true, false]);
});
