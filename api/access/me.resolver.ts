import { Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { CapabilityHolders, Me, MutationFields, Person as PersonShown, QueryFields } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { Allow } from './allow.ts';
import { capabilityHolders } from './capability.ts';
import { CurrentPerson } from './current-person.ts';
import { DemoPeople } from './demo-people.ts';
import { me } from './me.ts';
import type { PersonalRequest } from './request-of.ts';
import { endSession } from './session.ts';

@Resolver()
export class MeResolver
  implements Pick<QueryFields, 'me' | 'demoPeople' | 'capabilityHolders'>, Pick<MutationFields, 'signOut'>
{
  constructor(private readonly demo: DemoPeople) {}

  @Allow('READ_OPEN')
  @Query()
  async me(@CurrentPerson() person: Person | null = null): Promise<Me> {
    return me(person);
  }

  @Allow('READ_OPEN')
  @Query()
  demoPeople(): Promise<readonly PersonShown[]> {
    return this.demo.list();
  }

  @Allow('READ_OPEN')
  @Query()
  async capabilityHolders(): Promise<readonly CapabilityHolders[]> {
    return capabilityHolders();
  }

  @Allow('READ_OPEN')
  @Mutation()
  async signOut(@Context('req') request?: PersonalRequest): Promise<boolean> {
    await endSession(request!);
    return true;
  }
}
