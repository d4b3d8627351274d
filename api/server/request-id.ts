import { randomUUID } from 'node:crypto';
import type { NextFunction, Response } from 'express';
import type { PersonalRequest } from '../access/request-of.ts';

export interface IdentifiedRequest extends PersonalRequest {
  id: string;
}

/** By which an answer, its errors and the log's lines are known to belong together. */
export function requestId(request: IdentifiedRequest, response: Response, next: NextFunction): void {
  request.id = randomUUID();
  response.setHeader('x-request-id', request.id);
  next();
}
