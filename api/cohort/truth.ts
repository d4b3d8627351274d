import type { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { Criterion, Leaf } from './criterion.ts';

/** Of whom a leaf holds, and of whom it is not known. */
export interface Known {
  readonly holds: PatientSet;
  readonly unknown: PatientSet;
}

/**
 * What a criterion comes to. Who belongs follows from what it says of those missing; for the rest it holds or fails as
 * in Kleene's logic of three values, and of whom neither is so it is not known.
 */
export interface Truth {
  readonly belongs: PatientSet;
  readonly holds: PatientSet;
  readonly fails: PatientSet;
}

/** @param knownOf what is known of each leaf of the criterion */
export function truthOf(criterion: Criterion, knownOf: (leaf: Leaf) => Known): Truth {
  const inner = (one: Criterion) => truthOf(one, knownOf);
  if ('all' in criterion) return criterion.all.map(inner).reduce(both);
  if ('any' in criterion) return opposite(criterion.any.map(inner).map(opposite).reduce(both));
  if ('not' in criterion) return opposite(inner(criterion.not));
  const { holds, unknown } = knownOf(criterion);
  const fails = holds.or(unknown).complement();
  return { belongs: keepsMissing(criterion) ? holds.or(unknown) : holds, holds, fails };
}

/** Of whom it is not known whether the criterion holds. */
export function unknownOf({ holds, fails }: Truth): PatientSet {
  return holds.or(fails).complement();
}

const both = (one: Truth, other: Truth): Truth => ({
  belongs: one.belongs.and(other.belongs),
  holds: one.holds.and(other.holds),
  fails: one.fails.or(other.fails),
});

const opposite = ({ belongs, holds, fails }: Truth): Truth => ({
  belongs: belongs.complement(),
  holds: fails,
  fails: holds,
});

function keepsMissing(leaf: Leaf): boolean {
  if ('category' in leaf) return leaf.category.missing;
  if ('number' in leaf) return leaf.number.missing;
  if ('day' in leaf) return leaf.day.missing;
  return 'biomarker' in leaf && leaf.biomarker.missing;
}
