import { Injectable } from '@nestjs/common';
import type { PeopleTable } from '../access/cell-choice.ts';
import { ProtectedTables } from '../access/protected-tables.ts';
import { Releases, type ReleaseRequest } from '../access/releases.ts';
import { everybodyOf } from '../cohort/ask-leaf.ts';
import type { FoundCohort } from '../cohort/cohort-list.ts';
import type { Count } from '../contract.ts';
import type { Snapshot } from '../lake/snapshot.ts';
import { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { Person } from '../record/person.entity.ts';

/** Of whom something came, by name. */
export type Named = (subjects: readonly string[]) => PatientSet;

/** What came of the people of a cohort. */
export interface Outcome {
  readonly found: FoundCohort;
  /** By which parts of people are compared, as `nausea`. */
  readonly topic: string;
  readonly shownAs: string;
  readonly person: Person | null;
}

/**
 * Lets parts of people, by what came of them, be told only beside the same parts of everybody told of before. A protocol
 * registers some results at its looks: those are told in any case, and what else is told is judged beside them.
 */
@Injectable()
export class ToldOutcomes {
  constructor(
    private readonly tables: ProtectedTables,
    private readonly releases: Releases,
  ) {}

  /** @returns null in place of each table that cannot be told */
  async each(
    outcome: Outcome,
    tablesOf: (named: Named) => readonly PeopleTable[],
  ): Promise<readonly (readonly Count[] | null)[]> {
    return this.tables.each(requestOf(outcome), tablesOf(await named(outcome.found)));
  }

  /**
   * Parts that are told in any case. They are kept as far as nothing of few people follows from them: what does is told
   * already, and would keep everything else from being told.
   */
  async note(outcome: Outcome, partsOf: (named: Named) => readonly PatientSet[]): Promise<void> {
    const { threshold } = outcome.found.rules;
    const large = partsOf(await named(outcome.found)).filter(({ count }) => count >= threshold);
    await this.releases.settle(requestOf(outcome), large, (before) => {
      const faults = before.faults(large);
      return { shown: large.filter((_, at) => faults[at] === null), refused: [], result: null };
    });
  }
}

const requestOf = ({ found, topic, shownAs, person }: Outcome): ReleaseRequest => ({
  ...{ snapshot: found.snapshot.id, rules: found.rules, shownAs, topic },
  askedBy: person?.id ?? null,
});

const known = new WeakMap<Snapshot, Map<string, Promise<Named>>>();

/** Read once, as a snapshot never changes. */
function named({ snapshot, source }: FoundCohort): Promise<Named> {
  const bySource = known.get(snapshot) ?? new Map<string, Promise<Named>>();
  known.set(snapshot, bySource);
  const read = bySource.get(source) ?? readNames(snapshot, source);
  bySource.set(source, read);
  read.catch(() => bySource.delete(source));
  return read;
}

async function readNames(snapshot: Snapshot, source: string): Promise<Named> {
  const { size } = await everybodyOf(snapshot, source);
  const names = await snapshot.ask('cohort/patient_names', { source });
  const places = new Map(names.map(({ subject }, at) => [subject, at]));
  return (subjects) =>
    PatientSet.of(
      size,
      subjects.map((subject) => places.get(subject)!),
    );
}
