import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { TerminusModule } from '@nestjs/terminus';
import type { Logger } from 'pino';
import { LakeModule } from '../lake/lake.module.ts';
import { graphqlOptions } from './graphql-options.ts';
import { HealthController } from './health.controller.ts';
import { MetricsController } from './metrics.controller.ts';
import { Metrics } from './metrics.ts';
import { RestErrorFilter } from './rest-error.filter.ts';
import { TimeLimitInterceptor } from './time-limit.interceptor.ts';

const LONGEST_MS = 10_000;

/** The doors: GraphQL, health, metrics, and what becomes of an error. */
@Global()
@Module({})
export class ServerModule {
  static with(log: Logger): DynamicModule {
    return {
      module: ServerModule,
      imports: [
        GraphQLModule.forRoot<ApolloDriverConfig>(graphqlOptions(log)),
        TerminusModule.forRoot({ logger: false }),
        LakeModule,
      ],
      controllers: [HealthController, MetricsController],
      providers: [
        Metrics,
        { provide: APP_FILTER, useValue: new RestErrorFilter(log) },
        { provide: APP_INTERCEPTOR, useValue: new TimeLimitInterceptor(LONGEST_MS) },
      ],
    };
  }
}
