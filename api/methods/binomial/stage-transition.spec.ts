import { contradiction, nextStages, type StageState } from './stage-transition.ts';

const design = { n1: 8, r1: 0, n: 24, r: 4 };
const at = (evaluable: number, outcomes: number) => ({ evaluable, outcomes });

// Written out again, so that a change of the table is a change of two places.
const LEAVES = 'MERGED TRANSFERRED_TO_POOLED APPROVED_ELSEWHERE';
const TABLE: Readonly<Record<StageState, string>> = {
  OPEN_STAGE1: `HOLD_INTERIM CLOSED_FUTILITY OPEN_STAGE2 ${LEAVES}`,
  HOLD_INTERIM: `CLOSED_FUTILITY OPEN_STAGE2 ${LEAVES}`,
  OPEN_STAGE2: `POSITIVE NEGATIVE_STAGE2 ${LEAVES}`,
  POSITIVE: `EXPANSION_OPEN ${LEAVES}`,
  EXPANSION_OPEN: `EXPANSION_CLOSED ${LEAVES}`,
  ...{ CLOSED_FUTILITY: '', NEGATIVE_STAGE2: '', EXPANSION_CLOSED: '' },
  ...{ MERGED: '', TRANSFERRED_TO_POOLED: '', APPROVED_ELSEWHERE: '' },
};
const STATES = Object.keys(TABLE) as StageState[];

test.each(STATES.flatMap((from) => STATES.map((to) => [from, to] as const)))(
  'from %s to %s as the table has it',
  (from, to) => {
    expect(nextStages(from).includes(to)).toBe(TABLE[from].split(' ').includes(to));
  },
);

test('nothing comes before the opening of stage 1', () => {
  expect(nextStages(null)).toEqual(['OPEN_STAGE1']);
});

test.each([
  ['CLOSED_FUTILITY', at(8, 0), null],
  ['CLOSED_FUTILITY', at(8, 1), 'CLOSED_FUTILITY needs at most 0 of 8 with the outcome: got 1 of 8'],
  ['OPEN_STAGE2', at(8, 1), null],
  ['OPEN_STAGE2', at(8, 0), 'OPEN_STAGE2 needs at least 1 of 8 with the outcome: got 0 of 8'],
  ['POSITIVE', at(24, 5), null],
  ['POSITIVE', at(8, 5), 'POSITIVE needs at least 5 of 24 with the outcome: got 5 of 8'],
  ['POSITIVE', null, 'POSITIVE needs at least 5 of 24 with the outcome: got no counts'],
  ['NEGATIVE_STAGE2', at(24, 4), null],
  ['NEGATIVE_STAGE2', at(24, 5), 'NEGATIVE_STAGE2 needs at most 4 of 24 with the outcome: got 5 of 24'],
  ['MERGED', null, null],
] as const)('%s on %j: %s', (to, counts, sentence) => {
  expect(contradiction(design, to, counts)).toBe(sentence);
});
