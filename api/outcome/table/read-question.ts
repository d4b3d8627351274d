import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, coerceInputValue, GraphQLArgument, GraphQLError } from 'graphql';
import type { QueryFields } from '../../contract.ts';
import { PROJECT_ROOT } from '../../project-root.ts';

export type Parameters = Readonly<Record<string, unknown>>;

const CONTRACT = buildSchema(readFileSync(join(PROJECT_ROOT, 'schema.graphql'), 'utf8'));

/**
 * Reads parameters as GraphQL reads the arguments of a field: same types, same defaults, same refusals.
 * @returns null when the parameters are not what the field takes
 */
export function readQuestion(field: keyof QueryFields, parameters: Parameters): Parameters | null {
  const known = CONTRACT.getQueryType()!.getFields()[field]!.args;
  try {
    return Object.fromEntries(known.map((argument) => [argument.name, valueOf(argument, parameters[argument.name])]));
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

function valueOf({ type, defaultValue }: GraphQLArgument, given: unknown): unknown {
  return coerceInputValue(given ?? defaultValue ?? null, type);
}
