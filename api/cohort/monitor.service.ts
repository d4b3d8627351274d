import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared } from '../access/disclosure.ts';
import type { CohortState, Monitor, MonitoredCohort, QueryMonitorArgs, TwoStageDesign } from '../contract.ts';
import { NotFound } from '../lake/lake-error.ts';
import { ProvenanceWriter } from '../lake/provenance.ts';
import type { Person } from '../record/person.entity.ts';
import { CohortList, type FoundCohort } from './cohort-list.ts';
import { monitoredCohort } from './monitored-cohort.ts';
import { stageHistory } from './stage-history.ts';
import { type Decided, Stages } from './stages.ts';
import { askWeek16 } from './week16.ts';

/** Where the cohorts of a trial stand under its two-stage rule. */
@Injectable()
export class MonitorService {
  constructor(
    private readonly cohorts: CohortList,
    private readonly stages: Stages,
    private readonly disclosure: Disclosure,
    private readonly provenance: ProvenanceWriter,
  ) {}

  async monitor({ snapshot, source }: QueryMonitorArgs, person: Person | null): Promise<Cleared<Monitor>> {
    const whole = await this.cohorts.find({ snapshot: snapshot ?? null, id: source }, person);
    if (whole === null || whole.code !== null) throw new NotFound(`Cannot find source ${source} in the snapshot`);
    const design = await this.stages.designOf(source);
    const found = await this.cohorts.of(whole.snapshot, source, person);
    const coded = found.filter(({ code }) => code !== null);
    const decided = await this.stages.decided(source);
    const cohorts: MonitoredCohort[] = [];
    for (const one of coded) cohorts.push(await monitored(one, design, decided));
    const provenance = await this.provenance.write({
      snapshot: whole.snapshot,
      sources: [source],
      question: 'cohort/week16',
      methods: [
        ...['two-stage-characteristics', 'cohort-state', 'probability-of-success'],
        ...['predictive-probability', 'beta-posterior'],
      ],
      parameters: { source },
      table: 'monitor',
    });
    return this.disclosure.counted({
      ...{ source: whole.cohort.source, design, cohorts, provenance },
      opened: coded.length,
      positive: cohorts.filter(({ state }) => POSITIVE.includes(state)).length,
      expectedFalsePositives: coded.length * design.alpha,
    });
  }
}

/** Those gone on to expansion passed the rule too. */
const POSITIVE: readonly CohortState[] = ['POSITIVE', 'EXPANSION'];

async function monitored(found: FoundCohort, design: TwoStageDesign, decided: Decided): Promise<MonitoredCohort> {
  const { cohort, rules, code } = found;
  const computed = monitoredCohort({ cohort, design, rules, subjects: await askWeek16(found) });
  const history = stageHistory(decided.of(code!), computed.state, { rules, personOf: decided.personOf });
  return { ...computed, ...history };
}
