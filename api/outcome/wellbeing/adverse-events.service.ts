import { Injectable } from '@nestjs/common';
import { Disclosure, type Cleared } from '../../access/disclosure.ts';
import type { AdverseEventsResult, QueryAdverseEventsArgs } from '../../contract.ts';
import { ProvenanceWriter } from '../../lake/provenance.ts';
import type { Person } from '../../record/person.entity.ts';
import { cohortOf, subjectsOf, ToldPeopleFinder } from '../told-people.ts';
import { adverseEventTable } from './adverse-event-counts.ts';
import { ToldEvents } from './told-events.ts';

/** What went wrong, and how badly. */
@Injectable()
export class AdverseEventsService {
  constructor(
    private readonly people: ToldPeopleFinder,
    private readonly told: ToldEvents,
    private readonly disclosure: Disclosure,
    private readonly provenance: ProvenanceWriter,
  ) {}

  async adverseEvents(question: QueryAdverseEventsArgs, person: Person | null): Promise<Cleared<AdverseEventsResult>> {
    const people = await this.people.find(question, person);
    const { found, treated, look, withheld } = people;
    const { snapshot, source, rules, cohort } = found;
    if (withheld) return this.disclosure.withheld(withheld, rules);
    const asked = 'outcome/adverse_events';
    const rows = await snapshot.ask(asked, { ...cohortOf(found), subjects: subjectsOf(people) });
    const kind = question.kind ?? 'ALL';
    const subjects = treated.length;
    const alone = adverseEventTable(rows, { kind, subjects, threshold: rules.threshold });
    const counts =
      rules.open || subjects < rules.threshold ? alone : await this.told.judged(people, kind, alone, person);
    const provenance = await this.provenance.write({
      ...{ snapshot, sources: [source], question: asked, methods: [] },
      ...{ parameters: { ...question, kind }, table: 'adverse-events' },
    });
    return this.disclosure.clear(subjects, rules, () => ({
      __typename: 'AdverseEvents' as const,
      ...{ cohort, kind, subjects, look, provenance },
      ...counts,
    }));
  }
}
