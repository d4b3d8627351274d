import type { ExecutionContext } from '@nestjs/common';
import { NEVER, firstValueFrom, of } from 'rxjs';
import { TimeLimitInterceptor } from './time-limit.interceptor.ts';

const limit = new TimeLimitInterceptor(20);
const asked = (by: 'http' | 'graphql'): ExecutionContext => ({ getType: () => by }) as unknown as ExecutionContext;

test('TimeLimitInterceptor lets GraphQL wait so long and no longer', async () => {
  const late = firstValueFrom(limit.intercept(asked('graphql'), { handle: () => NEVER }));
  await expect(late).rejects.toMatchObject({ code: 'TIMED_OUT' });
  expect(await firstValueFrom(limit.intercept(asked('graphql'), { handle: () => of(1) }))).toBe(1);
});

test('TimeLimitInterceptor gives uploads all the time they need', () => {
  expect(limit.intercept(asked('http'), { handle: () => NEVER })).toBe(NEVER);
});
