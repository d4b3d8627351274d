import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One state of a definition. It never changes. */
@Entity('cohort_version')
export class CohortVersionRecord {
  /** Number of the definition. */
  @PrimaryColumn('integer')
  readonly definition: number;

  /** From 1. */
  @PrimaryColumn('integer')
  readonly version: number;

  @Column('text')
  readonly name: string;

  @Column('text')
  readonly purpose: string;

  @Column('jsonb')
  readonly steps: readonly object[];

  /** Of source and steps as canonical JSON. */
  @Column('text')
  readonly sha256: string;

  /** Id of a person. */
  @Column('text')
  readonly author: string;

  @Column('text')
  readonly snapshot: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt: Date;
}
