import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditLog } from './audit-log.ts';
import { CohortBook } from './cohort-book.ts';
import { CohortDefinitionRecord } from './cohort-definition.entity.ts';
import { CohortVersionRecord } from './cohort-version.entity.ts';
import { DeliveryFile } from './delivery-file.entity.ts';
import { DeliveryTable } from './delivery-table.entity.ts';
import { Delivery } from './delivery.entity.ts';
import { People } from './people.ts';
import { Person } from './person.entity.ts';
import { RecordHealth } from './record-health.ts';
import { ReleaseBook } from './release-book.ts';
import { RunBook } from './run-book.ts';
import { Run } from './run.entity.ts';
import { SavedView } from './saved-view.entity.ts';
import { SessionStore } from './session-store.ts';
import { SnapshotDelivery } from './snapshot-delivery.entity.ts';
import { SnapshotRecord } from './snapshot.entity.ts';
import { Source } from './source.entity.ts';
import { StageBook } from './stage-book.ts';
import { StageTransitionRecord } from './stage-transition.entity.ts';
import { TokenLedger } from './token-ledger.ts';
import { Token } from './token.entity.ts';
import { ViewBook } from './view-book.ts';

export const ENTITIES = [
  Person,
  Token,
  Source,
  Delivery,
  DeliveryFile,
  DeliveryTable,
  SnapshotRecord,
  SnapshotDelivery,
  CohortDefinitionRecord,
  CohortVersionRecord,
  SavedView,
  Run,
  StageTransitionRecord,
] as const;

const BOOKS = [
  AuditLog,
  CohortBook,
  People,
  RecordHealth,
  ReleaseBook,
  RunBook,
  SessionStore,
  StageBook,
  TokenLedger,
  ViewBook,
];

/** Gives every room the repositories of Postgres: what people decide. */
@Module({})
export class RecordModule {
  /** @param url of a database whose migrations have run */
  static at(url: URL): DynamicModule {
    const repositories = TypeOrmModule.forFeature([...ENTITIES]);
    return {
      module: RecordModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: url.href,
          entities: [...ENTITIES],
          synchronize: false,
          retryAttempts: 0,
          extra: { max: 16, statement_timeout: 10_000 },
        }),
        repositories,
      ],
      providers: BOOKS,
      exports: [repositories, ...BOOKS],
    };
  }
}
