import type { SourceRules } from '../access/disclosure.ts';
import type { Week16 } from '../cohort/week16.ts';
import { mayStandBeside, toldResponse, type Telling } from './response-protection.ts';

const OPEN: SourceRules = { source: 'A', open: true, threshold: 0 };
const PROTECTED: SourceRules = { source: 'A', open: false, threshold: 5 };
const WHOLE: Telling = { rules: PROTECTED, atLook: false, missing: 'NOT_EVALUABLE', sizeWithheld: false, beside: [] };
const LOOK: Telling = { ...WHOLE, atLook: true };

const many = (n: number, told: Partial<Week16>): readonly Week16[] =>
  Array.from({ length: n }, () => ({
    subject: 'X',
    started_on: null,
    followed: true,
    evaluable: true,
    control: false,
    best: 'PD',
    responder: false,
    ...told,
  }));
const responders = (n: number) => many(n, { control: true, best: 'PR', responder: true });
const controlled = (n: number) => many(n, { control: true, best: 'SD' });
const unscanned = (n: number) => many(n, { evaluable: false, best: 'NE' });
const unfollowed = (n: number) => many(n, { followed: false, evaluable: false });

const rates = (subjects: readonly Week16[], telling: Telling) =>
  toldResponse(subjects, telling).rates.map(({ rate, denominator, r, n }) => [`${rate} ${denominator}`, r, n]);
const counts = (subjects: readonly Week16[], telling: Telling) => {
  const { treated, followed, evaluable } = toldResponse(subjects, telling);
  return [treated, followed, evaluable];
};

test('one responder of 27 is not told of a protected source, of an open one it is', () => {
  const subjects = [...responders(1), ...controlled(9), ...many(17, {})];
  const response = ['OBJECTIVE_RESPONSE ALL_TREATED', 1, 27];
  expect(rates(subjects, WHOLE)).toEqual([
    ['DISEASE_CONTROL EVALUABLE', 10, 27],
    ['DISEASE_CONTROL ALL_TREATED', 10, 27],
  ]);
  expect(toldResponse(subjects, WHOLE).ratesWithheld).toBe(true);
  expect(rates(subjects, { ...WHOLE, rules: OPEN })).toContainEqual(response);
  expect(toldResponse(subjects, { ...WHOLE, rules: OPEN }).ratesWithheld).toBe(false);
});

test('nor is it told that all but a few responded, while nobody and everybody are', () => {
  expect(rates([...responders(24), ...many(3, {})], WHOLE)).toEqual([]);
  expect(rates(responders(9), WHOLE)).toHaveLength(3);
  expect(rates(many(9, {}), WHOLE)).toHaveLength(3);
});

test('at a look disease control over the evaluable is told as registered, however few had it', () => {
  const subjects = [...responders(3), ...many(5, {}), ...unscanned(1)];
  expect(rates(subjects, LOOK)).toEqual([['DISEASE_CONTROL EVALUABLE', 3, 8]]);
  expect(counts(subjects, LOOK)).toEqual([null, null, 8]);
  expect(rates(subjects, { ...LOOK, missing: 'NO_CONTROL' })).toEqual([]);
  expect(rates(subjects, WHOLE)).toEqual([]);
});

test('both denominators of disease control are told where they are the same people, or differ by enough', () => {
  expect(rates([...responders(3), ...many(5, {})], LOOK).map(([name]) => name)).toEqual([
    'DISEASE_CONTROL EVALUABLE',
    'DISEASE_CONTROL ALL_TREATED',
  ]);
  expect(counts([...responders(10), ...many(10, {}), ...unscanned(5), ...unfollowed(6)], WHOLE)).toEqual([31, 25, 20]);
});

test('of treated, followed and evaluable none is told that differs from another by few', () => {
  const few = [...responders(10), ...many(10, {}), ...unscanned(2), ...unfollowed(8)];
  expect(counts(few, WHOLE)).toEqual([30, null, 20]);
  expect(rates(few, WHOLE).map(([name]) => name)).toEqual([
    'OBJECTIVE_RESPONSE ALL_TREATED',
    'DISEASE_CONTROL EVALUABLE',
  ]);
  expect(counts([...responders(10), ...many(10, {}), ...unscanned(2)], WHOLE)).toEqual([22, 22, null]);
});

test('where the size of a cohort is withheld only the look is told', () => {
  const subjects = [...responders(8), ...unscanned(5)];
  expect(counts(subjects, LOOK)).toEqual([13, 13, 8]);
  expect(counts(subjects, { ...LOOK, sizeWithheld: true })).toEqual([null, null, 8]);
});

test('another policy for missing scans is answered where it tells of nobody beside the others, or of enough', () => {
  const by = (control: number, without: number) => [...controlled(control), ...many(without, {})];
  const beside = (...others: readonly (readonly Week16[])[]) => mayStandBeside(by(10, 10), others, PROTECTED);
  expect(beside(by(10, 10), by(10, 15), by(5, 10))).toBe(true);
  expect(beside(by(10, 10), by(10, 12))).toBe(false);
  expect(beside(by(9, 11), by(10, 10))).toBe(false);
  expect(beside(by(12, 10))).toBe(false);
});
