import { Injectable } from '@nestjs/common';
import type { PeopleTable } from '../access/cell-choice.ts';
import { lineOf } from '../access/protected-tables.ts';
import { CohortList, type FoundCohort } from '../cohort/cohort-list.ts';
import { askWeek16, type Week16 } from '../cohort/week16.ts';
import type { ResponseRate } from '../contract.ts';
import type { Snapshot } from '../lake/snapshot.ts';
import type { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { Person } from '../record/person.entity.ts';
import { AccrualGate } from './accrual-gate.ts';
import { lookAt } from './look-at.ts';
import { ToldOutcomes, type Named } from './told-outcomes.ts';

/** What of a response may be told beside the responses that were told before. */
export interface BesideResponses {
  readonly rates: readonly ResponseRate[];
  readonly best: boolean;
}

type Subjects = readonly Week16[];

/**
 * Lets responses of people whom somebody chose be told beside those of the source as a whole, and those that the protocols
 * register at their looks.
 */
@Injectable()
export class ToldResponses {
  /** Sources of which the registered results are noted. */
  private readonly noted = new WeakMap<Snapshot, Set<string>>();

  constructor(
    private readonly outcomes: ToldOutcomes,
    private readonly cohorts: CohortList,
    private readonly accrual: AccrualGate,
  ) {}

  /** @param alone what may be told of the subjects, by itself */
  async beside(
    found: FoundCohort,
    subjects: Subjects,
    alone: BesideResponses,
    person: Person | null,
  ): Promise<BesideResponses> {
    if (found.rules.open || subjects.length < found.rules.threshold) return alone;
    await this.noteRegistered(found, person);
    if (found.members === null) {
      await this.note(found, [subjects]);
      return alone;
    }
    const judge = async (topic: string, tablesOf: (named: Named) => readonly PeopleTable[]): Promise<boolean> => {
      const tables = await this.outcomes.each({ found, topic, shownAs: 'response', person }, tablesOf);
      return tables.every((table) => table !== null && table.every(({ value }) => value !== null));
    };
    const mayTell = new Map<ResponseRate, boolean>();
    for (const rate of alone.rates)
      mayTell.set(rate, await judge(TOPIC[rate.rate], (named) => [partsOf(rate, subjects, named)]));
    return {
      rates: alone.rates.filter((rate) => mayTell.get(rate)),
      best: alone.best && (await judge('best response', (named) => [categoriesOf(subjects, named)])),
    };
  }

  /** What the protocol shows of its cohorts at their looks comes first; once, as a snapshot never changes. */
  private async noteRegistered({ snapshot, source }: FoundCohort, person: Person | null): Promise<void> {
    const design = await this.accrual.designOf(source);
    const noted = this.noted.get(snapshot) ?? new Set();
    this.noted.set(snapshot, noted);
    if (design === null || noted.has(source)) return;
    const registered = await this.cohorts.of(snapshot, source, person);
    const seen: Subjects[] = [];
    for (const cohort of registered.filter(({ code }) => code !== null)) {
      const treated = await askWeek16(cohort);
      seen.push(treated.slice(0, lookAt(treated, design, cohort.rules)?.people ?? 0));
    }
    if (registered[0]) await this.note(registered[0], seen);
    noted.add(source);
  }

  private async note(found: FoundCohort, groups: readonly Subjects[]): Promise<void> {
    const outcome = { found, shownAs: 'response', person: null };
    const evaluable = groups.map((seen) => seen.filter((of) => of.evaluable));
    await this.outcomes.note({ ...outcome, topic: TOPIC.DISEASE_CONTROL }, (named) =>
      evaluable.flatMap((seen) => withAndWithout(seen, hasControl, named)),
    );
    await this.outcomes.note({ ...outcome, topic: TOPIC.OBJECTIVE_RESPONSE }, (named) =>
      groups.flatMap((seen) => withAndWithout(seen, isResponder, named)),
    );
  }
}

const TOPIC = { OBJECTIVE_RESPONSE: 'objective response', DISEASE_CONTROL: 'disease control' } as const;

const hasControl = ({ control }: Week16): boolean => control === true;
const isResponder = ({ responder }: Week16): boolean => responder;

const setOf = (subjects: Subjects, named: Named) => named(subjects.map(({ subject }) => subject));

/** Those counted in a rate, with and without the outcome. */
function partsOf({ rate, denominator }: ResponseRate, subjects: Subjects, named: Named): PeopleTable {
  const ofControl = subjects.filter((of) => (denominator === 'EVALUABLE' ? of.evaluable : of.followed));
  const counted = rate === 'OBJECTIVE_RESPONSE' ? subjects : ofControl;
  const had = rate === 'OBJECTIVE_RESPONSE' ? isResponder : hasControl;
  return lineOf(withAndWithout(counted, had, named), setOf(counted, named));
}

const withAndWithout = (counted: Subjects, had: (subject: Week16) => boolean, named: Named): readonly PatientSet[] =>
  [counted.filter(had), counted.filter((of) => !had(of))].map((of) => setOf(of, named));

function categoriesOf(subjects: Subjects, named: Named): PeopleTable {
  const categories = [...new Set(subjects.map(({ best }) => best))];
  return lineOf(
    categories.map((best) =>
      setOf(
        subjects.filter((of) => of.best === best),
        named,
      ),
    ),
    setOf(subjects, named),
  );
}
