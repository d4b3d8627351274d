import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared } from '../access/disclosure.ts';
import type { Monitor, MonitoredCohort, QueryMonitorArgs, TwoStageDesign } from '../contract.ts';
import { NotFound } from '../lake/lake-error.ts';
import { ProvenanceWriter } from '../lake/provenance.ts';
import { SourceList } from '../lake/source-list.ts';
import type { Person } from '../record/person.entity.ts';
import { CohortList, type FoundCohort } from './cohort-list.ts';
import { monitoredCohort } from './monitored-cohort.ts';
import { twoStageDesign } from './two-stage-designs.ts';
import { askWeek16 } from './week16.ts';

/** Where the cohorts of a trial stand under its two-stage rule. */
@Injectable()
export class MonitorService {
  constructor(
    private readonly cohorts: CohortList,
    private readonly sources: SourceList,
    private readonly disclosure: Disclosure,
    private readonly provenance: ProvenanceWriter,
  ) {}

  async monitor({ snapshot, source }: QueryMonitorArgs, person: Person | null): Promise<Cleared<Monitor>> {
    const whole = await this.cohorts.find({ snapshot: snapshot ?? null, id: source }, person);
    if (whole === null || whole.code !== null) throw new NotFound(`Cannot find source ${source} in the snapshot`);
    const design = await this.designOf(source);
    const found = await this.cohorts.of(whole.snapshot, source, person);
    const coded = found.filter(({ code }) => code !== null);
    const cohorts: MonitoredCohort[] = [];
    for (const one of coded) cohorts.push(await monitored(one, design));
    const provenance = await this.provenance.write({
      snapshot: whole.snapshot,
      sources: [source],
      question: 'cohort/week16',
      methods: ['two-stage-characteristics', 'cohort-state'],
      parameters: { source },
      table: 'monitor',
    });
    return this.disclosure.counted({ source: whole.cohort.source, design, opened: coded.length, cohorts, provenance });
  }

  private async designOf(source: string): Promise<TwoStageDesign> {
    const id = await this.sources.twoStageDesign(source);
    if (id === null) throw new NotFound(`Cannot monitor source ${source} as it runs under no two-stage rule`);
    return twoStageDesign(id);
  }
}

async function monitored(found: FoundCohort, design: TwoStageDesign): Promise<MonitoredCohort> {
  const { cohort, rules } = found;
  return monitoredCohort({ cohort, design, rules, subjects: await askWeek16(found) });
}
