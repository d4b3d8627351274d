import { requireDesign, type TwoStageDesign } from './two-stage-design.ts';

/** Where a cohort stands by decision: the states of the rule, and what people decide beside it. */
export type StageState =
  | 'OPEN_STAGE1'
  | 'HOLD_INTERIM'
  | 'CLOSED_FUTILITY'
  | 'OPEN_STAGE2'
  | 'POSITIVE'
  | 'NEGATIVE_STAGE2'
  | 'EXPANSION_OPEN'
  | 'EXPANSION_CLOSED'
  | 'MERGED'
  | 'TRANSFERRED_TO_POOLED'
  | 'APPROVED_ELSEWHERE';

/** A cohort may leave the rule at any time while it is open: into a wider one, a pooled one, or standard care. */
const LEAVES = ['MERGED', 'TRANSFERRED_TO_POOLED', 'APPROVED_ELSEWHERE'] as const;

/** What may follow each state; null is before anything was decided. */
const NEXT = {
  OPEN_STAGE1: ['HOLD_INTERIM', 'CLOSED_FUTILITY', 'OPEN_STAGE2', ...LEAVES],
  HOLD_INTERIM: ['CLOSED_FUTILITY', 'OPEN_STAGE2', ...LEAVES],
  OPEN_STAGE2: ['POSITIVE', 'NEGATIVE_STAGE2', ...LEAVES],
  POSITIVE: ['EXPANSION_OPEN', ...LEAVES],
  EXPANSION_OPEN: ['EXPANSION_CLOSED', ...LEAVES],
  CLOSED_FUTILITY: [],
  NEGATIVE_STAGE2: [],
  EXPANSION_CLOSED: [],
  MERGED: [],
  TRANSFERRED_TO_POOLED: [],
  APPROVED_ELSEWHERE: [],
} as const satisfies Record<StageState, readonly StageState[]>;

/**
 * States that a cohort may be decided into.
 *
 * @param from where it stands; null before it is opened
 * @returns the states that may follow, none after an end
 *
 * Source: the stages of IMPRESS-Norway, Helland et al. 2022, doi:10.1186/s12967-022-03432-5.
 *
 * @example A cohort that was stopped stays stopped
 * ```ts
 * expect(nextStages('CLOSED_FUTILITY')).toEqual([]);
 * ```
 */
export function nextStages(from: StageState | null): readonly StageState[] {
  return from === null ? ['OPEN_STAGE1'] : NEXT[from];
}

/** What was counted when it was decided. */
export interface LookCounts {
  readonly evaluable: number;
  readonly outcomes: number;
}

/**
 * Why a decision contradicts the counts it was made on.
 *
 * @param design n1, r1, n, r
 * @param to the state decided
 * @param counts what was counted at the look; null when the decision was not made at one
 * @returns a sentence, or null when rule and decision agree or the rule says nothing of such a decision
 * @throws {RangeError} when the design is not one
 *
 * Source: Simon 1989, doi:10.1016/0197-2456(89)90015-9.
 *
 * @example Four of 24 are not enough
 * ```ts
 * expect(contradiction({ n1: 8, r1: 0, n: 24, r: 4 }, 'POSITIVE', { evaluable: 24, outcomes: 4 })).toBe(
 *   'POSITIVE needs at least 5 of 24 with the outcome: got 4 of 24',
 * );
 * ```
 */
export function contradiction(design: TwoStageDesign, to: StageState, counts: LookCounts | null): string | null {
  requireDesign(design);
  const demand = demandOf(design, to);
  if (demand === null) return null;
  const { look, least, most } = demand;
  const needed = least > 0 ? `at least ${least}` : `at most ${most}`;
  const got = counts === null ? 'no counts' : `${counts.outcomes} of ${counts.evaluable}`;
  const met = counts?.evaluable === look && counts.outcomes >= least && counts.outcomes <= most;
  return met ? null : `${to} needs ${needed} of ${look} with the outcome: got ${got}`;
}

interface Demand {
  readonly look: number;
  readonly least: number;
  readonly most: number;
}

function demandOf({ n1, r1, n, r }: TwoStageDesign, to: StageState): Demand | null {
  switch (to) {
    case 'CLOSED_FUTILITY':
      return { look: n1, least: 0, most: r1 };
    case 'OPEN_STAGE2':
      return { look: n1, least: r1 + 1, most: n1 };
    case 'NEGATIVE_STAGE2':
      return { look: n, least: 0, most: r };
    case 'POSITIVE':
      return { look: n, least: r + 1, most: n };
    default:
      return null;
  }
}
