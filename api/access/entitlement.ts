import { Injectable } from '@nestjs/common';
import type { Person } from '../record/person.entity.ts';
import { may } from './capability.ts';
import type { SourceRules } from './disclosure.ts';

/** Whose sources one may see. A source one may not see behaves as one that does not exist. */
@Injectable()
export class Entitlement {
  maySee(person: Person | null, rules: SourceRules): boolean {
    return rules.open || may(person, 'READ_AGGREGATES');
  }
}
