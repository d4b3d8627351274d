import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  CancelResult,
  MutationCancelRunArgs,
  MutationFields,
  QueryFields,
  QueryRunsArgs,
  Run,
} from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { Allow } from './allow.ts';
import { CurrentPerson } from './current-person.ts';
import { Runs } from './runs.ts';

const MOST = 200;

@Resolver()
export class RunsResolver implements Pick<QueryFields, 'runs'>, Pick<MutationFields, 'cancelRun'> {
  constructor(private readonly book: Runs) {}

  @Allow('COMPUTE')
  @Query()
  runs(@Args() { first }: QueryRunsArgs, @CurrentPerson() person: Person | null = null): Promise<Run[]> {
    return this.book.list(Math.min(Math.max(first ?? 50, 1), MOST), person!) as Promise<Run[]>;
  }

  @Allow('COMPUTE')
  @Mutation()
  cancelRun(
    @Args() { id }: MutationCancelRunArgs,
    @CurrentPerson() person: Person | null = null,
  ): Promise<CancelResult> {
    return this.book.cancel(id, person!);
  }
}
