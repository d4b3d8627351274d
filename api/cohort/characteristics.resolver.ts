import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import { CurrentPerson } from '../access/current-person.ts';
import type { QueryCharacteristicsArgs, QueryFields } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { CharacteristicsService } from './characteristics.service.ts';

@Resolver()
export class CharacteristicsResolver implements Pick<QueryFields, 'characteristics'> {
  constructor(private readonly service: CharacteristicsService) {}

  @Allow('READ_OPEN')
  @Query()
  characteristics(@Args() question: QueryCharacteristicsArgs, @CurrentPerson() person: Person | null = null) {
    return this.service.characteristics(question, person);
  }
}
