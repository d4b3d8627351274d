import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Bearer token of a script, known only by the SHA-256 of its secret. */
@Entity('token')
export class Token {
  @PrimaryColumn('uuid')
  readonly id: string;

  /** Id of the person as whom the script acts. */
  @Column('text')
  readonly person: string;

  @Column('text', { name: 'secret_hash', unique: true })
  readonly secretHash: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  readonly revokedAt: Date | null;
}
