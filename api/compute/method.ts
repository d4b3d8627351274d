import type { z } from 'zod';

/** A method of the house that anybody may run on numbers of their own. */
export interface ComputeMethod {
  readonly id: string;
  readonly title: string;
  /** Which variant of the method, in words. */
  readonly variant: string;
  readonly source: string;
  /** What one must know to compare the answer with that of other software. */
  readonly conventions: readonly string[];
  readonly input: z.ZodType;
  /** Answers input that has passed the schema. Throws a RangeError where the method refuses it. */
  readonly run: (input: unknown) => unknown;
}

/** Ties the schema of the input to what run() takes, and forgets the tie, so that methods fit one list. */
export function defineMethod<S extends z.ZodType>(
  method: Omit<ComputeMethod, 'input' | 'run'> & {
    readonly input: S;
    readonly run: (input: z.output<S>) => unknown;
  },
): ComputeMethod {
  return { ...method, run: (input) => method.run(input as z.output<S>) };
}
