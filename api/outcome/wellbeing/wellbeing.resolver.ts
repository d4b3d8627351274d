import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../access/allow.ts';
import { CurrentPerson } from '../../access/current-person.ts';
import type { QueryAdverseEventsArgs, QueryFields, QueryQualityOfLifeArgs } from '../../contract.ts';
import type { Person } from '../../record/person.entity.ts';
import { AdverseEventsService } from './adverse-events.service.ts';
import { QualityOfLifeService } from './quality-of-life.service.ts';

@Resolver()
export class WellbeingResolver implements Pick<QueryFields, 'adverseEvents' | 'qualityOfLife'> {
  constructor(
    private readonly events: AdverseEventsService,
    private readonly quality: QualityOfLifeService,
  ) {}

  @Allow('READ_OPEN')
  @Query()
  adverseEvents(@Args() question: QueryAdverseEventsArgs, @CurrentPerson() person: Person | null = null) {
    return this.events.adverseEvents(question, person);
  }

  @Allow('READ_OPEN')
  @Query()
  qualityOfLife(@Args() question: QueryQualityOfLifeArgs, @CurrentPerson() person: Person | null = null) {
    return this.quality.qualityOfLife(question, person);
  }
}
