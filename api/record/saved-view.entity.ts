import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An address within the application that somebody keeps under a name. */
@Entity('saved_view')
export class SavedView {
  @PrimaryColumn('uuid')
  readonly id: string;

  /** Id of a person. */
  @Index('saved_view_owner')
  @Column('text')
  readonly owner: string;

  @Column('text')
  readonly name: string;

  /** From the first slash, with what stands after ? and #. */
  @Column('text')
  readonly path: string;

  @Column('boolean', { default: false })
  readonly shared: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt: Date;
}
