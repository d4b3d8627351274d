import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import { CurrentPerson } from '../access/current-person.ts';
import type { QueryCohortArgs, QueryCohortsArgs, QueryFields, QueryMonitorArgs } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { CohortList } from './cohort-list.ts';
import { MonitorService } from './monitor.service.ts';

@Resolver()
export class CohortResolver implements Pick<QueryFields, 'cohorts' | 'cohort' | 'monitor'> {
  constructor(
    private readonly list: CohortList,
    private readonly monitorService: MonitorService,
  ) {}

  @Allow('READ_OPEN')
  @Query()
  cohorts(@Args() question: QueryCohortsArgs, @CurrentPerson() person: Person | null = null) {
    return this.list.list(question, person);
  }

  @Allow('READ_OPEN')
  @Query()
  cohort(@Args() question: QueryCohortArgs, @CurrentPerson() person: Person | null = null) {
    return this.list.one(question, person);
  }

  @Allow('READ_OPEN')
  @Query()
  monitor(@Args() question: QueryMonitorArgs, @CurrentPerson() person: Person | null = null) {
    return this.monitorService.monitor(question, person);
  }
}
