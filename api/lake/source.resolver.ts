import { Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import { CurrentPerson } from '../access/current-person.ts';
import type { QueryFields } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { SourceList } from './source-list.ts';

@Resolver()
export class SourceResolver implements Pick<QueryFields, 'sources'> {
  constructor(private readonly list: SourceList) {}

  @Allow('READ_OPEN')
  @Query()
  sources(@CurrentPerson() person: Person | null = null): ReturnType<QueryFields['sources']> {
    return this.list.seenBy(person);
  }
}
