import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditState } from '../record/audit-log.ts';

/** How far the trail had come at some time; kept elsewhere, as a trail whose end was cut off looks whole. */
export interface AuditCheckpoint {
  readonly entries: number;
  readonly last: string;
}

/** What was done and asked, by whom; never patient values. */
@Injectable()
export class AuditTrail {
  constructor(private readonly log: AuditLog) {}

  /** Comes back once the entry is on disk; whoever cannot record an action must not do it. */
  async record(action: string, actor: string | null, body: object): Promise<void> {
    await this.log.append(action, actor, body);
  }

  /**
   * @param checkpoint an earlier state, if one was kept
   * @returns one sentence for each fault; none when the trail is whole
   */
  async verify(checkpoint: AuditCheckpoint | null = null): Promise<readonly string[]> {
    const { broken } = await this.log.state();
    const faults =
      broken === null ? [] : [`Entry ${broken} is not what was recorded, or does not follow the one before`];
    if (checkpoint && (await this.log.hashOf(checkpoint.entries)) !== checkpoint.last) {
      faults.push(`Entry ${checkpoint.entries} is gone or is not what it was when it was noted`);
    }
    return faults;
  }

  /** To be kept elsewhere; null while nothing was recorded. */
  async checkpoint(): Promise<AuditCheckpoint | null> {
    const { entries, last }: AuditState = await this.log.state();
    return last === null ? null : { entries, last };
  }
}
