import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared } from '../../access/disclosure.ts';
import { withheldCohorts } from '../../cohort/withheld-cohorts.ts';
import type { StopReason, StopReasonsResult } from '../../contract.ts';
import { ProvenanceWriter } from '../../lake/provenance.ts';
import type { Person } from '../../record/person.entity.ts';
import { OK, WITHHELD } from '../told-count.ts';
import { cohortOf, subjectsOf, ToldPeopleFinder, type CohortQuestion } from '../told-people.ts';

/** Why treatment was stopped. */
@Injectable()
export class StopReasonsService {
  constructor(
    private readonly people: ToldPeopleFinder,
    private readonly disclosure: Disclosure,
    private readonly provenance: ProvenanceWriter,
  ) {}

  async stopReasons(question: CohortQuestion, person: Person | null): Promise<Cleared<StopReasonsResult>> {
    const people = await this.people.find(question, person);
    const { found, look, withheld } = people;
    const { snapshot, source, rules, cohort } = found;
    if (withheld) return this.disclosure.withheld(withheld, rules);
    const asked = 'outcome/stop_reasons';
    const rows = await snapshot.ask(asked, { ...cohortOf(found), subjects: subjectsOf(people) });
    const subjects = rows.reduce((sum, row) => sum + row.subjects, 0);
    const provenance = await this.provenance.write({
      ...{ snapshot, sources: [source], question: asked, methods: [] },
      ...{ parameters: { ...question }, table: 'stop-reasons' },
    });
    return this.disclosure.clear(subjects, rules, () => ({
      __typename: 'StopReasons' as const,
      ...{ cohort, subjects, look, provenance },
      reasons: toldReasons(rows, subjects, rules.threshold),
    }));
  }
}

interface Counted {
  readonly reason: string;
  readonly subjects: number;
}

/**
 * Reasons add up to everybody: with a small one go as many others as it takes that it does not follow. The most frequent
 * first; what is withheld comes last, by its name.
 */
export function toldReasons(rows: readonly Counted[], subjects: number, threshold: number): readonly StopReason[] {
  const parts = rows.map((row) => ({ cohort: row.reason, subjects: row.subjects }));
  const withheld = withheldCohorts([{ cohort: null, subjects }, ...parts], threshold);
  return rows
    .map(({ reason, subjects: n }) => ({ reason, subjects: withheld.has(reason) ? WITHHELD : OK(n) }))
    .toSorted(byTold);
}

const byTold = (one: StopReason, other: StopReason): number =>
  (other.subjects.value ?? -1) - (one.subjects.value ?? -1) || (one.reason < other.reason ? -1 : 1);
