import { Injectable } from '@nestjs/common';
import { CohortList, type FoundCohort } from '../cohort/cohort-list.ts';
import { twoStageDesign } from '../cohort/two-stage-designs.ts';
import { askWeek16, type Week16 } from '../cohort/week16.ts';
import type { SuppressionReason, TwoStageDesign } from '../contract.ts';
import { NotFound } from '../lake/lake-error.ts';
import { SourceList } from '../lake/source-list.ts';
import type { Person } from '../record/person.entity.ts';
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

/** Finds the people of a cohort of whom may be told: the same ones as in its headline result. */
@Injectable()
export class ToldPeopleFinder {
  constructor(
    private readonly cohorts: CohortList,
    private readonly sources: SourceList,
  ) {}

  async find({ snapshot, cohort }: CohortQuestion, person: Person | null): Promise<ToldPeople> {
    const found = await this.cohorts.find({ snapshot: snapshot ?? null, id: cohort }, person);
    if (found === null) throw new NotFound(`Cannot find cohort ${cohort} in the snapshot`);
    const everybody = await askWeek16(found);
    if (found.rules.open) return { found, treated: everybody, look: null, withheld: null };
    const look = lookAt(everybody, await this.designOf(found), found.rules);
    const treated = everybody.slice(0, look?.people ?? 0);
    return { found, treated, look: look?.evaluable ?? null, withheld: whyWithheld(found, look) };
  }

  private async designOf({ source, code }: FoundCohort): Promise<TwoStageDesign | null> {
    const id = code === null ? null : await this.sources.twoStageDesign(source);
    return id === null ? null : twoStageDesign(id);
  }
}

function whyWithheld({ cohort, members }: FoundCohort, look: LookAt | null): SuppressionReason | null {
  if (look === null) return 'STAGE_GATE';
  // Of a defined cohort no number is told before it is known beside which others it would stand.
  return members !== null || cohort.subjects.value === null ? 'TOO_FEW' : null;
}

/** The parameters by which a question of the lake is about a cohort. */
export function cohortOf({ source, code, members }: FoundCohort) {
  return { source, cohort: code, members };
}

/** The people told of, by name where they are not all of the cohort. */
export function subjectsOf({ treated, look }: ToldPeople): readonly string[] | null {
  return look === null ? null : treated.map(({ subject }) => subject);
}
