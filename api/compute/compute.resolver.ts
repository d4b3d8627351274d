import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import type { ComputeResult, Method, QueryComputeArgs, QueryFields } from '../contract.ts';
import { listMethods } from './catalogue.ts';
import { compute } from './compute.ts';

@Resolver()
export class ComputeResolver implements Pick<QueryFields, 'methods' | 'compute'> {
  @Allow('READ_OPEN')
  @Query()
  async methods(): Promise<readonly Method[]> {
    return listMethods();
  }

  @Allow('COMPUTE')
  @Query()
  async compute(@Args() { method, input }: QueryComputeArgs): Promise<ComputeResult> {
    return compute(method, input);
  }
}
