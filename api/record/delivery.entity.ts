import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DeliveryState } from '../contract.ts';
import { wholeNumber } from './whole-number.ts';

/** Files received from one source at one time: accepted whole or refused whole. */
@Entity('delivery')
@Index('delivery_newest', { synchronize: false })
export class Delivery {
  /** Hash of bytes, source, mapping and declarations. */
  @PrimaryColumn('text')
  readonly id: string;

  @Column('text')
  readonly source: string;

  @Column('text')
  readonly state: DeliveryState;

  @Column('text')
  readonly format: string;

  @Column('text', { nullable: true })
  readonly mapping: string | null;

  /** yyyy-mm-dd */
  @Column('date', { name: 'data_cut', nullable: true })
  readonly dataCut: string | null;

  @Column('bigint', { name: 'records_in_files', transformer: wholeNumber })
  readonly recordsInFiles: number;

  @Column('bigint', { name: 'records_read', transformer: wholeNumber })
  readonly recordsRead: number;

  @Column('bigint', { name: 'records_refused', transformer: wholeNumber })
  readonly recordsRefused: number;

  @Column('bigint', { name: 'finding_count', transformer: wholeNumber })
  readonly findingCount: number;

  /** Findings (at most 1000), refused attributes and dialects, as the contract shows them. */
  @Column('jsonb')
  readonly report: object;

  @Column('timestamptz', { name: 'delivered_at', default: () => 'now()' })
  readonly deliveredAt: Date;

  /** Id of a person; null where the command line delivered. */
  @Column('text', { name: 'delivered_by', nullable: true })
  readonly deliveredBy: string | null;
}
