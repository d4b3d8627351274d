import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SourceKind } from '../contract.ts';

/** Someone who delivers data. Whether its data are open is said by the disclosure policy, never here. */
@Entity('source')
export class Source {
  @PrimaryColumn('text')
  readonly id: string;

  @Column('text')
  readonly title: string;

  @Column('text')
  readonly kind: SourceKind;

  @Column('boolean', { default: false })
  readonly synthetic: boolean;

  @Column('text', { name: 'disease_control_definition', nullable: true })
  readonly diseaseControlDefinition: string | null;

  /** Id of the design in seeds/reference under which its cohorts run. */
  @Column('text', { name: 'two_stage_design', nullable: true })
  readonly twoStageDesign: string | null;

  @Column('text', { nullable: true })
  readonly licence: string | null;

  @Column('text', { nullable: true })
  readonly citation: string | null;

  @Column('text', { nullable: true })
  readonly url: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt: Date;
}
