import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Capability } from '../contract.ts';
import { ALLOW } from './allow.ts';
import { may } from './capability.ts';
import { Forbidden, Unauthenticated } from './refused.ts';
import { requestOf } from './request-of.ts';

/** Stands before every resolver method and every controller handler, and lets through only what `@Allow` allows. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const capability = this.reflector.get<Capability | undefined>(ALLOW, context.getHandler());
    if (capability === undefined) throw new Forbidden('Nobody may do this');
    const { person = null } = requestOf(context);
    if (may(person, capability)) return true;
    throw person === null ? new Unauthenticated(undefined, capability) : new Forbidden(undefined, capability);
  }
}
