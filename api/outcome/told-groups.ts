import { Injectable } from '@nestjs/common';
import type { PeopleTable } from '../access/cell-choice.ts';
import { lineOf, ProtectedTables, severalOf } from '../access/protected-tables.ts';
import type { ReleaseRequest } from '../access/releases.ts';
import { everybodyOf, setOf, type Everybody } from '../cohort/ask-leaf.ts';
import type { FoundCohort } from '../cohort/cohort-list.ts';
import { Selections } from '../cohort/selections.ts';
import type { Count, GroupBy, QuerySurvivalArgs } from '../contract.ts';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { Person } from '../record/person.entity.ts';
import { AccrualGate } from './accrual-gate.ts';

/** What may not be told of groups beside what was shown before. */
export interface UntoldGroups {
  readonly labels: ReadonlySet<string>;
  /** Events and censorings group by group. */
  readonly events: boolean;
  /** How many are in no group. */
  readonly ungrouped: boolean;
}

/** Which groups may be told of: by the protocols of their cohorts, and beside what was shown before of the same people. */
@Injectable()
export class ToldGroups {
  constructor(
    private readonly gate: AccrualGate,
    private readonly tables: ProtectedTables,
    private readonly selections: Selections,
  ) {}

  /** Labels of cohorts that still take in patients of a stage. */
  accruing(found: FoundCohort, groupBy: GroupBy, person: Person | null): Promise<ReadonlySet<string>> {
    return this.gate.accruing(found, groupBy, person);
  }

  /**
   * @param shown labels of the groups that would be shown
   * @param tellsEvents whether events would be
   * @returns null where nothing may be told of these people
   */
  async untold(
    found: FoundCohort,
    question: QuerySurvivalArgs,
    { shown, tellsEvents }: { readonly shown: readonly string[]; readonly tellsEvents: boolean },
    person: Person | null,
  ): Promise<UntoldGroups | null> {
    const everybody = await everybodyOf(found.snapshot, found.source);
    const followed = await askFollowed(everybody, found, question);
    const request = {
      ...{ snapshot: found.snapshot.id, rules: found.rules },
      ...{ shownAs: 'survival', askedBy: person?.id ?? null },
    };
    await this.selections.noteRegistered(everybody, request);
    const counts = await this.tables.of(request, [tableOf(followed, shown)]);
    if (counts === null) return null;
    const isTold = ({ value }: Count): boolean => value !== null;
    const labels = new Set(shown.filter((_, at) => !isTold(counts[0]![at]!)));
    const told = shown.filter((label) => !labels.has(label));
    const events = tellsEvents && (await this.tellsEvents(request, question, partsOf(followed, told)));
    return { labels, events: !events, ungrouped: !isTold(counts[0]![shown.length]!) };
  }

  private async tellsEvents(request: ReleaseRequest, { endpoint }: QuerySurvivalArgs, groups: readonly Followed[]) {
    const lines = groups.map(({ people, ended }) => lineOf([ended, people.minus(ended)], people));
    const told = await this.tables.each({ ...request, topic: `event ${endpoint}` }, lines);
    return told.every((line) => line?.every(({ value }) => value !== null));
  }
}

/** Of one group; its label is null for those in none. */
interface Followed {
  readonly label: string | null;
  readonly people: PatientSet;
  /** Whose follow-up ended in the event. */
  readonly ended: PatientSet;
}

async function askFollowed(everybody: Everybody, found: FoundCohort, question: QuerySurvivalArgs) {
  const { source, code: cohort, members } = found;
  const { endpoint, groupBy, biomarker } = question;
  const asked = { source, cohort, members, endpoint, trait: groupBy ?? 'NONE', biomarker: biomarker ?? '' };
  const rows = await found.snapshot.ask('outcome/followed', asked);
  return [...new Set(rows.map(({ grp }) => grp))].map((label): Followed => {
    const own = rows.filter(({ grp }) => grp === label);
    const set = (event: boolean) =>
      setOf(
        everybody.size,
        own.filter((row) => row.event === event),
        'holds',
      );
    return { label, ended: set(true), people: set(true).or(set(false)) };
  });
}

const partsOf = (followed: readonly Followed[], labels: readonly string[]): readonly Followed[] =>
  labels.flatMap((label) => followed.filter((group) => group.label === label));

/** The groups, those in none, and all the others; nobody is in two of them unless the groups overlap. */
function tableOf(followed: readonly Followed[], shown: readonly string[]): PeopleTable {
  const union = (groups: readonly Followed[]): PatientSet =>
    groups.reduce((all, { people }) => all.or(people), PatientSet.none(followed[0]!.people.size));
  const groups = partsOf(followed, shown).map(({ people }) => people);
  const others = followed.filter(({ label }) => label !== null && !shown.includes(label));
  const cells = [...groups, union(followed.filter(({ label }) => label === null)), union(others)];
  const total = union(followed);
  const together = cells.reduce((sum, { count }) => sum + count, 0);
  return together === total.count ? lineOf(cells, total) : severalOf(cells, total);
}
