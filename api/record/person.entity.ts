import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../contract.ts';

/** Someone who may sign in. */
@Entity('person')
export class Person {
  @PrimaryColumn('text')
  readonly id: string;

  @Column('text')
  readonly name: string;

  @Column('text')
  readonly role: Exclude<Role, 'PUBLIC'>;

  /** One of the invented people of the demonstration. */
  @Column('boolean', { default: false })
  readonly demo: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt: Date;
}
