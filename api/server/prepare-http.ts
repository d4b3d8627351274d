import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { CONFIG, type Config } from '../config.ts';
import { sameSite } from '../access/same-site.ts';
import { sessionCookie } from '../access/session-cookie.ts';
import { SignIn } from '../access/sign-in.ts';
import { SessionStore } from '../record/session-store.ts';
import { graphqlDoor } from './graphql-door.ts';
import { Metrics } from './metrics.ts';
import { ownHost } from './own-host.ts';
import { rateLimit } from './rate-limit.ts';
import { requestId, type IdentifiedRequest } from './request-id.ts';
import { answerError } from './rest-error.filter.ts';
import { requestLog } from './server-log.ts';
import { webApplication } from './web-application.ts';

const LARGEST_BODY = '100kb';
const DOORS = ['/graphql', '/api', '/metrics'];

/** What every request passes before it reaches a controller or a resolver, in this order. */
export function prepareHttp(app: NestExpressApplication, log: Logger): void {
  const config = app.get<Config>(CONFIG);
  const signIn = app.get(SignIn);
  app.disable('x-powered-by');
  app.use(requestId, app.get(Metrics).measure, requestLog(log), ownHost(config), helmet(headersOf(config)));
  app.use(DOORS, sessionCookie(config, app.get(SessionStore)), signIn.use.bind(signIn));
  app.use(DOORS, rateLimit());
  app.use('/api', sameSite);
  app.use('/graphql', graphqlDoor);
  app.use(DOORS, noStore, express.json({ limit: LARGEST_BODY }));
  app.use(webApplication());
  app.use((error: unknown, request: IdentifiedRequest, response: Response, next: NextFunction) =>
    response.headersSent ? next(error) : answerError(log, error, request, response),
  );
}

function headersOf({ publicUrl }: Config): Parameters<typeof helmet>[0] {
  const secure = publicUrl.startsWith('https:');
  return {
    // Styles written into elements are how charts are drawn; no script is ever inline.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
  };
}

function noStore(_: IdentifiedRequest, response: Response, next: NextFunction): void {
  response.setHeader('cache-control', 'no-store');
  next();
}
