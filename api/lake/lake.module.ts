import { Module } from '@nestjs/common';
import { SnapshotLedger } from '../record/snapshot-ledger.ts';
import { ProvenanceWriter } from './provenance.ts';
import { Shelf } from './shelf.ts';
import { SourceList } from './source-list.ts';

/** Frozen data, and the questions asked of it. */
@Module({
  providers: [SnapshotLedger, Shelf, SourceList, ProvenanceWriter],
  exports: [Shelf, SourceList, ProvenanceWriter],
})
export class LakeModule {}
