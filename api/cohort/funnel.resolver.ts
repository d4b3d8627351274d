import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import { CurrentPerson } from '../access/current-person.ts';
import type { QueryFields, QueryFunnelArgs, QueryPublishedFunnelsArgs } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { FunnelService } from './funnel.service.ts';

@Resolver()
export class FunnelResolver implements Pick<QueryFields, 'funnel' | 'publishedFunnels'> {
  constructor(private readonly funnels: FunnelService) {}

  @Allow('READ_OPEN')
  @Query()
  funnel(@Args() question: QueryFunnelArgs, @CurrentPerson() person: Person | null = null) {
    return this.funnels.funnel(question, person);
  }

  @Allow('READ_OPEN')
  @Query()
  publishedFunnels(@Args() question: QueryPublishedFunnelsArgs) {
    return this.funnels.published(question);
  }
}
