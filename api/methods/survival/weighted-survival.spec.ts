import fc from 'fast-check';
import { kaplanMeier } from './kaplan-meier.ts';
import { riskTable } from './risk-table.ts';
import { weightedRows, weightedSurvival } from './weighted-survival.ts';

const subject = fc.record({
  time: fc.nat({ max: 12 }),
  event: fc.integer({ min: 0, max: 1 }),
  weight: fc.integer({ min: 1, max: 5 }),
});
const trial = fc.array(subject, { minLength: 2, maxLength: 40 });
const rowsOf = (subjects: readonly { time: number; event: number; weight: number }[], scale = 1) =>
  weightedRows(
    subjects.map(({ time }) => time),
    subjects.map(({ event }) => event),
    subjects.map(({ weight }) => weight * scale),
  );

test('weightedSurvival() with weights as counts is the curve of as many subjects', () => {
  fc.assert(
    fc.property(trial, (subjects) => {
      const copies = subjects.flatMap((each) => Array.from({ length: each.weight }, () => each));
      const table = riskTable(copies.map(({ time }) => time), copies.map(({ event }) => event)); // prettier-ignore
      const curve = kaplanMeier(table, { scale: 'log' });
      weightedSurvival(rowsOf(subjects), { variance: 'greenwood', scale: 'log' }).forEach((step, at) => {
        expect(step.atRisk).toBeCloseTo(curve[at]!.atRisk, 9);
        expect(step.survival).toBeCloseTo(curve[at]!.survival, 12);
        if (step.standardError !== null) expect(step.standardError).toBeCloseTo(curve[at]!.standardError!, 10);
        if (step.lower !== null) expect(step.lower).toBeCloseTo(curve[at]!.lower!, 10);
      });
    }),
  );
});

test('weightedSurvival() with equal weights has the error of Greenwood, whatever their scale', () => {
  fc.assert(
    fc.property(trial, fc.constantFrom(0.01, 1, 300), (subjects, scale) => {
      const equal = subjects.map((each) => ({ ...each, weight: 1 }));
      const table = riskTable(equal.map(({ time }) => time), equal.map(({ event }) => event)); // prettier-ignore
      const curve = kaplanMeier(table);
      weightedSurvival(rowsOf(equal, scale)).forEach(({ standardError, upper }, at) => {
        if (standardError !== null) expect(standardError).toBeCloseTo(curve[at]!.standardError!, 10);
        if (upper !== null) expect(upper).toBeCloseTo(curve[at]!.upper!, 10);
      });
    }),
  );
});

test('weightedSurvival() has the error of what each subject moves survival by', () => {
  const at = (subjects: Parameters<typeof rowsOf>[0]) =>
    weightedSurvival(rowsOf(subjects)).filter(({ time }) => time <= 8).at(-1); // prettier-ignore
  fc.assert(
    fc.property(trial, (more) => {
      const subjects = [...more, { time: 0, event: 1, weight: 1 }, { time: 13, event: 0, weight: 2 }];
      const nudge = (one: number, by: number) =>
        at(subjects.map((each, i) => (i === one ? { ...each, weight: each.weight * (1 + by) } : each)))!.survival;
      const moves = subjects.map((_, one) => (nudge(one, 1e-5) - nudge(one, -1e-5)) / 2e-5);
      expect(at(subjects)!.standardError).toBeCloseTo(Math.hypot(...moves), 7);
    }),
  );
});

test.each([
  ['nobody', [[], [], []], 'no subjects'],
  ['lengths that differ', [[1, 2], [1, 1], [1]], 'must have equal length: got 2, 2, 1'],
  ['an event that is neither', [[1], [2], [1]], 'event must be 0 or 1: event[0] is 2'],
  [
    'a weight of zero',
    [
      [1, 2],
      [1, 1],
      [1, 0],
    ],
    'weights must be finite and > 0: weight[1] is 0',
  ],
  ['a negative time', [[-1], [1], [1]], 'times must be finite and >= 0: got -1'],
] as const)('weightedSurvival() refuses %s', (_, [time, event, weight], message) => {
  expect(() => weightedSurvival(weightedRows(time, event, weight))).toThrow(message);
});

test('weightedSurvival() refuses sums that are none', () => {
  const row = { time: 1, events: 1, censored: 0, eventSquares: -1, censoredSquares: 0 };
  expect(() => weightedSurvival([row])).toThrow('eventSquares must be finite and >= 0: got -1');
  expect(() => weightedSurvival([{ ...row, events: 0, eventSquares: 0 }])).toThrow('no subjects');
});
