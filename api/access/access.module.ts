import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { AuditTrail } from './audit-trail.ts';
import { DisclosurePolicy } from './disclosure-policy.ts';
import { Disclosure } from './disclosure.ts';
import { Entitlement } from './entitlement.ts';

/** Who may see what; global, as every room asks it. */
@Global()
@Module({
  providers: [
    {
      provide: DisclosurePolicy,
      inject: [CONFIG],
      useFactory: ({ policyFile }: Config) => DisclosurePolicy.read(policyFile),
    },
    Disclosure,
    Entitlement,
    AuditTrail,
  ],
  exports: [Disclosure, Entitlement, AuditTrail],
})
export class AccessModule {}
