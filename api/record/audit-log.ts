import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordQuery } from './record-query.ts';

/** The append-only hash chain of the table audit. */
@Injectable()
export class AuditLog {
  constructor(private readonly postgres: DataSource) {}

  async append(action: string, actor: string | null, body: object): Promise<void> {
    await this.postgres.query(recordQuery('audit_append'), [action, actor, JSON.stringify(body)]);
  }
}
