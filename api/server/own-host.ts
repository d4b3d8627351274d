import type { NextFunction, Request, Response } from 'express';
import { type Config, LOOPBACK } from '../config.ts';
import { Refused } from '../access/refused.ts';

/** Answers only to our own names: a page elsewhere may give its name our address, and would then count as our own site. */
export function ownHost({ publicUrl, host, demo }: Config) {
  const names = [...LOOPBACK, host, new URL(publicUrl).hostname].map((name) => name.replace(/^\[|\]$/g, ''));
  return (request: Request, _: Response, next: NextFunction): void => {
    // Behind a proxy, where sign-in needs more than a click, the proxy knows its names.
    if (!demo || names.includes(request.hostname.replace(/^\[|\]$/g, ''))) return next();
    throw new Refused('MISDIRECTED', 'Cannot answer under this host name', 421);
  };
}
