import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import { CurrentPerson } from '../access/current-person.ts';
import type {
  MutationFields,
  MutationFreezeSnapshotArgs,
  QueryFields,
  QuerySnapshotArgs,
  QuerySnapshotsArgs,
} from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { Freezer } from './freezer.ts';
import { SnapshotList } from './snapshot-list.ts';

type Fields = Pick<QueryFields, 'snapshots' | 'snapshot'> & Pick<MutationFields, 'freezeSnapshot'>;

@Resolver()
export class SnapshotResolver implements Fields {
  constructor(
    private readonly list: SnapshotList,
    private readonly freezer: Freezer,
  ) {}

  @Allow('READ_OPEN')
  @Query()
  snapshots(@Args() { first }: QuerySnapshotsArgs, @CurrentPerson() person: Person | null = null) {
    return this.list.newest(first ?? 50, this.list.sightOf(person));
  }

  @Allow('READ_OPEN')
  @Query()
  snapshot(@Args() { id }: QuerySnapshotArgs, @CurrentPerson() person: Person | null = null) {
    return this.list.one(id ?? null, this.list.sightOf(person));
  }

  @Allow('FREEZE')
  @Mutation()
  async freezeSnapshot(@Args() order: MutationFreezeSnapshotArgs, @CurrentPerson() person: Person | null = null) {
    const { deliveries = null, note = null } = order;
    const frozen = await this.freezer.freeze({ deliveries, note, by: person?.id ?? null });
    if ('code' in frozen) return frozen;
    return { __typename: 'Snapshot' as const, ...(await this.list.one(frozen.id, this.list.sightOf(person)))! };
  }
}
