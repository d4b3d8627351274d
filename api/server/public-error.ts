import { HttpException } from '@nestjs/common';
import type { Logger } from 'pino';
import { Refused } from '../access/refused.ts';
import type { Capability } from '../contract.ts';

/** What may be told of an error to whoever asked. */
export interface PublicError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** What one would have to be allowed, where that is what is missing. */
  readonly capability?: Capability;
}

const CODES: Readonly<Record<number, string>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'BAD_USER_INPUT',
  429: 'RATE_LIMITED',
};

const INTERNAL = {
  status: 500,
  code: 'INTERNAL_SERVER_ERROR',
  message: 'Something went wrong here. The request id leads to what it was.',
} as const satisfies PublicError;

const UNAVAILABLE = {
  status: 503,
  code: 'SERVICE_UNAVAILABLE',
  message: 'The database cannot be reached. Try again in a moment.',
} as const satisfies PublicError;

const UNSPEAKABLE = {
  status: 400,
  code: 'BAD_USER_INPUT',
  message: 'Cannot answer as a value must be text: it holds characters that no text has',
} as const satisfies PublicError;

/** Codes of Postgres for characters that it cannot keep, such as U+0000. */
const NO_TEXT = ['22021', '22P05'];

/** Codes of node and Postgres that say the database is away, stopping or starting. */
const AWAY = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '08006', '08003'];
const LOST_CONNECTION = /Connection terminated|timeout exceeded when trying to connect|not queryable/;

/** Errors made to be told are told; all others, a driver's words and a stack above all, stay inside. */
export function publicError(error: unknown): PublicError {
  if (error instanceof HttpException) return ofException(error);
  if (isAway(error)) return UNAVAILABLE;
  if (NO_TEXT.includes(String((error as { readonly code?: unknown }).code))) return UNSPEAKABLE;
  const { status, expose, message } = error as {
    readonly status?: number;
    readonly expose?: boolean;
    readonly message?: string;
  };
  // Express's own parsers say themselves whether their message may be shown.
  if (status !== undefined && expose)
    return { status, code: CODES[status] ?? 'BAD_USER_INPUT', message: message ?? '' };
  return INTERNAL;
}

function ofException(error: HttpException): PublicError {
  const status = error.getStatus();
  const body = error.getResponse();
  const named = typeof body === 'object' && 'code' in body && typeof body.code === 'string' ? body.code : null;
  if (named === null && status >= 500) return INTERNAL;
  const missing = error instanceof Refused && error.capability !== null ? { capability: error.capability } : {};
  return { status, code: named ?? CODES[status] ?? 'BAD_USER_INPUT', message: error.message, ...missing };
}

function isAway(error: unknown): boolean {
  const { code, message, driverError } = error as {
    readonly code?: string;
    readonly message?: string;
    readonly driverError?: unknown;
  };
  if (driverError && driverError !== error && isAway(driverError)) return true;
  return AWAY.includes(code ?? '') || LOST_CONNECTION.test(message ?? '');
}

const FRAMES = 8;

/** Where it happened and what kind it is, never its words, which may quote a patient's row. */
export function logInternal(log: Logger, told: PublicError, error: unknown): void {
  if (told.status !== 500) return;
  const {
    name,
    code,
    stack = '',
  } = error as { readonly name?: string; readonly code?: string; readonly stack?: string };
  const at = stack.split('\n').filter((line) => /^\s+at /.test(line));
  log.error({ kind: name, code, at: at.slice(0, FRAMES).map((line) => line.trim()) }, 'internal error');
}
