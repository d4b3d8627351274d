import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import { CurrentPerson } from '../access/current-person.ts';
import type { QueryCrossTableArgs, QueryFacetsArgs, QueryFields } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { CrossTableService } from './cross-table.service.ts';
import { FacetsService } from './facets.service.ts';

@Resolver()
export class FacetsResolver implements Pick<QueryFields, 'facets' | 'crossTable'> {
  constructor(
    private readonly explored: FacetsService,
    private readonly crossed: CrossTableService,
  ) {}

  @Allow('READ_OPEN')
  @Query()
  facets(@Args() question: QueryFacetsArgs, @CurrentPerson() person: Person | null = null) {
    return this.explored.facets(question, person);
  }

  @Allow('READ_OPEN')
  @Query()
  crossTable(@Args() question: QueryCrossTableArgs, @CurrentPerson() person: Person | null = null) {
    return this.crossed.table(question, person);
  }
}
