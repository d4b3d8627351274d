import { Module } from '@nestjs/common';
import { CohortModule } from '../cohort/cohort.module.ts';
import { LakeModule } from '../lake/lake.module.ts';
import { AccrualGate } from './accrual-gate.ts';
import { AnalysedCohorts } from './analysed-cohorts.ts';
import { CourseResolver } from './course/course.resolver.ts';
import { PatientPicturesService } from './course/patient-pictures.service.ts';
import { PfsRatioService } from './course/pfs-ratio.service.ts';
import { StopReasonsService } from './course/stop-reasons.service.ts';
import { PublishedCohortsResolver } from './published-cohorts.resolver.ts';
import { PublishedCohortsService } from './published-cohorts.service.ts';
import { ResponseResolver } from './response.resolver.ts';
import { ResponseService } from './response.service.ts';
import { SurvivalResolver } from './survival.resolver.ts';
import { SurvivalService } from './survival.service.ts';
import { CohortTables } from './table/cohort-tables.ts';
import { CourseTables } from './table/course-tables.ts';
import { OpenApiController } from './table/open-api.controller.ts';
import { ExploreTables } from './table/explore-tables.ts';
import { OutcomeTables } from './table/outcome-tables.ts';
import { TableWriter } from './table/table-writer.ts';
import { TableController } from './table/table.controller.ts';
import { TABLE_KINDS } from './table/table-kind.ts';
import { TableService } from './table/table.service.ts';
import { TrialTables } from './table/trial-tables.ts';
import { WellbeingTables } from './table/wellbeing-tables.ts';
import { ToldGroups } from './told-groups.ts';
import { ToldOutcomes } from './told-outcomes.ts';
import { ToldPeopleFinder } from './told-people.ts';
import { ToldResponses } from './told-responses.ts';
import { AdverseEventsService } from './wellbeing/adverse-events.service.ts';
import { QualityOfLifeService } from './wellbeing/quality-of-life.service.ts';
import { ToldEvents } from './wellbeing/told-events.ts';
import { WellbeingResolver } from './wellbeing/wellbeing.resolver.ts';

const TABLES = [OutcomeTables, CohortTables, ExploreTables, TrialTables, CourseTables, WellbeingTables];

/** What happened: response, survival, courses, harms, quality of life, published cohorts; and the tables behind every answer. */
@Module({
  imports: [LakeModule, CohortModule],
  controllers: [TableController, OpenApiController],
  providers: [
    ...[AccrualGate, AnalysedCohorts],
    ...[SurvivalService, ResponseService, PublishedCohortsService],
    ...[ToldPeopleFinder, ToldGroups, ToldOutcomes, ToldResponses, ToldEvents],
    ...[PatientPicturesService, StopReasonsService, PfsRatioService, AdverseEventsService, QualityOfLifeService],
    ...[CourseResolver, WellbeingResolver],
    ...[SurvivalResolver, ResponseResolver, PublishedCohortsResolver],
    ...[TableService, TableWriter, ...TABLES],
    {
      provide: TABLE_KINDS,
      inject: TABLES,
      useFactory: (...tables: readonly Pick<OutcomeTables, 'kinds'>[]) => tables.flatMap(({ kinds }) => kinds),
    },
  ],
})
export class OutcomeModule {}
