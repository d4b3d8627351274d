import { cohortState } from './cohort-state.ts';
import type { CohortState } from './cohort-state.ts';

const impress = { n1: 8, r1: 0, n: 24, r: 4 };

// DOMAIN: 8 patients; 0 with disease control closes; 16 more; 5 of 24 and more is positive.
test.each<{ counted: number; stage1: number; total: number; state: CohortState }>([
  { counted: 0, stage1: 0, total: 0, state: 'OPEN_STAGE1' },
  { counted: 7, stage1: 0, total: 0, state: 'OPEN_STAGE1' },
  { counted: 7, stage1: 6, total: 6, state: 'OPEN_STAGE1' },
  { counted: 8, stage1: 0, total: 0, state: 'CLOSED_FUTILITY' },
  { counted: 11, stage1: 0, total: 2, state: 'CLOSED_FUTILITY' },
  { counted: 8, stage1: 1, total: 1, state: 'OPEN_STAGE2' },
  { counted: 23, stage1: 5, total: 20, state: 'OPEN_STAGE2' },
  { counted: 24, stage1: 1, total: 4, state: 'NEGATIVE_STAGE2' },
  { counted: 24, stage1: 1, total: 5, state: 'POSITIVE' },
  { counted: 31, stage1: 1, total: 4, state: 'NEGATIVE_STAGE2' },
])('cohortState() of $counted counted, $stage1 then $total, is $state', ({ state, ...counts }) => {
  expect(cohortState(impress, counts)).toBe(state);
});

test.each([
  [{ counted: 8, stage1: 9, total: 9 }],
  [{ counted: 8, stage1: 1, total: 2 }],
  [{ counted: 24, stage1: 3, total: 2 }],
  [{ counted: 30, stage1: 8, total: 25 }],
  [{ counted: -1, stage1: 0, total: 0 }],
])('cohortState() refuses counts that contradict one another: %j', (counts) => {
  expect(() => cohortState(impress, counts)).toThrow('outcomes must fit');
});
