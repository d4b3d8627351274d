import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import { requestOf } from './request-of.ts';

/**
 * Who is asking; null for the public.
 *
 * In a resolver that implements QueryFields give it a default, as the contract knows of arguments alone:
 * `survival(@Args() question: QuerySurvivalArgs, @CurrentPerson() person: Person | null = null)`.
 */
export const CurrentPerson = createParamDecorator(
  (_: unknown, context: ExecutionContext) => requestOf(context).person ?? null,
);
