import type { NextFunction, Request, Response } from 'express';
import { Refused } from '../access/refused.ts';

/** GraphQL takes one operation, posted as JSON: what a browser may send for another site is none of these. */
export function graphqlDoor(request: Request, response: Response, next: NextFunction): void {
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    throw new Refused('METHOD_NOT_ALLOWED', 'Cannot answer as GraphQL must be asked by POST', 405);
  }
  if (!request.is('application/json')) {
    throw new Refused('UNSUPPORTED_MEDIA_TYPE', 'Cannot answer as the content type must be application/json', 415);
  }
  next();
}
