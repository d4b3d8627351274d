import { Inject, Injectable, NestMiddleware } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import { CONFIG, type Config } from '../config.ts';
import { People } from '../record/people.ts';
import type { Person } from '../record/person.entity.ts';
import { Unauthenticated } from './refused.ts';
import type { PersonalRequest } from './request-of.ts';
import { Tokens } from './tokens.ts';

const BEARER = /^Bearer (\S+)$/i;

/** Finds who is asking, by bearer token or session. A token that is not good is refused, never taken for the public. */
@Injectable()
export class SignIn implements NestMiddleware {
  constructor(
    private readonly people: People,
    private readonly tokens: Tokens,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async use(request: PersonalRequest, _: Response, next: NextFunction): Promise<void> {
    const { authorization } = request.headers;
    request.person = authorization === undefined ? await this.bySession(request) : await this.byToken(authorization);
    next();
  }

  private async byToken(authorization: string): Promise<Person> {
    const secret = BEARER.exec(authorization)?.[1];
    const id = secret === undefined ? null : await this.tokens.personOf(secret, new Date());
    const person = id === null ? null : await this.known(id);
    if (person === null) throw new Unauthenticated('The bearer token is unknown, expired or revoked');
    return person;
  }

  private async bySession({ session }: PersonalRequest): Promise<Person | null> {
    return session?.person === undefined ? null : this.known(session.person);
  }

  /** The people of the demonstration are nobody once it is over. */
  private async known(id: string): Promise<Person | null> {
    const person = await this.people.find(id);
    return person?.demo && !this.config.demo ? null : person;
  }
}
