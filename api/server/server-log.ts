import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import { pinoHttp } from 'pino-http';
import type { LogLevel } from '../config.ts';
import type { IdentifiedRequest } from './request-id.ts';

/** @param to where the lines go, standard output when it is not said */
export function serverLog(level: LogLevel, to?: DestinationStream): Logger {
  return to === undefined ? pino({ level, base: null }) : pino({ level, base: null }, to);
}

/** One line a request, of what is listed here and nothing else: no variables, no bodies, no addresses of people. */
export function requestLog(log: Logger) {
  return pinoHttp<IdentifiedRequest>({
    logger: log,
    genReqId: (request) => request.id,
    quietReqLogger: true,
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        path: url.split('?')[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      err: ({ type }: { type: string }) => ({ kind: type }),
    },
    customProps: ({ person }) => ({ role: person?.role ?? 'PUBLIC' }),
  });
}

/** Lets Nest speak through pino. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown): void {
    this.pino.info(String(message));
  }

  warn(message: unknown): void {
    this.pino.warn(String(message));
  }

  error(message: unknown): void {
    this.pino.error(String(message));
  }

  fatal(message: unknown): void {
    this.pino.fatal(String(message));
  }
}
