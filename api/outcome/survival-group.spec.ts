import type { QuerySurvivalArgs } from '../contract.ts';
import { riskTable } from '../methods/survival/risk-table.ts';
import { exactGroup, hazardRatioOf, logRankOf, readingOf } from './survival-group.ts';

const question = (more: Partial<QuerySurvivalArgs> = {}): QuerySurvivalArgs => ({
  ...{ snapshot: null, cohort: 'X', endpoint: 'OS', biomarker: null, at: null, horizon: null },
  ...more,
});

test('readingOf() reads at the usual times as far as anybody, and to the horizon that everybody, is followed', () => {
  expect(readingOf(question(), [20, 14])).toEqual({ at: [0, 6, 12, 18], horizon: 14 });
  expect(readingOf(question({ unit: 'DAYS' }), [70])).toEqual({ at: [0, 30, 60], horizon: 70 });
});

test('readingOf() reads where it is told to, however far', () => {
  expect(readingOf(question({ at: [3, 99], horizon: 50 }), [20])).toEqual({ at: [3, 99], horizon: 50 });
});

test.each([
  { what: 'a time below 0', more: { at: [1, -1] } },
  { what: 'more times than a table has room for', more: { at: Array.from({ length: 201 }, (_, at) => at) } },
  { what: 'a horizon of 0', more: { horizon: 0 } },
])('readingOf() refuses $what', ({ more }) => {
  expect(() => readingOf(question(more), [20])).toThrow('Cannot');
});

test('exactGroup() has no restricted mean beyond the end of a curve above 0, and one beyond a curve at 0', () => {
  const mean = (event: readonly number[], horizon: number) =>
    exactGroup('X', riskTable([1, 2, 3], event), { at: [], horizon }).restrictedMean;
  expect(mean([1, 1, 0], 4)).toBeNull();
  expect(mean([1, 1, 0], 3)).toMatchObject({ horizon: 3, value: 2 });
  expect(mean([1, 1, 1], 4)).toMatchObject({ horizon: 4, value: 2 });
});

test('logRankOf() and hazardRatioOf() are null where there is nothing to compare', () => {
  const event = riskTable([1, 2], [1, 1]);
  const none = riskTable([1, 2], [0, 0]);
  expect(logRankOf(new Map([['A', event]]))).toBeNull();
  expect(
    hazardRatioOf(
      new Map([
        ['A', event],
        ['B', none],
      ]),
    ),
  ).toBeNull();
  expect(
    hazardRatioOf(
      new Map([
        ['A', event],
        ['B', event],
        ['C', event],
      ]),
    ),
  ).toBeNull();
});

test('hazardRatioOf() is that of the second group over the first', () => {
  const early = riskTable([1, 2, 3, 4], [1, 1, 1, 1]);
  const late = riskTable([2, 5, 6, 7], [1, 1, 1, 0]);
  const ratio = hazardRatioOf(
    new Map([
      ['early', early],
      ['late', late],
    ]),
  )!;
  expect([ratio.reference, ratio.group]).toEqual(['early', 'late']);
  expect(ratio.value).toBeLessThan(1);
});
