import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A decision that moved a cohort from one stage to another. It never changes. */
@Entity('stage_transition')
export class StageTransitionRecord {
  @PrimaryColumn('text')
  readonly source: string;

  /** Code of the cohort within its source. */
  @PrimaryColumn('text')
  readonly cohort: string;

  /** From 1 within its cohort. */
  @PrimaryColumn('integer')
  readonly entry: number;

  /** Null before the cohort was opened. */
  @Column('text', { name: 'from_state', nullable: true })
  readonly from: string | null;

  @Column('text', { name: 'to_state' })
  readonly to: string;

  /** yyyy-mm-dd */
  @Column('date', { name: 'decided_on' })
  readonly decidedOn: string;

  /** Who decided. */
  @Column('text')
  readonly body: string;

  /** yyyy-mm-dd */
  @Column('date', { name: 'data_cut' })
  readonly dataCut: string;

  /** Patients counted at the look; null when it was not decided at one. */
  @Column('integer', { nullable: true })
  readonly evaluable: number | null;

  @Column('integer', { nullable: true })
  readonly outcomes: number | null;

  /** Why it was decided against the rule. */
  @Column('text', { nullable: true })
  readonly reason: string | null;

  @Column('text', { nullable: true })
  readonly note: string | null;

  /** The entry in whose place this one stands. */
  @Column('integer', { nullable: true })
  readonly corrects: number | null;

  /** True of the invented decisions of the demonstration. */
  @Column('boolean', { default: false })
  readonly synthetic: boolean;

  /** Id of a person. */
  @Column('text', { name: 'recorded_by' })
  readonly recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  readonly recordedAt: Date;
}
