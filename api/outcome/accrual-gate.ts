import { Injectable } from '@nestjs/common';
import { CohortList, type FoundCohort } from '../cohort/cohort-list.ts';
import { monitoredCohort } from '../cohort/monitored-cohort.ts';
import { twoStageDesign } from '../cohort/two-stage-designs.ts';
import { askWeek16 } from '../cohort/week16.ts';
import type { CohortState, GroupBy, TwoStageDesign } from '../contract.ts';
import { SourceList } from '../lake/source-list.ts';
import type { Person } from '../record/person.entity.ts';

/** States in which patients of a stage are still to come: whoever sees survival then has looked before the protocol. */
const ACCRUING: readonly CohortState[] = ['OPEN_STAGE1', 'OPEN_STAGE2'];

/** Which cohorts under a two-stage rule are still taking in patients, so that their survival is not shown. */
@Injectable()
export class AccrualGate {
  constructor(
    private readonly cohorts: CohortList,
    private readonly sources: SourceList,
  ) {}

  /** Codes of those cohorts, among the one asked for, or among all of its source where they are the groups. */
  async accruing(found: FoundCohort, groupBy: GroupBy, person: Person | null): Promise<ReadonlySet<string>> {
    const design = found.rules.open ? null : await this.designOf(found.source);
    const codes = new Set<string>();
    if (design === null) return codes;
    for (const cohort of await this.looked(found, groupBy, person))
      if (cohort.code !== null && (await isAccruing(cohort, design))) codes.add(cohort.code);
    return codes;
  }

  private async looked(found: FoundCohort, groupBy: GroupBy, person: Person | null): Promise<readonly FoundCohort[]> {
    const grouped = found.code === null && groupBy === 'COHORT';
    return grouped ? this.cohorts.of(found.snapshot, found.source, person) : [found];
  }

  /** The two-stage design under which the source's cohorts run; null where there is none. */
  async designOf(source: string): Promise<TwoStageDesign | null> {
    const id = await this.sources.twoStageDesign(source);
    return id === null ? null : twoStageDesign(id);
  }
}

export async function isAccruing(found: FoundCohort, design: TwoStageDesign): Promise<boolean> {
  const { cohort, rules } = found;
  const subjects = await askWeek16(found);
  return ACCRUING.includes(monitoredCohort({ cohort, design, rules, subjects }).state);
}
