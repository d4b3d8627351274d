import { riskTable } from '../methods/survival/risk-table.ts';
import { protectGroup, shownGroup } from './protected-group.ts';

const RULES = { source: 'PROTECTED', open: false, threshold: 5 };

// Vector E04 of the project's disclosure policy: 24 subjects, days; steps at 112, 308, 420 and 476.
const basket = riskTable(
  [31, 64, 90, 101, 140, 200, 233, 300, 310, 355, 360, 400, 410, 420, 430, 450, 455, 460, 470, 480, 490, 500, 510, 520],
  [1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1],
);
const shown = (at: readonly number[], table = basket) =>
  shownGroup(protectGroup('ALL', table, RULES, 'DAYS'), { at, horizon: 300 }, true);
const readings = (at: readonly number[], table = basket) =>
  shown(at, table).at.map(({ survival, lower, upper }) => [survival, lower, upper]);

test('shownGroup() tells survival at a step and at time 0, without limits', () => {
  expect(readings([0, 112, 420])).toEqual([
    [1, null, null],
    [0.88, null, null],
    [0.55, null, null],
  ]);
});

test('shownGroup() tells between two steps the bounds that survival lies in, and no estimate', () => {
  expect(readings([77, 113, 475])).toEqual([
    [null, 0.88, 1],
    [null, 0.74, 0.88],
    [null, 0.33, 0.55],
  ]);
});

test('shownGroup() tells nothing beyond the last step, nor a restricted mean', () => {
  expect(readings([477])).toEqual([[null, null, null]]);
  expect(shown([]).restrictedMean).toBeNull();
});

test('shownGroup() tells of a flat end as far as it is drawn', () => {
  const flat = riskTable([1, 2, 3, ...Array<number>(9).fill(60)], [1, 1, 1, ...Array<number>(9).fill(0)]);
  expect(readings([28, 50, 84, 85], flat)).toEqual([
    [0.75, null, null],
    [null, 0.75, 0.75],
    [0.75, null, null],
    [null, null, null],
  ]);
});
