import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CONFIG, type Config } from '../config.ts';
import { AccessGuard } from './access.guard.ts';
import { AuditTrail } from './audit-trail.ts';
import { AuditInterceptor } from './audit.interceptor.ts';
import { DemoPeople } from './demo-people.ts';
import { DisclosurePolicy } from './disclosure-policy.ts';
import { Disclosure } from './disclosure.ts';
import { Entitlement } from './entitlement.ts';
import { MeResolver } from './me.resolver.ts';
import { ProtectedTables } from './protected-tables.ts';
import { Releases } from './releases.ts';
import { RunsResolver } from './runs.resolver.ts';
import { Runs } from './runs.ts';
import { SavedViewsResolver } from './saved-views.resolver.ts';
import { SavedViews } from './saved-views.ts';
import { SessionController } from './session.controller.ts';
import { SignIn } from './sign-in.ts';
import { Tokens } from './tokens.ts';

/** Who may see what; global, as every room asks it. */
@Global()
@Module({
  controllers: [SessionController],
  providers: [
    {
      provide: DisclosurePolicy,
      inject: [CONFIG],
      useFactory: ({ policyFile }: Config) => DisclosurePolicy.read(policyFile),
    },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
    Disclosure,
    Entitlement,
    AuditTrail,
    DemoPeople,
    MeResolver,
    ProtectedTables,
    Releases,
    Runs,
    RunsResolver,
    SavedViews,
    SavedViewsResolver,
    SignIn,
    Tokens,
  ],
  exports: [Disclosure, Entitlement, AuditTrail, ProtectedTables, Releases, Runs, SignIn, Tokens],
})
export class AccessModule {}
