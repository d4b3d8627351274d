import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { type Observable, throwError, timeout } from 'rxjs';
import { Refused } from '../access/refused.ts';

/** Nobody waits longer than this for GraphQL; REST carries uploads, which may take their time. */
@Injectable()
export class TimeLimitInterceptor implements NestInterceptor {
  constructor(private readonly longestMs: number) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<'http' | 'graphql'>() === 'http') return next.handle();
    const late = () =>
      throwError(() => new Refused('TIMED_OUT', `Cannot answer within ${this.longestMs / 1000} s`, 504));
    return next.handle().pipe(timeout({ each: this.longestMs, with: late }));
  }
}
