import type { NextFunction, Request, Response } from 'express';
import { Forbidden } from './refused.ts';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/** Asked of every change by REST, as a form of another site can set neither this header nor the type application/json. */
export const OWN_HEADER = 'x-connect-evidence';

/** Refuses changes that another site may have made the browser send. A bearer token is never sent by a browser alone. */
export function sameSite(request: Request, _: Response, next: NextFunction): void {
  if (READS.includes(request.method) || request.headers.authorization !== undefined) return next();
  const hasBody = request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined;
  const typed = !hasBody || request.headers['content-length'] === '0' || request.is(['json', 'multipart']);
  if (request.headers[OWN_HEADER] !== '1' || !typed) {
    throw new Forbidden(
      `Cannot change anything as the request must be JSON or multipart with the header ${OWN_HEADER}: 1`,
    );
  }
  next();
}
