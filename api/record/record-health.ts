import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordQuery } from './record-query.ts';

/** Whether Postgres answers, and how far it has been migrated. */
@Injectable()
export class RecordHealth {
  constructor(private readonly postgres: DataSource) {}

  async ping(): Promise<void> {
    await this.postgres.query(recordQuery('ping'));
  }

  /** @returns how many files of sql/record have run */
  async migrations(): Promise<number> {
    const applied = await this.postgres.query<readonly object[]>(recordQuery('migration_applied'));
    return applied.length;
  }
}
