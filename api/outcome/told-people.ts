import { Injectable } from '@nestjs/common';
import type { FoundCohort } from '../cohort/cohort-list.ts';
import { askWeek16, type Week16 } from '../cohort/week16.ts';
import type { SuppressionReason } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { AnalysedCohorts, type AnalysedCohort } from './analysed-cohorts.ts';
import { lookAt, type LookAt } from './look-at.ts';

/** Of whom an answer about a cohort tells. */
export interface ToldPeople {
  readonly found: FoundCohort;
  /** In order of treatment start; of a protected cohort under a protocol those treated by its last look. */
  readonly treated: readonly Week16[];
  /** Null where no protocol looks. */
  readonly look: number | null;
  /** Why nobody may be told of: before the first look of a protocol, or where the cohort's size is withheld. */
  readonly withheld: SuppressionReason | null;
}

export interface CohortQuestion {
  readonly snapshot?: string | null;
  readonly cohort: string;
}

/** Finds the people of a cohort of whom may be told: the same ones as in its response. */
@Injectable()
export class ToldPeopleFinder {
  constructor(private readonly cohorts: AnalysedCohorts) {}

  async find({ snapshot, cohort }: CohortQuestion, person: Person | null): Promise<ToldPeople> {
    const analysed = await this.cohorts.find({ snapshot: snapshot ?? null, cohort }, 'RESPONSE', person);
    const { found, design } = analysed;
    const everybody = await askWeek16(found);
    if (found.rules.open) return { found, treated: everybody, look: null, withheld: null };
    const look = lookAt(everybody, design, found.rules);
    const treated = everybody.slice(0, look?.people ?? 0);
    return { found, treated, look: look?.evaluable ?? null, withheld: whyWithheld(analysed, look) };
  }
}

function whyWithheld({ found, waiting }: AnalysedCohort, look: LookAt | null): SuppressionReason | null {
  if (look === null) return 'STAGE_GATE';
  // Beside the size of a defined cohort, the number of those analysed would tell of the few who wait.
  const untold = found.cohort.subjects.value === null || (waiting !== null && waiting.value === null);
  return untold ? 'TOO_FEW' : null;
}

/** The parameters by which a question of the lake is about a cohort. */
export function cohortOf({ source, code, members }: FoundCohort) {
  return { source, cohort: code, members };
}

/** The people told of, by name where they are not all of the cohort. */
export function subjectsOf({ treated, look }: ToldPeople): readonly string[] | null {
  return look === null ? null : treated.map(({ subject }) => subject);
}
