import { Injectable } from '@nestjs/common';
import type { CohortDefinition, Person as ShownPerson, Source } from '../contract.ts';
import { SourceList } from '../lake/source-list.ts';
import { CohortBook } from '../record/cohort-book.ts';
import type { CohortDefinitionRecord } from '../record/cohort-definition.entity.ts';
import { People } from '../record/people.ts';
import type { Person } from '../record/person.entity.ts';
import { shownVersions } from './cohort-version.ts';
import { definitionId, readDefinitionId, versionId } from './version-id.ts';

/** Cohorts as people defined them. Whoever has not signed in has none; one of a source one may not see is not there. */
@Injectable()
export class DefinedCohorts {
  constructor(
    private readonly book: CohortBook,
    private readonly people: People,
    private readonly sources: SourceList,
  ) {}

  /** Of one source, or of all; the newest change first. */
  async list(source: string | null, person: Person | null): Promise<readonly CohortDefinition[]> {
    const seen = (await this.seen(person)).filter(({ id }) => source === null || id === source);
    const definitions = await this.book.definitions(seen.map(({ id }) => id));
    const shown = await this.shown(definitions, seen);
    return shown.toSorted((one, other) => (changedAt(one) < changedAt(other) ? 1 : -1));
  }

  /** By its own id or that of a version; null when there is none, or none that the person may see. */
  async one(id: string, person: Person | null): Promise<CohortDefinition | null> {
    const number = readDefinitionId(id);
    const record = number === null ? null : await this.book.definition(number);
    const seen = await this.seen(person);
    if (record === null || !seen.some(({ id: source }) => source === record.source)) return null;
    return (await this.shown([record], seen))[0]!;
  }

  private async seen(person: Person | null): Promise<readonly Source[]> {
    return person === null ? [] : this.sources.seenBy(person);
  }

  private async shown(
    records: readonly CohortDefinitionRecord[],
    sources: readonly Source[],
  ): Promise<readonly CohortDefinition[]> {
    const versions = await this.book.versions(records.map(({ number }) => number));
    const people = await this.people.list();
    const personOf = (id: string): ShownPerson => people.find((person) => person.id === id)!;
    return records.map(({ number, source, owner, createdAt }) => {
      const own = versions.filter(({ definition }) => definition === number);
      return {
        id: definitionId(number),
        source: sources.find(({ id }) => id === source)!,
        owner: personOf(owner),
        createdAt: createdAt.toISOString(),
        versions: shownVersions(own, personOf, (version) => versionId({ definition: number, version })),
      };
    });
  }
}

const changedAt = ({ versions }: CohortDefinition): string => versions[0]!.createdAt;
