import { Module } from '@nestjs/common';
import { ComputeResolver } from './compute.resolver.ts';

/** Methods on numbers of one's own: nothing is looked up and nothing is stored. */
@Module({ providers: [ComputeResolver] })
export class ComputeModule {}
