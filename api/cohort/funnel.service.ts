import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared } from '../access/disclosure.ts';
import type { FunnelResult, PublishedFunnel, QueryFunnelArgs, QueryPublishedFunnelsArgs } from '../contract.ts';
import { NotFound } from '../lake/lake-error.ts';
import { ProvenanceWriter } from '../lake/provenance.ts';
import type { Queries } from '../lake/queries.ts';
import { Shelf } from '../lake/shelf.ts';
import type { Person } from '../record/person.entity.ts';
import { CohortList } from './cohort-list.ts';
import { screeningSteps, toldSteps, week16Steps } from './funnel-step.ts';
import { askWeek16 } from './week16.ts';

/** From screened to disease control: of our own sources, and as published. */
@Injectable()
export class FunnelService {
  constructor(
    private readonly shelf: Shelf,
    private readonly cohorts: CohortList,
    private readonly disclosure: Disclosure,
    private readonly provenance: ProvenanceWriter,
  ) {}

  async funnel({ snapshot: id, source }: QueryFunnelArgs, person: Person | null): Promise<Cleared<FunnelResult>> {
    const whole = await this.cohorts.find({ snapshot: id ?? null, id: source }, person);
    if (whole === null || whole.code !== null) throw new NotFound(`Cannot find source ${source} in the snapshot`);
    const { snapshot, rules, cohort } = whole;
    const screened = screeningSteps(await snapshot.ask('cohort/screening', { source }));
    const treated = cohort.assessed ? await askWeek16(whole) : [];
    const steps = [...screened, ...week16Steps(treated)];
    const provenance = await this.provenance.write({
      snapshot,
      sources: [source],
      question: 'cohort/screening',
      methods: [],
      parameters: { source },
      table: 'funnel',
    });
    return this.disclosure.clear(steps[0]?.subjects ?? 0, rules, () => ({
      __typename: 'Funnel' as const,
      source: cohort.source,
      steps: toldSteps(steps, this.disclosure, rules),
      provenance,
    }));
  }

  /** Of open sources alone: what is not public has not been published. */
  async published({ snapshot: id }: QueryPublishedFunnelsArgs): Promise<Cleared<readonly PublishedFunnel[]>> {
    const snapshot = await this.shelf.open(id ?? null);
    const rows = await snapshot.ask('cohort/published_funnels', {});
    const open = rows.filter(({ source }) => this.disclosure.rules(source).open);
    const funnels = [...new Set(open.map(keyOf))].map((key) =>
      publishedFunnel(open.filter((row) => keyOf(row) === key)),
    );
    return this.disclosure.counted(funnels);
  }
}

type PublishedRow = Queries['cohort/published_funnels']['row'];

const keyOf = ({ source, programme, period }: PublishedRow): string => [source, programme, period].join('\n');

function publishedFunnel(rows: readonly PublishedRow[]): PublishedFunnel {
  const { programme, period } = rows[0]!;
  return {
    programme,
    period,
    steps: rows.map(({ step, n, citation, verification }) => ({ step, n, citation, verification })),
  };
}
