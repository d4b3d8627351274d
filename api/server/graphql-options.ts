import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLScalarType } from 'graphql';
import type { Logger } from 'pino';
import { PROJECT_ROOT } from '../project-root.ts';
import { errorReport, formatError } from './graphql-errors.ts';
import { MOST_TOKENS, queryLimits } from './query-limits.ts';

/** DuckDB counts in BigInt, which JSON does not know; ours stay far below 2^53. */
const json = new GraphQLScalarType({
  name: 'JSON',
  serialize: (value) =>
    JSON.parse(
      JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner)),
    ) as unknown,
});

const dateTime = new GraphQLScalarType({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
});

export function graphqlOptions(log: Logger): ApolloDriverConfig {
  return {
    driver: ApolloDriver,
    path: '/graphql',
    typeDefs: readFileSync(join(PROJECT_ROOT, 'schema.graphql'), 'utf8'),
    resolvers: { JSON: json, DateTime: dateTime },
    fieldResolverEnhancers: ['guards'],
    // Who may introspect is decided by the query limits, as it depends on who asks.
    introspection: true,
    graphiql: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: MOST_TOKENS },
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    formatError,
    plugins: [queryLimits, errorReport(log)],
  };
}
