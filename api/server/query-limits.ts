import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  GraphQLError,
  TypeInfo,
  getArgumentValues,
  getVariableValues,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import type { PersonalRequest } from '../access/request-of.ts';
import { querySize } from './query-size.ts';

/** Tokens are counted while parsing, before any of these. */
export const MOST_TOKENS = 1_000;

/** Most that one operation may ask for; what our own screens ask is at most half of each. */
export const LIMITS = {
  depth: 6,
  fields: 500,
  aliases: 15,
  directives: 20,
  rootFields: 10,
  complexity: 5_000,
  first: 200,
} as const;

const INTROSPECTION = ['__schema', '__type'];

interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Refuses an operation that asks for too much, before any resolver runs. */
export const queryLimits: ApolloServerPlugin<{ readonly req: PersonalRequest }> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
      if (operation === undefined) return;
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
      // Variables that do not fit their types are refused by the execution, with an error for each.
      if (coerced === undefined) return;
      const asked: Operation = { schema, document, operation, variables: coerced };
      requireModestSize(asked);
      if (!contextValue.req.person) refuseIntrospection(asked);
      requireShortLists(asked);
      requireLowComplexity(asked);
    },
  }),
};

function requireModestSize({ document, operation }: Operation): void {
  const size = querySize(document, operation);
  if (size.depth > LIMITS.depth) throw refusal('QUERY_TOO_DEEP', 'depth', LIMITS.depth, size.depth);
  for (const what of ['fields', 'aliases', 'directives'] as const) {
    if (size[what] > LIMITS[what]) throw refusal('QUERY_TOO_COMPLEX', what, LIMITS[what], size[what]);
  }
  if (size.rootFields.length > LIMITS.rootFields) {
    throw refusal('QUERY_TOO_COMPLEX', 'root fields', LIMITS.rootFields, size.rootFields.length);
  }
}

function refuseIntrospection({ document, operation }: Operation): void {
  if (!querySize(document, operation).rootFields.some((name) => INTROSPECTION.includes(name))) return;
  throw badRequest(
    'INTROSPECTION_REFUSED',
    'Cannot describe the schema as one must be signed in; it is also in schema.graphql',
  );
}

/** Reads the values as given, be they written out or in variables. */
function requireShortLists({ schema, document, variables }: Operation): void {
  const types = new TypeInfo(schema);
  const Field = (node: FieldNode): void => {
    const definition = types.getFieldDef();
    if (!definition?.args.some(({ name }) => name === 'first')) return;
    const { first } = getArgumentValues(definition, node, variables);
    if (first === null || first === undefined || (Number(first) >= 1 && Number(first) <= LIMITS.first)) return;
    throw badRequest(
      'BAD_USER_INPUT',
      `Cannot list so many as first must be from 1 to ${LIMITS.first}: got ${Number(first)}`,
    );
  };
  visit(document, visitWithTypeInfo(types, { Field }));
}

/** A list costs what it is asked to hold. */
const byLength: ComplexityEstimator = ({ args, childComplexity }) => 1 + childComplexity * Number(args['first'] ?? 1);

function requireLowComplexity({ schema, document, operation, variables }: Operation): void {
  const complexity = getComplexity({
    schema,
    query: document,
    ...(operation.name && { operationName: operation.name.value }),
    variables: { ...variables },
    estimators: [byLength],
  });
  if (complexity > LIMITS.complexity) throw refusal('QUERY_TOO_COMPLEX', 'complexity', LIMITS.complexity, complexity);
}

const refusal = (code: string, what: string, most: number, got: number): GraphQLError =>
  badRequest(code, `Cannot answer as ${what} must be at most ${most}: got ${got}`);

const badRequest = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
