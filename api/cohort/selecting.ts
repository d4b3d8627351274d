import type { Cleared, Disclosure } from '../access/disclosure.ts';
import type { CriterionInput, Refusal } from '../contract.ts';
import { CannotSelect } from './cannot-select.ts';
import { faultOfSteps } from './criterion-fault.ts';
import { canonicalCriterion, type Criterion } from './criterion.ts';

/** Answers by criteria in canonical form; what is wrong with them is a refusal, which is an answer too. */
export async function selecting<T>(
  disclosure: Disclosure,
  inputs: readonly CriterionInput[],
  answer: (steps: readonly Criterion[]) => Promise<Cleared<T>>,
): Promise<Cleared<T> | Cleared<Refusal>> {
  const refused = (code: string, message: string) =>
    disclosure.counted<Refusal>({ __typename: 'Refusal', code, message });
  const steps = inputs.map(canonicalCriterion);
  const fault = faultOfSteps(steps);
  if (fault !== null) return refused('BAD_USER_INPUT', fault);
  try {
    return await answer(steps);
  } catch (error) {
    if (error instanceof CannotSelect) return refused(error.code, error.message);
    throw error;
  }
}
