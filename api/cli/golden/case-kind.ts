import { z } from 'zod';
import { compute } from '../../compute/compute.ts';
import { Checks } from './checks.ts';
import type { Tolerance, Verdict } from './checks.ts';

/** A kind of reference case, told by its shape. Answers null for a case of another shape. */
export type CaseKind = (raw: unknown, folder: string) => Verdict | null;

const usual: z.ZodType<Tolerance> = z.looseObject({ rel: z.number(), abs: z.number() });

/**
 * A kind of case from its shape and from how our answers are compared with it; some kinds state their tolerance in
 * words of their own.
 */
export function caseKind<S extends z.ZodType>(
  shape: S,
  check: (given: z.output<S>, checks: Checks, folder: string) => void,
  tolerance: z.ZodType<Tolerance> = usual,
): CaseKind {
  const envelope = z.looseObject({ id: z.string(), tol: tolerance });
  return (raw, folder) => {
    const head = envelope.safeParse(raw);
    const body = shape.safeParse(raw);
    if (!head.success || !body.success) return null;
    const checks = new Checks(head.data.id, head.data.tol);
    judge(checks, () => check(body.data, checks, folder));
    return checks.verdict();
  };
}

/** A case whose check breaks off has failed: the reason is told in place of a number. */
export function judge(checks: Checks, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    checks.fail('answer', error.message, 'numbers');
  }
}

/** Runs a method of the catalogue; a refusal is thrown, as a reference case expects numbers. */
export function answer<T>(method: string, input: unknown): T {
  const result = compute(method, input);
  if ('output' in result) return result.output as T;
  throw new RangeError(result.message);
}
