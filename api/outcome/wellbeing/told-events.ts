import { Injectable } from '@nestjs/common';
import type { PeopleTable } from '../../access/cell-choice.ts';
import { lineOf } from '../../access/protected-tables.ts';
import type { AdverseEventCount, AdverseEventKind } from '../../contract.ts';
import type { Queries } from '../../lake/queries.ts';
import type { PatientSet } from '../../methods/disclosure/patient-set.ts';
import type { Person } from '../../record/person.entity.ts';
import { WITHHELD } from '../told-count.ts';
import { ToldOutcomes, type Named } from '../told-outcomes.ts';
import { cohortOf, subjectsOf, type ToldPeople } from '../told-people.ts';
import { inOrder, SEVERE, type AdverseEventTable } from './adverse-event-counts.ts';

/** Of a protected source: counts of adverse events as they may be told beside those that were told before. */
@Injectable()
export class ToldEvents {
  constructor(private readonly outcomes: ToldOutcomes) {}

  async judged(
    people: ToldPeople,
    kind: AdverseEventKind,
    { any, terms }: AdverseEventTable,
    person: Person | null,
  ): Promise<AdverseEventTable> {
    const { snapshot } = people.found;
    const asked = { ...cohortOf(people.found), subjects: subjectsOf(people) };
    const all = await snapshot.ask('outcome/adverse_event_of_each', asked);
    const rows = all.filter((row) => row.kind === kind);
    const judge = async (count: AdverseEventCount): Promise<AdverseEventCount> => {
      // Events of one name are compared, be they all of them or those related to the treatment.
      const topic = `event ${count.term ?? ''}`;
      const own = rows.filter(({ term }) => term === count.term);
      const tells = async (of: string, tableOf: (named: Named) => PeopleTable): Promise<boolean> => {
        const outcome = { found: people.found, shownAs: 'adverse events', topic: of, person };
        const [told] = await this.outcomes.each(outcome, (named) => [tableOf(named)]);
        return told !== null && told![0]!.value !== null;
      };
      if (count.anyGrade.value === null || !(await tells(topic, (named) => occurrence(own, people, named))))
        return { ...count, anyGrade: WITHHELD, severe: WITHHELD };
      if (count.severe.value === null || (await tells(`${topic} severe`, (named) => severity(own, named))))
        return count;
      return { ...count, severe: WITHHELD };
    };
    return inOrder({ any: await judge(any), terms: await Promise.all(terms.map(judge)) });
  }
}

type Row = Queries['outcome/adverse_event_of_each']['row'];

const setOf = (of: readonly { readonly subject: string }[], named: Named): PatientSet =>
  named(of.map(({ subject }) => subject));

/** Those with the event, and those without. */
function occurrence(own: readonly Row[], { treated }: ToldPeople, named: Named): PeopleTable {
  const [having, everybody] = [setOf(own, named), setOf(treated, named)];
  return lineOf([having, everybody.minus(having)], everybody);
}

/** Of those with the event, those who had it severely, and the others. */
function severity(own: readonly Row[], named: Named): PeopleTable {
  const [having, worst] = [
    setOf(own, named),
    setOf(
      own.filter(({ grade }) => grade >= SEVERE),
      named,
    ),
  ];
  return lineOf([worst, having.minus(worst)], having);
}
