import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { type Observable, throwError, timeout } from 'rxjs';
import { Refused } from '../access/refused.ts';

const LONGEST_MS = 10_000;

/** Nobody waits longer than this for GraphQL; REST carries uploads, which may take their time. */
@Injectable()
export class TimeLimitInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<'http' | 'graphql'>() === 'http') return next.handle();
    const late = () => throwError(() => new Refused('TIMED_OUT', `Cannot answer within ${LONGEST_MS / 1000} s`, 504));
    return next.handle().pipe(timeout({ each: LONGEST_MS, with: late }));
  }
}
