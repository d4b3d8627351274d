import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import { CurrentPerson } from '../access/current-person.ts';
import type { QueryFacetsArgs, QueryFields } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { FacetsService } from './facets.service.ts';

@Resolver()
export class FacetsResolver implements Pick<QueryFields, 'facets'> {
  constructor(private readonly explored: FacetsService) {}

  @Allow('READ_OPEN')
  @Query()
  facets(@Args() question: QueryFacetsArgs, @CurrentPerson() person: Person | null = null) {
    return this.explored.facets(question, person);
  }
}
