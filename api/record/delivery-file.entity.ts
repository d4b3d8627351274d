import { Column, Entity, PrimaryColumn } from 'typeorm';
import { wholeNumber } from './whole-number.ts';

/** One file of a delivery. */
@Entity('delivery_file')
export class DeliveryFile {
  @PrimaryColumn('text')
  readonly delivery: string;

  @PrimaryColumn('text')
  readonly name: string;

  /** Of the bytes as delivered. */
  @Column('text')
  readonly sha256: string;

  /** Of the bytes as kept; null where they were destroyed for a direct identifier. */
  @Column('text', { name: 'kept_sha256', nullable: true })
  readonly keptSha256: string | null;

  @Column('bigint', { transformer: wholeNumber })
  readonly bytes: number;

  @Column('bigint', { transformer: wholeNumber })
  readonly records: number;
}
