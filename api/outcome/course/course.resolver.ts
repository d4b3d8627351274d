import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../access/allow.ts';
import { CurrentPerson } from '../../access/current-person.ts';
import type {
  QueryFields,
  QueryPfsRatioArgs,
  QuerySpiderArgs,
  QueryStopReasonsArgs,
  QuerySwimmerArgs,
  QueryWaterfallArgs,
} from '../../contract.ts';
import type { Person } from '../../record/person.entity.ts';
import { PatientPicturesService } from './patient-pictures.service.ts';
import { PfsRatioService } from './pfs-ratio.service.ts';
import { StopReasonsService } from './stop-reasons.service.ts';

type Fields = 'waterfall' | 'spider' | 'swimmer' | 'stopReasons' | 'pfsRatio';

@Resolver()
export class CourseResolver implements Pick<QueryFields, Fields> {
  constructor(
    private readonly pictures: PatientPicturesService,
    private readonly reasons: StopReasonsService,
    private readonly ratio: PfsRatioService,
  ) {}

  @Allow('READ_OPEN')
  @Query()
  waterfall(@Args() question: QueryWaterfallArgs, @CurrentPerson() person: Person | null = null) {
    return this.pictures.waterfall(question, person);
  }

  @Allow('READ_OPEN')
  @Query()
  spider(@Args() question: QuerySpiderArgs, @CurrentPerson() person: Person | null = null) {
    return this.pictures.spider(question, person);
  }

  @Allow('READ_OPEN')
  @Query()
  swimmer(@Args() question: QuerySwimmerArgs, @CurrentPerson() person: Person | null = null) {
    return this.pictures.swimmer(question, person);
  }

  @Allow('READ_OPEN')
  @Query()
  stopReasons(@Args() question: QueryStopReasonsArgs, @CurrentPerson() person: Person | null = null) {
    return this.reasons.stopReasons(question, person);
  }

  @Allow('READ_OPEN')
  @Query()
  pfsRatio(@Args() question: QueryPfsRatioArgs, @CurrentPerson() person: Person | null = null) {
    return this.ratio.pfsRatio(question, person);
  }
}
