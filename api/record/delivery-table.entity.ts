import { Column, Entity, PrimaryColumn } from 'typeorm';
import { wholeNumber } from './whole-number.ts';

/** One Parquet file of an accepted delivery: DATA_DIR/lake/<delivery>/<name>.parquet. */
@Entity('delivery_table')
export class DeliveryTable {
  @PrimaryColumn('text')
  readonly delivery: string;

  @PrimaryColumn('text')
  readonly name: string;

  @Column('bigint', { transformer: wholeNumber })
  readonly rows: number;

  @Column('text')
  readonly sha256: string;

  @Column('bigint', { transformer: wholeNumber })
  readonly bytes: number;
}
