import { Module } from '@nestjs/common';
import { SnapshotLedger } from '../record/snapshot-ledger.ts';
import { Freezer } from './freezer.ts';
import { LakeHealth } from './lake-health.ts';
import { Parquet } from './parquet.ts';
import { ProvenanceWriter } from './provenance.ts';
import { Shelf } from './shelf.ts';
import { SnapshotList } from './snapshot-list.ts';
import { SnapshotResolver } from './snapshot.resolver.ts';
import { SourceList } from './source-list.ts';
import { SourceResolver } from './source.resolver.ts';

/** Frozen data, and the questions asked of it. */
@Module({
  providers: [
    SnapshotLedger,
    Shelf,
    LakeHealth,
    SourceList,
    SnapshotList,
    Freezer,
    ProvenanceWriter,
    Parquet,
    SourceResolver,
    SnapshotResolver,
  ],
  exports: [Shelf, LakeHealth, SourceList, SnapshotList, Freezer, ProvenanceWriter, Parquet],
})
export class LakeModule {}
