import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import { CurrentPerson } from '../access/current-person.ts';
import type { QueryFields, QuerySurvivalArgs } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { SurvivalService } from './survival.service.ts';

@Resolver()
export class SurvivalResolver implements Pick<QueryFields, 'survival'> {
  constructor(private readonly survivalService: SurvivalService) {}

  @Allow('READ_OPEN')
  @Query()
  survival(@Args() question: QuerySurvivalArgs, @CurrentPerson() person: Person | null = null) {
    return this.survivalService.survival(question, person);
  }
}
