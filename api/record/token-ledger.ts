import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { Token } from './token.entity.ts';

/** Bearer tokens, known by the hash of their secrets. */
@Injectable()
export class TokenLedger {
  constructor(private readonly postgres: DataSource) {}

  async add(token: Pick<Token, 'id' | 'person' | 'secretHash' | 'expiresAt'>): Promise<void> {
    await this.postgres.getRepository(Token).insert(token);
  }

  /** Null unless it is neither expired nor revoked. */
  valid(secretHash: string, now: Date): Promise<Token | null> {
    return this.postgres.getRepository(Token).findOneBy({ secretHash, revokedAt: IsNull(), expiresAt: MoreThan(now) });
  }

  /** Newest first. */
  list(): Promise<readonly Token[]> {
    return this.postgres.getRepository(Token).find({ order: { createdAt: 'DESC', id: 'ASC' } });
  }

  /** @returns whether there was such a token, still in force */
  async revoke(id: string, now: Date): Promise<boolean> {
    const { affected } = await this.postgres
      .getRepository(Token)
      .update({ id, revokedAt: IsNull() }, { revokedAt: now });
    return affected === 1;
  }
}
