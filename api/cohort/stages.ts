import { Injectable } from '@nestjs/common';
import type { Person, TwoStageDesign } from '../contract.ts';
import { NotFound } from '../lake/lake-error.ts';
import { SourceList } from '../lake/source-list.ts';
import { People } from '../record/people.ts';
import { StageBook } from '../record/stage-book.ts';
import type { StageTransitionRecord } from '../record/stage-transition.entity.ts';
import { twoStageDesign } from './two-stage-designs.ts';

/** What was decided about the cohorts of a trial, and who everybody is. */
export interface Decided {
  /** Of the cohort with that code, in the order in which they were recorded. */
  readonly of: (code: string) => readonly StageTransitionRecord[];
  readonly personOf: (id: string) => Person;
}

/** The rule of a trial, and what was decided under it. */
@Injectable()
export class Stages {
  constructor(
    private readonly sources: SourceList,
    private readonly book: StageBook,
    private readonly people: People,
  ) {}

  /** @throws {NotFound} when the source runs under no two-stage rule */
  async designOf(source: string): Promise<TwoStageDesign> {
    const id = await this.sources.twoStageDesign(source);
    if (id === null) throw new NotFound(`Cannot monitor source ${source} as it runs under no two-stage rule`);
    return twoStageDesign(id);
  }

  async decided(source: string): Promise<Decided> {
    const [records, people] = [await this.book.of(source), await this.people.list()];
    return {
      of: (code) => records.filter(({ cohort }) => cohort === code),
      personOf: (id) => people.find((person) => person.id === id)!,
    };
  }
}
