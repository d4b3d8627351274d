import { Global, Module } from '@nestjs/common';
import { PatientNames } from '../access/patient-names.ts';
import { SnapshotLedger } from '../record/snapshot-ledger.ts';
import { Freezer } from './freezer.ts';
import { FrozenNames } from './frozen-names.ts';
import { LakeHealth } from './lake-health.ts';
import { Parquet } from './parquet.ts';
import { ProvenanceWriter } from './provenance.ts';
import { Shelf } from './shelf.ts';
import { SnapshotList } from './snapshot-list.ts';
import { SnapshotResolver } from './snapshot.resolver.ts';
import { SourceList } from './source-list.ts';
import { SourceResolver } from './source.resolver.ts';

/** Frozen data, and the questions asked of it; global, as what was shown of one snapshot counts for the others. */
@Global()
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
    { provide: PatientNames, useClass: FrozenNames },
  ],
  exports: [PatientNames, Shelf, LakeHealth, SourceList, SnapshotList, Freezer, ProvenanceWriter, Parquet],
})
export class LakeModule {}
