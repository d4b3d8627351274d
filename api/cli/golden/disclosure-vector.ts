import { z } from 'zod';
import type { Checks } from './checks.ts';

const profile = z.looseObject({
  k: z.number(),
  base: z.number(),
  delta: z.number(),
  nMinHeadline: z.number(),
  km: z.looseObject({ grid: z.number(), nMin: z.number(), decimals: z.number() }),
  q: z.object({ k: z.number(), m: z.number() }),
  dof: z.number(),
});

export const policies = z.record(z.string(), profile);

export const vector = z.looseObject({
  id: z.string(),
  rule: z.string(),
  audience: z.string(),
  input: z.looseObject({}),
  expect: z.looseObject({}),
});

export type Vector = z.output<typeof vector>;

export interface VectorFile {
  readonly policy: z.output<typeof policies>;
  readonly vectors: readonly Vector[];
}

/** Compares our answer with what a vector expects; a shape it does not know is thrown as a RangeError. */
export type RuleJudge = (vector: Vector, checks: Checks, file: VectorFile) => void;

/** @throws {RangeError} when the part of the vector has another shape */
export function readAs<S extends z.ZodType>(shape: S, part: unknown): z.output<S> {
  const read = shape.safeParse(part);
  if (!read.success) throw new RangeError(`Cannot read the vector: ${z.prettifyError(read.error)}`);
  return read.data;
}

/** The profile of the vector's audience; INTERNAL where it holds for any. */
export const profileOf = ({ audience }: Vector, { policy }: VectorFile) => (policy[audience] ?? policy['INTERNAL'])!;

/** How a vector writes what is withheld. */
export const marked = (cells: readonly (number | null)[]): readonly (number | 'S')[] =>
  cells.map((cell) => cell ?? 'S');
