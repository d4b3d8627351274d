import { Injectable } from '@nestjs/common';
import { Disclosure, type SourceRules } from '../access/disclosure.ts';
import { REGISTERED, Releases, type ReleaseRequest } from '../access/releases.ts';
import type { PatientSet } from '../methods/disclosure/patient-set.ts';
import { mayTell } from '../methods/disclosure/smallest-count.ts';
import type { Person } from '../record/person.entity.ts';
import { askCohorts, type Everybody } from './ask-leaf.ts';
import { withheldCohorts } from './withheld-cohorts.ts';

/** Lets numbers about selections of a source be shown only where they tell of few people beside nothing shown before. */
@Injectable()
export class Selections {
  constructor(
    private readonly releases: Releases,
    private readonly disclosure: Disclosure,
  ) {}

  rulesOf({ source }: Everybody): SourceRules {
    return this.disclosure.rules(source);
  }

  /**
   * Which of several sets may be shown the size of: one that comes first is shown before one that comes later.
   *
   * @param shownAs what shows them, for the record
   */
  async shown(
    everybody: Everybody,
    sets: readonly PatientSet[],
    shownAs: string,
    person: Person | null,
  ): Promise<ReadonlySet<PatientSet>> {
    const rules = this.disclosure.rules(everybody.source);
    if (rules.open) return new Set(sets);
    const request = { snapshot: everybody.snapshot.id, rules, shownAs, askedBy: person?.id ?? null };
    await this.noteRegistered(everybody, request);
    const large = sets.filter(({ count }) => mayTell(count, rules.threshold));
    const shown = await this.releases.settle(request, large, (before) => {
      const faults = before.faults(large);
      const admitted = large.filter((_, at) => faults[at] === null);
      return { shown: admitted, refused: faults.filter((fault) => fault !== null), result: admitted };
    });
    return new Set(shown);
  }

  /** The list of cohorts shows the sizes of the registered ones to everybody who may see the source: before any other. */
  async noteRegistered(everybody: Everybody, request: ReleaseRequest): Promise<void> {
    if (request.rules.open) return;
    const { snapshot, source } = everybody;
    const rows = await snapshot.ask('cohort/cohorts', { source });
    const withheld = withheldCohorts(rows, request.rules.threshold);
    const sets: PatientSet[] = [];
    for (const { cohort } of rows)
      if (cohort !== null && !withheld.has(cohort)) sets.push(await askCohorts(everybody, [cohort]));
    await this.releases.note({ ...request, shownAs: REGISTERED, askedBy: null }, sets);
  }
}
