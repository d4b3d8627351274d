import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Person } from '../record/person.entity.ts';

export interface PersonalRequest extends Request {
  /** Set by the sign-in middleware; null for the public. */
  person?: Person | null;
}

/** The HTTP request behind a controller's or a resolver's call. */
export function requestOf(context: ExecutionContext): PersonalRequest {
  if (context.getType<'http' | 'graphql'>() === 'http') return context.switchToHttp().getRequest<PersonalRequest>();
  // A resolver is called with (parent, args, context, info).
  return context.getArgByIndex<{ readonly req: PersonalRequest }>(2).req;
}
