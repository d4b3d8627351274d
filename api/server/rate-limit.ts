import type { NextFunction, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refused } from '../access/refused.ts';
import type { PersonalRequest } from '../access/request-of.ts';

/** A screen of the web application asks some ten questions; somebody leafing through quickly opens one a second. */
export const QUESTIONS_A_MINUTE = 600;

/** Counts by person, and by address for the public. */
export function rateLimit(points = QUESTIONS_A_MINUTE) {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return async (request: PersonalRequest, response: Response, next: NextFunction): Promise<void> => {
    const refused = await limiter.consume(request.person?.id ?? `address ${request.ip}`).then(
      () => null,
      (reason: RateLimiterRes) => reason,
    );
    if (refused === null) return next();
    response.setHeader('retry-after', Math.ceil(refused.msBeforeNext / 1000));
    throw new Refused('RATE_LIMITED', `Cannot answer more than ${points} requests a minute`, 429);
  };
}
