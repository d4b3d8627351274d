import { createHash } from 'node:crypto';
import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { type Observable, from, switchMap } from 'rxjs';
import { CLEARED_FIELDS } from '../contract.ts';
import { AuditTrail } from './audit-trail.ts';
import { canonicalJson } from './canonical-json.ts';
import { requestOf } from './request-of.ts';
import { Disclosure } from './disclosure.ts';

const READS = ['GET', 'HEAD'];
/** Longer text is kept as its hash. */
const LONGEST = 1_000;

type Values = Readonly<Record<string, unknown>>;

/**
 * Records who asks what, before it is answered: every change, and every question of a person about people or about named
 * data. If it cannot be recorded it does not happen.
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
    const worthKeeping = deed.changes || (person !== null && (deed.tells || Object.keys(deed.about).length > 0));
    if (!worthKeeping) return next.handle();
    const body = { role: person?.role ?? 'PUBLIC', about: deed.about, policy: this.disclosure.policyHash };
    return from(this.trail.record(deed.action, person?.id ?? null, body)).pipe(switchMap(() => next.handle()));
  }
}

interface Deed {
  readonly action: string;
  readonly changes: boolean;
  /** Whether the answer tells of people: a field of the contract that must be cleared. */
  readonly tells: boolean;
  /** Ids and choices that were sent; what is longer or has parts, as its hash. */
  readonly about: Values;
}

function graphqlDeed(context: ExecutionContext): Deed {
  const args = context.getArgByIndex<Values>(1);
  const { fieldName, parentType } = context.getArgByIndex<GraphQLResolveInfo>(3);
  const changes = parentType.name === 'Mutation';
  const isRoot = changes || parentType.name === 'Query';
  const action = `${parentType.name}.${fieldName}`;
  const tells = CLEARED_FIELDS.includes(action);
  return { action, changes, tells, about: isRoot ? choices(args, tells) : {} };
}

function restDeed(context: ExecutionContext): Deed {
  const request = requestOf(context);
  const route = `${context.getClass().name}.${context.getHandler().name}`;
  return {
    action: route,
    changes: !READS.includes(request.method),
    tells: false,
    about: choices({ ...request.params, ...request.query }, false),
  };
}

/** @param all whether numbers and conditions are choices too; elsewhere they are data that somebody brings along */
function choices(values: Values, all: boolean): Values {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  const named = given.map(([name, value]) => [name, text(value) ?? (all ? choice(value) : undefined)] as const);
  return Object.fromEntries(named.filter(([, value]) => value !== undefined));
}

function text(value: unknown): string | undefined {
  const parts = [value].flat();
  if (!parts.every((part) => typeof part === 'string')) return undefined;
  const joined = parts.join(' ');
  return joined.length <= LONGEST ? joined : hashed(joined);
}

const choice = (value: unknown): unknown => (typeof value === 'object' ? hashed(canonicalJson(value)) : value);

const hashed = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;
