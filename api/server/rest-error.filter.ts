import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { logInternal, publicError } from './public-error.ts';
import type { IdentifiedRequest } from './request-id.ts';

/** Answers a REST request that failed; GraphQL has a formatter of its own. */
@Catch()
export class RestErrorFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<'http' | 'graphql'>() === 'graphql') throw error;
    const http = host.switchToHttp();
    answerError(this.log, error, http.getRequest<IdentifiedRequest>(), http.getResponse<Response>());
  }
}

export function answerError(log: Logger, error: unknown, request: IdentifiedRequest, response: Response): void {
  const told = publicError(error);
  logInternal(log, told, error);
  const { status, code, message, capability } = told;
  // An answer that has begun cannot be changed: cutting it off tells that it is not whole.
  if (response.headersSent) return void response.destroy();
  if (status === 503) response.setHeader('retry-after', '2');
  response.status(status).json({ code, message, capability, requestId: request.id });
}
