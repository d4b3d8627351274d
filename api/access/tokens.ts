import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TokenLedger } from '../record/token-ledger.ts';

const SECRET_BYTES = 32;

export interface NewToken {
  readonly id: string;
  /** Shown once: only its hash is kept. */
  readonly secret: string;
  readonly expiresAt: Date;
}

/** Bearer tokens, by which scripts act as a person. */
@Injectable()
export class Tokens {
  constructor(private readonly ledger: TokenLedger) {}

  async create(person: string, expiresAt: Date): Promise<NewToken> {
    const secret = `ce_${randomBytes(SECRET_BYTES).toString('base64url')}`;
    const id = randomUUID();
    await this.ledger.add({ id, person, secretHash: hashOf(secret), expiresAt });
    return { id, secret, expiresAt };
  }

  /** @returns id of the person; null when the token is unknown, expired or revoked */
  async personOf(secret: string, now: Date): Promise<string | null> {
    return (await this.ledger.valid(hashOf(secret), now))?.person ?? null;
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
