import { Entity, PrimaryColumn } from 'typeorm';

/** That a delivery belongs to a snapshot. */
@Entity('snapshot_delivery')
export class SnapshotDelivery {
  @PrimaryColumn('text')
  readonly snapshot: string;

  @PrimaryColumn('text')
  readonly delivery: string;
}
