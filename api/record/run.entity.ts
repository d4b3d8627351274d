import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Work that may take longer than a question. */
@Entity('run')
@Index('run_started', { synchronize: false })
export class Run {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('text')
  readonly kind: 'IMPORT' | 'IMPORT_TRIAL';

  /** Id of a source. */
  @Column('text')
  readonly about: string;

  /** Who began it; null for the command line. */
  @Column('text', { nullable: true })
  readonly person: string | null;

  @Column('text', { default: 'RUNNING' })
  readonly state: 'RUNNING' | 'DONE' | 'REFUSED' | 'CANCELLED' | 'FAILED';

  /** From 0 to 1. */
  @Column('real', { default: 0 })
  readonly progress: number;

  @Column('text', { nullable: true })
  readonly step: string | null;

  /** Id of what it made. */
  @Column('text', { nullable: true })
  readonly result: string | null;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  readonly startedAt: Date;

  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' })
  readonly seenAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  readonly endedAt: Date | null;

  /** Who has asked it to stop. */
  @Column('text', { name: 'cancelled_by', nullable: true })
  readonly cancelledBy: string | null;
}
