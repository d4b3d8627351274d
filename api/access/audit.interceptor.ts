import { createHash } from 'node:crypto';
import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { type GraphQLResolveInfo } from 'graphql';
import { type Observable, from, switchMap } from 'rxjs';
import { AuditTrail } from './audit-trail.ts';
import { requestOf } from './request-of.ts';
import { Disclosure } from './disclosure.ts';

const READS = ['GET', 'HEAD'];
/** Longer text is kept as its hash. */
const LONGEST = 1_000;

type Values = Readonly<Record<string, unknown>>;

/**
 * Records who asks what, before it is answered: every change, and every question a person asks about named data. If it
 * cannot be recorded it does not happen.
 */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly trail: AuditTrail,
    private readonly disclosure: Disclosure,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { person = null } = requestOf(context);
    const deed = context.getType<'http' | 'graphql'>() === 'http' ? restDeed(context) : graphqlDeed(context);
    const worthKeeping = deed.changes || (person !== null && Object.keys(deed.about).length > 0);
    if (!worthKeeping) return next.handle();
    const body = { role: person?.role ?? 'PUBLIC', about: deed.about, policy: this.disclosure.policyHash };
    return from(this.trail.record(deed.action, person?.id ?? null, body)).pipe(switchMap(() => next.handle()));
  }
}

interface Deed {
  readonly action: string;
  readonly changes: boolean;
  /** Ids and choices that were sent, never numbers or documents. */
  readonly about: Values;
}

function graphqlDeed(context: ExecutionContext): Deed {
  const args = context.getArgByIndex<Values>(1);
  const { fieldName, parentType } = context.getArgByIndex<GraphQLResolveInfo>(3);
  const changes = parentType.name === 'Mutation';
  const isRoot = changes || parentType.name === 'Query';
  return { action: `${parentType.name}.${fieldName}`, changes, about: isRoot ? choices(args) : {} };
}

function restDeed(context: ExecutionContext): Deed {
  const request = requestOf(context);
  const route = `${context.getClass().name}.${context.getHandler().name}`;
  return {
    action: route,
    changes: !READS.includes(request.method),
    about: choices({ ...request.params, ...request.query }),
  };
}

function choices(values: Values): Values {
  const texts = Object.entries(values).filter(([, value]) => [value].flat().every((one) => typeof one === 'string'));
  return Object.fromEntries(texts.map(([name, value]) => [name, shortened([value].flat() as string[])]));
}

function shortened(texts: readonly string[]): string {
  const joined = texts.join(' ');
  return joined.length <= LONGEST ? joined : `sha256:${createHash('sha256').update(joined).digest('hex')}`;
}
