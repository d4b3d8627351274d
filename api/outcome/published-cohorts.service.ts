import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared } from '../access/disclosure.ts';
import type { PublishedCohortList, QueryPublishedCohortsArgs } from '../contract.ts';
import { ProvenanceWriter } from '../lake/provenance.ts';
import { Shelf } from '../lake/shelf.ts';
import { publishedCohort } from './published-cohort.ts';

/** What other trials have published, cohort by cohort. */
@Injectable()
export class PublishedCohortsService {
  constructor(
    private readonly shelf: Shelf,
    private readonly disclosure: Disclosure,
    private readonly provenance: ProvenanceWriter,
  ) {}

  /** Published cohorts of open sources alone: what is not public is not published. */
  async list({ snapshot: id }: QueryPublishedCohortsArgs): Promise<Cleared<PublishedCohortList>> {
    const snapshot = await this.shelf.open(id);
    const rows = await snapshot.ask('outcome/published_cohorts', {});
    const open = rows.filter(({ source }) => this.disclosure.rules(source).open);
    const cohorts = open.map((row) => this.disclosure.exact(publishedCohort(row), this.disclosure.rules(row.source)));
    const provenance = await this.provenance.write({
      snapshot,
      sources: [...new Set(open.map(({ source }) => source))],
      question: 'outcome/published_cohorts',
      methods: ['clopper-pearson'],
      parameters: {},
      table: 'published-cohorts',
    });
    return this.disclosure.counted({ cohorts, provenance });
  }
}
