import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Config } from '../config.ts';
import type { SessionStore } from '../record/session-store.ts';
import { sessionSecret } from './session-secret.ts';

const HOURS_8_MS = 8 * 3_600_000;

declare module 'express-session' {
  interface SessionData {
    /** Id of whoever signed in. */
    person: string;
  }
}

/** A session in Postgres, known to the browser by a cookie that no script and no other site can use. */
export function sessionCookie({ dataDir, publicUrl }: Config, { store }: SessionStore): RequestHandler {
  const secure = publicUrl.startsWith('https:');
  return session({
    name: secure ? '__Host-connect-evidence' : 'connect-evidence',
    secret: sessionSecret(dataDir),
    store,
    resave: false,
    saveUninitialized: false,
    proxy: secure,
    cookie: { httpOnly: true, sameSite: 'strict', secure, maxAge: HOURS_8_MS },
  });
}
