import { Module } from '@nestjs/common';
import { LakeModule } from '../lake/lake.module.ts';
import { CharacteristicsResolver } from './characteristics.resolver.ts';
import { CharacteristicsService } from './characteristics.service.ts';
import { CohortEvaluator } from './cohort-evaluator.ts';
import { CohortList } from './cohort-list.ts';
import { CohortSaver } from './cohort-saver.ts';
import { CohortResolver } from './cohort.resolver.ts';
import { CrossCounts } from './cross-counts.ts';
import { CrossTableService } from './cross-table.service.ts';
import { DefinedCohortFinder } from './defined-cohort-finder.ts';
import { DefinedCohorts } from './defined-cohorts.ts';
import { DefinitionResolver } from './definition.resolver.ts';
import { DraftService } from './draft.service.ts';
import { FacetCounts } from './facet-counts.ts';
import { FacetSets } from './facet-sets.ts';
import { FacetsResolver } from './facets.resolver.ts';
import { FacetsService } from './facets.service.ts';
import { FunnelResolver } from './funnel.resolver.ts';
import { FunnelService } from './funnel.service.ts';
import { MonitorService } from './monitor.service.ts';
import { Selections } from './selections.ts';
import { SourceOpener } from './source-opener.ts';
import { StageRecorder } from './stage-recorder.ts';
import { StageResolver } from './stage.resolver.ts';
import { Stages } from './stages.ts';
import { ToldValues } from './told-values.ts';
import { TraitValuesService } from './trait-values.service.ts';

/** Who is counted, and how far they have come. */
@Module({
  imports: [LakeModule],
  providers: [
    ...[CharacteristicsService, CohortList, FunnelService, MonitorService],
    ...[CohortEvaluator, CohortSaver, DefinedCohorts, DefinedCohortFinder, Selections, ToldValues],
    ...[DraftService, SourceOpener, TraitValuesService],
    ...[Stages, StageRecorder, StageResolver],
    ...[FacetCounts, FacetSets, FacetsService, CrossCounts, CrossTableService],
    ...[CharacteristicsResolver, CohortResolver, DefinitionResolver, FacetsResolver, FunnelResolver],
  ],
  exports: [
    CharacteristicsService,
    FacetsService,
    CrossTableService,
    CohortList,
    CohortEvaluator,
    Selections,
    FunnelService,
    MonitorService,
    Stages,
  ],
})
export class CohortModule {}
