import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared } from '../access/disclosure.ts';
import type { Facets, FacetsResult, QueryFacetsArgs } from '../contract.ts';
import { ProvenanceWriter } from '../lake/provenance.ts';
import { tableId } from '../lake/table-id.ts';
import type { Person } from '../record/person.entity.ts';
import type { Criterion } from './criterion.ts';
import { FacetCounts, type CountedFacet } from './facet-counts.ts';
import { selecting } from './selecting.ts';
import { SourceOpener } from './source-opener.ts';

/** How a selection is spread over every trait of its source, beside everybody. */
@Injectable()
export class FacetsService {
  constructor(
    private readonly sources: SourceOpener,
    private readonly counting: FacetCounts,
    private readonly disclosure: Disclosure,
    private readonly provenance: ProvenanceWriter,
  ) {}

  facets(question: QueryFacetsArgs, person: Person | null): Promise<Cleared<FacetsResult>> {
    return selecting<Facets>(this.disclosure, question.steps, (steps) => this.counted(question, steps, person));
  }

  private async counted(
    { only = null, ...question }: QueryFacetsArgs,
    steps: readonly Criterion[],
    person: Person | null,
  ): Promise<Cleared<Facets>> {
    const { source, everybody } = await this.sources.open(question, person);
    const { snapshot } = everybody;
    // All are counted whichever are wanted: what is told of one depends on what was told before it.
    const { facets, ...counts } = await this.counting.count(everybody, steps, person);
    const asked = { source: source.id, steps };
    const isWanted = ({ trait, biomarker }: CountedFacet) =>
      only === null || (only.trait === trait && (only.biomarker ?? null) === biomarker);
    return this.disclosure.counted({
      ...{ __typename: 'Facets' as const, snapshot: snapshot.id, source, ...counts },
      facets: facets.filter(isWanted).map((facet) => ({ ...facet, table: tableOf(facet, asked, snapshot.id) })),
      provenance: await this.provenance.write({
        ...{ snapshot, sources: [source.id], question: 'cohort/facets', methods: [], table: 'facets' },
        parameters: { ...asked, only },
      }),
    });
  }
}

function tableOf({ trait, biomarker }: CountedFacet, asked: object, snapshot: string): string {
  return tableId({ kind: 'facets', parameters: { ...asked, only: { trait, biomarker }, snapshot } });
}
