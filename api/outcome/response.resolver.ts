import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import { CurrentPerson } from '../access/current-person.ts';
import type { QueryFields, QueryResponseArgs } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { ResponseService } from './response.service.ts';

@Resolver()
export class ResponseResolver implements Pick<QueryFields, 'response'> {
  constructor(private readonly responseService: ResponseService) {}

  @Allow('READ_OPEN')
  @Query()
  response(@Args() question: QueryResponseArgs, @CurrentPerson() person: Person | null = null) {
    return this.responseService.response(question, person);
  }
}
