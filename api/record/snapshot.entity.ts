import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A frozen set of accepted deliveries, as the record knows it. */
@Entity('snapshot')
export class SnapshotRecord {
  /** Hash of the contents. */
  @PrimaryColumn('text')
  readonly id: string;

  @Column('text', { nullable: true })
  readonly note: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt: Date;

  @Column('text', { name: 'created_by', nullable: true })
  readonly createdBy: string | null;
}
