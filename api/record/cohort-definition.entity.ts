import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A cohort that somebody defined; what it is stands in its versions. */
@Entity('cohort_definition')
export class CohortDefinitionRecord {
  @PrimaryGeneratedColumn()
  readonly number: number;

  @Column('text')
  readonly source: string;

  /** Id of the person who defined it first. */
  @Column('text')
  readonly owner: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt: Date;
}
