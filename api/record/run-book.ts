import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Run } from './run.entity.ts';

/** What runs and what has run. */
@Injectable()
export class RunBook {
  constructor(private readonly postgres: DataSource) {}

  async begin(run: Pick<Run, 'id' | 'kind' | 'about' | 'person'>): Promise<void> {
    await this.postgres.getRepository(Run).insert(run);
  }

  /** Says that it goes on. @returns whether somebody has asked it to stop */
  async goesOn(id: string, progress: number, step: string | null): Promise<boolean> {
    const runs = this.postgres.getRepository(Run);
    await runs.update({ id, endedAt: IsNull() }, { progress, step, seenAt: () => 'now()' });
    const run = await runs.findOneByOrFail({ id });
    return run.cancelledBy !== null;
  }

  async end(id: string, state: Run['state'], result: string | null): Promise<void> {
    const last = state === 'DONE' ? { progress: 1 } : {};
    await this.postgres.getRepository(Run).update({ id }, { state, result, endedAt: () => 'now()', ...last });
  }

  /** @returns whether there was such a run still going on */
  async cancel(id: string, person: string): Promise<boolean> {
    const { affected } = await this.postgres
      .getRepository(Run)
      .update({ id, endedAt: IsNull(), cancelledBy: IsNull() }, { cancelledBy: person });
    return affected === 1;
  }

  find(id: string): Promise<Run | null> {
    return this.postgres.getRepository(Run).findOneBy({ id });
  }

  /** Newest first. @param person whose; null for everybody's */
  newest(first: number, person: string | null): Promise<readonly Run[]> {
    return this.postgres.getRepository(Run).find({
      where: person === null ? {} : { person },
      order: { startedAt: 'DESC', id: 'ASC' },
      take: first,
    });
  }
}
