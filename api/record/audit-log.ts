import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordQuery } from './record-query.ts';

/** The state of the trail: its length, the hash of its last entry, and the first entry that does not hold. */
export interface AuditState {
  readonly entries: number;
  /** Null while the trail is empty. */
  readonly last: string | null;
  readonly broken: number | null;
}

/** The append-only hash chain of the table audit. */
@Injectable()
export class AuditLog {
  constructor(private readonly postgres: DataSource) {}

  async append(action: string, actor: string | null, body: object): Promise<void> {
    await this.postgres.query(recordQuery('audit_append'), [action, actor, JSON.stringify(body)]);
  }

  async state(): Promise<AuditState> {
    const [state] = await this.postgres.query<AuditState[]>(recordQuery('audit_verify'));
    return state!;
  }

  /** Null when there is no such entry. */
  async hashOf(seq: number): Promise<string | null> {
    const [entry] = await this.postgres.query<{ readonly hash: string }[]>(recordQuery('audit_find'), [seq]);
    return entry?.hash ?? null;
  }
}
