import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared } from '../access/disclosure.ts';
import type { FacetsResult, QueryFacetsArgs } from '../contract.ts';
import { ProvenanceWriter } from '../lake/provenance.ts';
import type { Person } from '../record/person.entity.ts';
import { CannotSelect } from './cannot-select.ts';
import { faultOfSteps } from './criterion-fault.ts';
import { canonicalCriterion } from './criterion.ts';
import { FacetCounts } from './facet-counts.ts';
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

  async facets(question: QueryFacetsArgs, person: Person | null): Promise<Cleared<FacetsResult>> {
    const { source, everybody } = await this.sources.open(question, person);
    const steps = question.steps.map(canonicalCriterion);
    const fault = faultOfSteps(steps);
    if (fault !== null) return this.refused('BAD_USER_INPUT', fault);
    try {
      const counted = await this.counting.count(everybody, steps, person);
      const { snapshot } = everybody;
      const parameters = { source: source.id, steps };
      const origin = { snapshot, sources: [source.id], question: 'cohort/facets', methods: [], parameters } as const;
      const provenance = await this.provenance.write({ ...origin, table: null });
      return this.disclosure.counted({
        ...{ __typename: 'Facets' as const, snapshot: snapshot.id, source, provenance },
        ...counted,
      });
    } catch (error) {
      if (error instanceof CannotSelect) return this.refused(error.code, error.message);
      throw error;
    }
  }

  private refused(code: string, message: string): Cleared<FacetsResult> {
    return this.disclosure.counted({ __typename: 'Refusal' as const, code, message });
  }
}
