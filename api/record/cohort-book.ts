import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { CohortDefinitionRecord } from './cohort-definition.entity.ts';
import { CohortVersionRecord } from './cohort-version.entity.ts';

/** A version before it has its number. */
export type NewVersion = Omit<CohortVersionRecord, 'definition' | 'version' | 'createdAt'>;

/** Cohorts as people defined them, and their versions. Nothing in it ever changes; it only grows. */
@Injectable()
export class CohortBook {
  constructor(private readonly postgres: DataSource) {}

  /** Of those sources, the last defined first. */
  definitions(sources: readonly string[]): Promise<readonly CohortDefinitionRecord[]> {
    return this.postgres
      .getRepository(CohortDefinitionRecord)
      .find({ where: { source: In([...sources]) }, order: { number: 'DESC' } });
  }

  definition(number: number): Promise<CohortDefinitionRecord | null> {
    return this.postgres.getRepository(CohortDefinitionRecord).findOneBy({ number });
  }

  /** Newest first within each definition. */
  versions(definitions: readonly number[]): Promise<readonly CohortVersionRecord[]> {
    return this.postgres
      .getRepository(CohortVersionRecord)
      .find({ where: { definition: In([...definitions]) }, order: { definition: 'DESC', version: 'DESC' } });
  }

  version(definition: number, version: number): Promise<CohortVersionRecord | null> {
    return this.postgres.getRepository(CohortVersionRecord).findOneBy({ definition, version });
  }

  /** @returns the number of the new definition, whose version 1 this is */
  define(source: string, first: NewVersion): Promise<number> {
    return this.postgres.transaction(async (transaction) => {
      const { identifiers } = await transaction
        .getRepository(CohortDefinitionRecord)
        .insert({ source, owner: first.author });
      const { number } = identifiers[0] as Pick<CohortDefinitionRecord, 'number'>;
      await transaction.getRepository(CohortVersionRecord).insert({ ...first, definition: number, version: 1 });
      return number;
    });
  }

  /** Adds a version behind the one it was written from. @returns false when there is one behind it already */
  async addVersion(definition: number, base: number, added: NewVersion): Promise<boolean> {
    const { raw } = await this.postgres
      .createQueryBuilder()
      .insert()
      .into(CohortVersionRecord)
      .values({ ...added, definition, version: base + 1 })
      .orIgnore()
      .returning('version')
      .execute();
    return (raw as readonly unknown[]).length === 1;
  }
}
