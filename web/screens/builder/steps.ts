import type { Criterion } from '../../parts/criterion.ts';
import { isWhole } from './alternative.ts';

type Steps = readonly Criterion[];

export const withStep = (steps: Steps, step: Criterion): Steps => [...steps, step];

export const withoutStep = (steps: Steps, at: number): Steps => steps.filter((_, index) => index !== at);

export const withStepAt = (steps: Steps, at: number, step: Criterion): Steps =>
  steps.map((old, index) => (index === at ? step : old));

/** The steps with one of them moved to another place; at either end it stays. */
export function movedStep(steps: Steps, at: number, to: number): Steps {
  const place = Math.max(0, Math.min(steps.length - 1, to));
  const rest = withoutStep(steps, at);
  return [...rest.slice(0, place), steps[at]!, ...rest.slice(place)];
}

/** The steps that mean something: only they are counted, and only they can be saved. */
export const wholeSteps = (steps: Steps): Steps => steps.filter(isWhole);
