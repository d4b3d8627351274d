import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { IdentifiedRequest } from './request-id.ts';
import { type PublicError, logInternal, publicError } from './public-error.ts';

/** Why GraphQL itself refuses: these speak of the query alone, and only their code and message leave. */
const OF_THE_QUERY = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'QUERY_TOO_DEEP',
  'QUERY_TOO_COMPLEX',
  'INTROSPECTION_REFUSED',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];

/** The one place where an error becomes an answer. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, message, capability } = told(error);
  return { message, extensions: { code, ...(capability && { capability }) }, ...place(formatted) };
}

function told(error: unknown): PublicError {
  const cause = causeOf(error);
  if (!(cause instanceof GraphQLError)) return publicError(cause);
  const code = String(cause.extensions['code'] ?? '');
  return OF_THE_QUERY.includes(code) ? { status: 400, code, message: cause.message } : publicError(cause);
}

/** What a resolver threw; GraphQL's own errors, which Apollo wraps once more, as they are. */
function causeOf(error: unknown): unknown {
  const inner = error instanceof GraphQLError ? error.originalError : null;
  return inner && !(inner instanceof GraphQLError) ? inner : error;
}

function place({ path, locations }: GraphQLFormattedError): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  return { ...(path && { path }), ...(locations && { locations }) };
}

/** Gives every error the id of its request, answers 503 while the database is away, and logs what stays inside. */
export function errorReport(log: Logger): ApolloServerPlugin<{ readonly req: IdentifiedRequest }> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors }) =>
        errors.forEach((error) => logInternal(log, told(error), causeOf(error))),
      willSendResponse: async ({ contextValue, response }) => {
        if (response.body.kind !== 'single') return;
        const { errors } = response.body.singleResult;
        for (const error of errors ?? []) Object.assign(error.extensions ?? {}, { requestId: contextValue.req.id });
        if (errors?.some(({ extensions }) => extensions?.['code'] === 'SERVICE_UNAVAILABLE')) {
          response.http.status = 503;
          response.http.headers.set('retry-after', '2');
        }
      },
    }),
  };
}
