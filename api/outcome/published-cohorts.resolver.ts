import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import type { QueryFields, QueryPublishedCohortsArgs } from '../contract.ts';
import { PublishedCohortsService } from './published-cohorts.service.ts';

@Resolver()
export class PublishedCohortsResolver implements Pick<QueryFields, 'publishedCohorts'> {
  constructor(private readonly published: PublishedCohortsService) {}

  @Allow('READ_OPEN')
  @Query()
  publishedCohorts(@Args() question: QueryPublishedCohortsArgs): ReturnType<QueryFields['publishedCohorts']> {
    return this.published.list(question);
  }
}
