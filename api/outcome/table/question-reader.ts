import { Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { coerceInputValue, GraphQLArgument, GraphQLError } from 'graphql';
import type { QueryFields } from '../../contract.ts';

/** Reads parameters as GraphQL reads the arguments of a field: same types, same defaults, same refusals. */
@Injectable()
export class QuestionReader {
  constructor(private readonly host: GraphQLSchemaHost) {}

  /** @returns null when the parameters are not what the field takes */
  read(
    field: keyof QueryFields,
    parameters: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>> | null {
    const known = this.host.schema.getQueryType()!.getFields()[field]!.args;
    try {
      return Object.fromEntries(known.map((argument) => [argument.name, valueOf(argument, parameters[argument.name])]));
    } catch (error) {
      if (error instanceof GraphQLError) return null;
      throw error;
    }
  }
}

function valueOf({ type, defaultValue }: GraphQLArgument, given: unknown): unknown {
  return coerceInputValue(given ?? defaultValue ?? null, type);
}
