import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import type { QueryDeliveriesArgs, QueryDeliveryArgs, QueryFields } from '../contract.ts';
import { DeliveryList } from './delivery-list.ts';

@Resolver()
export class DeliveriesResolver implements Pick<QueryFields, 'deliveries' | 'delivery'> {
  constructor(private readonly list: DeliveryList) {}

  @Allow('READ_DELIVERIES')
  @Query()
  deliveries(@Args() { source, first }: QueryDeliveriesArgs) {
    return this.list.newest(source ?? null, first ?? 50);
  }

  @Allow('READ_DELIVERIES')
  @Query()
  delivery(@Args() { id }: QueryDeliveryArgs) {
    return this.list.one(id);
  }
}
