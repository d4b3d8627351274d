import { Module } from '@nestjs/common';
import { LakeModule } from '../lake/lake.module.ts';
import { CohortList } from './cohort-list.ts';
import { CohortResolver } from './cohort.resolver.ts';
import { FunnelResolver } from './funnel.resolver.ts';
import { FunnelService } from './funnel.service.ts';
import { MonitorService } from './monitor.service.ts';

/** Who is counted, and how far they have come. */
@Module({
  imports: [LakeModule],
  providers: [CohortList, FunnelService, MonitorService, CohortResolver, FunnelResolver],
  exports: [CohortList, FunnelService, MonitorService],
})
export class CohortModule {}
