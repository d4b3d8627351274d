import { Injectable } from '@nestjs/common';
import { CohortList } from '../../cohort/cohort-list.ts';
import type { Cohort, Provenance, QueryCohortsArgs } from '../../contract.ts';
import { ProvenanceWriter } from '../../lake/provenance.ts';
import { Shelf } from '../../lake/shelf.ts';
import type { Person } from '../../record/person.entity.ts';
import { cohortTable } from './cohort-table.ts';
import { tableKind, type TableKind } from './table-kind.ts';

/** Cohorts with where they come from, which the list alone does not say as it is no estimate. */
interface OriginatedCohorts {
  readonly cohorts: readonly Cohort[];
  readonly provenance: Provenance;
}

/** The table of the cohorts of a snapshot. */
@Injectable()
export class CohortTables {
  readonly kinds: readonly TableKind[] = [
    tableKind<QueryCohortsArgs, OriginatedCohorts>({
      name: 'cohorts',
      title: { nb: 'Kohorter', en: 'Cohorts' },
      field: 'cohorts',
      ask: (question, person) => this.cohorts(question, person),
      lay: cohortTable,
    }),
  ];

  constructor(
    private readonly list: CohortList,
    private readonly shelf: Shelf,
    private readonly provenance: ProvenanceWriter,
  ) {}

  private async cohorts(question: QueryCohortsArgs, person: Person | null): Promise<OriginatedCohorts> {
    const { snapshot, cohorts } = await this.list.list(question, person);
    const provenance = await this.provenance.write({
      snapshot: await this.shelf.open(snapshot),
      sources: [...new Set(cohorts.map(({ source }) => source.id))],
      question: 'cohort/cohorts',
      methods: [],
      parameters: { ...question },
      table: 'cohorts',
    });
    return { cohorts, provenance };
  }
}
