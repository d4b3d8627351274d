import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared } from '../../access/disclosure.ts';
import { lineOf } from '../../access/protected-tables.ts';
import type { StopReason, StopReasonsResult } from '../../contract.ts';
import { ProvenanceWriter } from '../../lake/provenance.ts';
import type { Person } from '../../record/person.entity.ts';
import { OK, WITHHELD } from '../told-count.ts';
import { ToldOutcomes } from '../told-outcomes.ts';
import { cohortOf, subjectsOf, ToldPeopleFinder, type CohortQuestion, type ToldPeople } from '../told-people.ts';

/** Why treatment was stopped. */
@Injectable()
export class StopReasonsService {
  constructor(
    private readonly people: ToldPeopleFinder,
    private readonly outcomes: ToldOutcomes,
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
    const reasons =
      rules.open || subjects < rules.threshold
        ? rows.map(({ reason, subjects: n }) => ({ reason, subjects: OK(n) }))
        : await this.judged(people, person);
    const provenance = await this.provenance.write({
      ...{ snapshot, sources: [source], question: asked, methods: [] },
      ...{ parameters: { ...question }, table: 'stop-reasons' },
    });
    return this.disclosure.clear(subjects, rules, () => ({
      __typename: 'StopReasons' as const,
      ...{ cohort, subjects, look, provenance, reasons },
    }));
  }

  /**
   * Reasons add up to everybody: with a small one go as many others as it takes that it does not follow, alone or beside
   * what was told of others. The most frequent first; what is withheld comes last, by its name.
   */
  private async judged(people: ToldPeople, person: Person | null): Promise<readonly StopReason[]> {
    const { found } = people;
    const asked = { ...cohortOf(found), subjects: subjectsOf(people) };
    const rows = await found.snapshot.ask('outcome/stop_reason_of_each', asked);
    const reasons = [...new Set(rows.map(({ reason }) => reason))];
    const outcome = { found, topic: 'stop reason', shownAs: 'stop reasons', person };
    const [counts] = await this.outcomes.each(outcome, (named) => {
      const subjects = (of: typeof rows) => named(of.map(({ subject }) => subject));
      const parts = reasons.map((reason) => subjects(rows.filter((row) => row.reason === reason)));
      return [lineOf(parts, subjects(rows))];
    });
    return reasons.map((reason, at) => ({ reason, subjects: counts?.[at] ?? WITHHELD })).toSorted(byTold);
  }
}

const byTold = (one: StopReason, other: StopReason): number =>
  (other.subjects.value ?? -1) - (one.subjects.value ?? -1) || (one.reason < other.reason ? -1 : 1);
