import { Module } from '@nestjs/common';
import { CohortModule } from '../cohort/cohort.module.ts';
import { IntakeModule } from '../intake/intake.module.ts';
import { LakeModule } from '../lake/lake.module.ts';
import { DeliveryBook } from '../record/delivery-book.ts';
import { SnapshotLedger } from '../record/snapshot-ledger.ts';
import { DemoLoader } from './demo-loader.ts';
import { DemoStages } from './demo-stages.ts';
import { SeedDelivery } from './seed-delivery.ts';

/** The data that come with the product. */
@Module({
  imports: [LakeModule, IntakeModule, CohortModule],
  providers: [DeliveryBook, SnapshotLedger, SeedDelivery, DemoLoader, DemoStages],
  exports: [DemoLoader, DemoStages],
})
export class SeedingModule {}
