import { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { Everybody } from './ask-leaf.ts';
import type { Evaluated } from './cohort-evaluator.ts';
import { leavesOf, type Criterion, type Leaf } from './criterion.ts';
import { unknownOf } from './truth.ts';

/** Who is left after each step, and who is lost by it. */
export interface Attrition {
  readonly everybody: PatientSet;
  readonly members: PatientSet;
  readonly steps: readonly AttritionStep[];
}

export interface AttritionStep {
  readonly criterion: Criterion;
  readonly before: PatientSet;
  readonly left: PatientSet;
  /** Of those lost, and of those left, of whom it is not known whether the step holds. */
  readonly lostUnknown: PatientSet;
  readonly leftUnknown: PatientSet;
  /** The traits the step asks about. */
  readonly leaves: readonly { readonly criterion: Leaf; readonly unknown: PatientSet }[];
}

export function attritionOf(
  { size }: Everybody,
  steps: readonly Criterion[],
  { truths, knownOf }: Evaluated,
): Attrition {
  const everybody = PatientSet.all(size);
  let before = everybody;
  const told = steps.map((criterion, at): AttritionStep => {
    const truth = truths[at]!;
    const unknown = unknownOf(truth);
    const left = before.and(truth.belongs);
    const step = {
      ...{ criterion, before, left },
      lostUnknown: before.minus(left).and(unknown),
      leftUnknown: left.and(unknown),
      leaves: leavesOf(criterion)
        .filter((leaf) => !('member' in leaf))
        .map((leaf) => ({ criterion: leaf, unknown: knownOf(leaf).unknown })),
    };
    before = left;
    return step;
  });
  return { everybody, members: before, steps: told };
}
