import { Injectable } from '@nestjs/common';
import { AuditLog } from '../record/audit-log.ts';

/** What was done and asked, by whom; never patient values. */
@Injectable()
export class AuditTrail {
  constructor(private readonly log: AuditLog) {}

  /** Comes back once the entry is on disk; whoever cannot record an action must not do it. */
  async record(action: string, actor: string | null, body: object): Promise<void> {
    await this.log.append(action, actor, body);
  }
}
