import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared } from '../access/disclosure.ts';
import type { CrossTable, CrossTableResult, QueryCrossTableArgs, Suppressed } from '../contract.ts';
import { ProvenanceWriter } from '../lake/provenance.ts';
import type { Person } from '../record/person.entity.ts';
import type { Criterion } from './criterion.ts';
import { CrossCounts } from './cross-counts.ts';
import { selecting } from './selecting.ts';
import { SourceOpener } from './source-opener.ts';

/** A selection by two traits at once. */
@Injectable()
export class CrossTableService {
  constructor(
    private readonly sources: SourceOpener,
    private readonly counting: CrossCounts,
    private readonly disclosure: Disclosure,
    private readonly provenance: ProvenanceWriter,
  ) {}

  table(question: QueryCrossTableArgs, person: Person | null): Promise<Cleared<CrossTableResult>> {
    return selecting<CrossTable | Suppressed>(this.disclosure, question.steps, (steps) =>
      this.counted(question, steps, person),
    );
  }

  private async counted(
    { rows, columns, ...question }: QueryCrossTableArgs,
    steps: readonly Criterion[],
    person: Person | null,
  ): Promise<Cleared<CrossTable | Suppressed>> {
    const { source, everybody } = await this.sources.open(question, person);
    const rules = this.disclosure.rules(source.id);
    // Responses of a trial wait for the looks of its protocol, whatever patients somebody selects.
    if (!rules.open && [rows, columns].some(({ trait }) => trait === 'BEST_RESPONSE'))
      return this.disclosure.withheld('STAGE_GATE', rules);
    const counted = await this.counting.count(everybody, steps, { rows, columns }, person);
    if (counted === null) return this.disclosure.withheld('SELECTION', rules);
    const { snapshot } = everybody;
    return this.disclosure.counted({
      ...{ __typename: 'CrossTable' as const, snapshot: snapshot.id, source, ...counted },
      provenance: await this.provenance.write({
        ...{ snapshot, sources: [source.id], question: 'cohort/facets', methods: [], table: 'cross-table' },
        parameters: { source: source.id, steps, rows, columns },
      }),
    });
  }
}
