import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StageTransitionRecord } from './stage-transition.entity.ts';

/** A decision before it is recorded. */
export type NewTransition = Omit<StageTransitionRecord, 'recordedAt'>;

/** Decisions about the stages of cohorts. Nothing in it ever changes; it only grows. */
@Injectable()
export class StageBook {
  constructor(private readonly postgres: DataSource) {}

  /** Of every cohort of a source, in the order in which they were recorded. */
  of(source: string): Promise<readonly StageTransitionRecord[]> {
    return this.postgres
      .getRepository(StageTransitionRecord)
      .find({ where: { source }, order: { cohort: 'ASC', entry: 'ASC' } });
  }

  /** @returns false when somebody recorded this entry of the cohort first */
  async add(transition: NewTransition): Promise<boolean> {
    const { raw } = await this.postgres
      .createQueryBuilder()
      .insert()
      .into(StageTransitionRecord)
      .values({ ...transition })
      .orIgnore()
      .returning('entry')
      .execute();
    return (raw as readonly unknown[]).length === 1;
  }
}
