import { type DynamicModule, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { AccessModule } from './access/access.module.ts';
import { CohortModule } from './cohort/cohort.module.ts';
import { ComputeModule } from './compute/compute.module.ts';
import { type Config, ConfigModule } from './config.ts';
import { IntakeModule } from './intake/intake.module.ts';
import { LakeModule } from './lake/lake.module.ts';
import { OutcomeModule } from './outcome/outcome.module.ts';
import { RecordModule } from './record/record.module.ts';
import { SeedingModule } from './seeding/seeding.module.ts';
import { ServerModule } from './server/server.module.ts';

const ROOMS = [ComputeModule, LakeModule, IntakeModule, CohortModule, OutcomeModule, SeedingModule];

/** All the rooms, for the server and for commands alike. */
@Module({})
export class RoomsModule {
  /** @param record address of a migrated Postgres */
  static with(config: Config, record: URL): DynamicModule {
    return {
      module: RoomsModule,
      imports: [ConfigModule.with(config), RecordModule.at(record), AccessModule, ...ROOMS],
    };
  }
}

/** All the rooms, and the doors to them. */
@Module({})
export class AppModule {
  static with(config: Config, record: URL, log: Logger): DynamicModule {
    return { module: AppModule, imports: [RoomsModule.with(config, record), ServerModule.with(log)] };
  }
}
