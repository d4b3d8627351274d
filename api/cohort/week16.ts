import type { SourceRules } from '../access/disclosure.ts';
import type { MissingWeek16, TwoStageDesign } from '../contract.ts';
import type { Queries } from '../lake/queries.ts';
import type { Snapshot } from '../lake/snapshot.ts';
import type { PatientSet } from '../methods/disclosure/patient-set.ts';
import { lastLook } from '../methods/disclosure/stage-gate.ts';

/** Response of one treated subject, in order of treatment start. */
export type Week16 = Queries['cohort/week16']['row'];

/** Whose week 16 is asked for: a registered cohort by its code, a defined one by its members, or all of a source. */
export interface Treated {
  readonly snapshot: Snapshot;
  readonly source: string;
  readonly code: string | null;
  readonly members: PatientSet | null;
}

/** Days on either side of day 112, and what becomes of whom nobody scanned. */
export interface Week16Reading {
  readonly window: number;
  readonly missing: MissingWeek16;
}

const AS_THE_TRIAL_COUNTS = { window: 14, missing: 'NOT_EVALUABLE' } as const satisfies Week16Reading;

/** Week 16 as the trial counts it, or as read otherwise. */
export function askWeek16(
  { snapshot, source, code, members }: Treated,
  reading: Week16Reading = AS_THE_TRIAL_COUNTS,
): Promise<readonly Week16[]> {
  const { window, missing } = reading;
  const data_cut = snapshot.dataCut(source);
  return snapshot.ask('cohort/week16', { source, cohort: code, members, data_cut, window, missing });
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
