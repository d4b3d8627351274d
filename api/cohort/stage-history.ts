import type { SourceRules } from '../access/disclosure.ts';
import type { CohortState, MonitoredCohort, Person, StageState, StageTransition } from '../contract.ts';
import { nextStages } from '../methods/binomial/stage-transition.ts';
import type { StageTransitionRecord } from '../record/stage-transition.entity.ts';

/** What was decided about a cohort. */
export type StageHistory = Pick<MonitoredCohort, 'transitions' | 'recorded' | 'agrees' | 'mayFollow'>;

/** Decisions that fit each state of the rule. Who left the rule fits any. */
const FITS = {
  OPEN_STAGE1: ['OPEN_STAGE1', 'HOLD_INTERIM'],
  CLOSED_FUTILITY: ['CLOSED_FUTILITY'],
  OPEN_STAGE2: ['OPEN_STAGE2', 'HOLD_INTERIM'],
  POSITIVE: ['POSITIVE', 'EXPANSION_OPEN'],
  NEGATIVE_STAGE2: ['NEGATIVE_STAGE2'],
  EXPANSION: ['EXPANSION_OPEN', 'EXPANSION_CLOSED'],
} as const satisfies Record<CohortState, readonly StageState[]>;
const LEFT: readonly StageState[] = ['MERGED', 'TRANSFERRED_TO_POOLED', 'APPROVED_ELSEWHERE'];

/** The newest entry: a correction stands in the place of the one it corrects, which is always the newest before it. */
export const standing = (records: readonly StageTransitionRecord[]): StageTransitionRecord | null =>
  records.at(-1) ?? null;

/**
 * @param records of one cohort, in the order in which they were recorded
 * @param computed what the rule says of the data
 */
export function stageHistory(
  records: readonly StageTransitionRecord[],
  computed: CohortState,
  tell: { readonly rules: SourceRules; readonly personOf: (id: string) => Person },
): StageHistory {
  const recorded = (standing(records)?.to ?? null) as StageState | null;
  const corrected = records.map(({ corrects }) => corrects);
  return {
    recorded,
    agrees: recorded === null ? null : fits(recorded, computed),
    mayFollow: nextStages(recorded),
    transitions: records.map((record) => ({
      ...shownTransition(record, tell),
      corrected: corrected.includes(record.entry),
    })),
  };
}

/** An entry as it is shown the moment it is recorded. */
export function shownTransition(
  record: StageTransitionRecord,
  { rules, personOf }: { readonly rules: SourceRules; readonly personOf: (id: string) => Person },
): StageTransition {
  const { entry, from, to, decidedOn, body, dataCut, evaluable, outcomes, reason, note, corrects, synthetic } = record;
  const told = evaluable !== null && outcomes !== null && evaluable >= rules.threshold;
  return {
    ...{ entry, decidedOn, body, dataCut, reason, note, corrects, synthetic },
    from: from as StageState | null,
    to: to as StageState,
    look: told ? { evaluable, outcomes } : null,
    corrected: false,
    recordedBy: personOf(record.recordedBy),
    recordedAt: record.recordedAt.toISOString(),
  };
}

const fits = (recorded: StageState, computed: CohortState): boolean =>
  LEFT.includes(recorded) || (FITS[computed] as readonly StageState[]).includes(recorded);
