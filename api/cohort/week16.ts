import type { SourceRules } from '../access/disclosure.ts';
import type { TwoStageDesign } from '../contract.ts';
import type { Queries } from '../lake/queries.ts';
import type { Snapshot } from '../lake/snapshot.ts';
import { lastLook } from '../methods/disclosure/stage-gate.ts';

/** Response of one treated subject, in order of treatment start. */
export type Week16 = Queries['cohort/week16']['row'];

/** Days on either side of day 112, and what becomes of whom nobody scanned: as the trial counts. */
const AS_THE_TRIAL_COUNTS = { window: 14, missing: 'NOT_EVALUABLE' } as const;

/** Week 16 of one cohort, or of a source as a whole, as its trial counts it. */
export function askWeek16(snapshot: Snapshot, source: string, cohort: string | null): Promise<readonly Week16[]> {
  const data_cut = snapshot.dataCut(source);
  return snapshot.ask('cohort/week16', { source, cohort, data_cut, ...AS_THE_TRIAL_COUNTS });
}

/**
 * The last look of the protocol that a cohort has reached and of which may be told; null before the first.
 *
 * @param evaluable patients counted so far
 */
export function lookOf(evaluable: number, { n1, n }: TwoStageDesign, { threshold }: SourceRules): number | null {
  return lastLook(
    evaluable,
    [n1, n].filter((look) => look >= threshold),
  );
}
