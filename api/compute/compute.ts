import type { z } from 'zod';
import type { Computed, Refusal } from '../contract.ts';
import { CATALOGUE } from './catalogue.ts';

const SHOWN_ISSUES = 5;

/**
 * Runs a method of the catalogue on numbers given as JSON.
 * What cannot be computed is refused in a sentence; an error that is no refusal of a method's is thrown on.
 */
export function compute(id: string, input: unknown): Computed | Refusal {
  const method = CATALOGUE.find((known) => known.id === id);
  if (!method) {
    const known = CATALOGUE.map((each) => each.id).join(', ');
    return refusal('UNKNOWN_METHOD', `Cannot compute "${id}" as the method must be one of ${known}`);
  }
  const parsed = method.input.safeParse(input);
  if (!parsed.success) {
    return refusal('BAD_INPUT', `Cannot compute ${id} as its input must fit: ${inWords(parsed.error)}`);
  }
  try {
    return { __typename: 'Computed', method: id, output: method.run(parsed.data) };
  } catch (error) {
    if (error instanceof RangeError) return refusal('NOT_COMPUTABLE', error.message);
    throw error;
  }
}

function refusal(code: string, message: string): Refusal {
  return { __typename: 'Refusal', code, message };
}

function inWords({ issues }: z.ZodError): string {
  const shown = issues
    .slice(0, SHOWN_ISSUES)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message));
  const rest = issues.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}
