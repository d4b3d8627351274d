import {
  CATEGORIES,
  type CategoryTrait,
  type Criterion,
  DAYS,
  type DayTrait,
  NUMBERS,
  type NumberTrait,
} from '../../parts/criterion.ts';

/** What a step can be about. */
export type Field = CategoryTrait | NumberTrait | DayTrait | 'BIOMARKER' | 'MEMBER';

export type Leaf = Exclude<Criterion, { all: unknown } | { any: unknown } | { not: unknown }>;

/** One of the ways in which a step can hold. */
export interface Alternative {
  readonly leaf: Leaf;
  /** True where those of whom the leaf holds are left out. */
  readonly negated: boolean;
}

const isOneOf = <T extends string>(all: readonly T[], field: string): field is T => all.some((one) => one === field);

/** A step about something, before anything is said of it: nobody unknown belongs unless somebody says so. */
export function emptyAlternative(field: Field): Alternative {
  return { leaf: emptyLeaf(field), negated: false };
}

function emptyLeaf(field: Field): Leaf {
  if (isOneOf(CATEGORIES, field)) return { category: { trait: field, values: [], missing: false } };
  if (isOneOf(NUMBERS, field)) return { number: { trait: field, from: null, to: null, missing: false } };
  if (isOneOf(DAYS, field)) return { day: { trait: field, from: null, to: null, missing: false } };
  if (field === 'BIOMARKER') return { biomarker: { biomarker: '', results: [], missing: false } };
  return { member: { cohort: '' } };
}

export function fieldOf(leaf: Leaf): Field {
  if ('category' in leaf) return leaf.category.trait;
  if ('number' in leaf) return leaf.number.trait;
  if ('day' in leaf) return leaf.day.trait;
  return 'biomarker' in leaf ? 'BIOMARKER' : 'MEMBER';
}

/** A step as the editor shows it; null where it is nested deeper than the editor goes. */
export function alternativesOf(step: Criterion): readonly Alternative[] | null {
  const ways = 'any' in step ? step.any : [step];
  const found = ways.map(alternativeOf);
  return found.every((one) => one !== null) ? found : null;
}

function alternativeOf(criterion: Criterion): Alternative | null {
  const negated = 'not' in criterion;
  const inner = negated ? criterion.not : criterion;
  return 'all' in inner || 'any' in inner || 'not' in inner ? null : { leaf: inner, negated };
}

export function stepOf(alternatives: readonly Alternative[]): Criterion {
  const ways = alternatives.map(({ leaf, negated }): Criterion => (negated ? { not: leaf } : leaf));
  return ways.length === 1 ? ways[0]! : { any: ways };
}

/** Whether those of whom it is unknown are in the cohort; null where nothing can be unknown. */
export function keepsUnknown({ leaf, negated }: Alternative): boolean | null {
  if ('member' in leaf) return null;
  return missingOf(leaf) !== negated;
}

/** The same alternative with those of whom it is unknown taken in, or left out. */
export function keepingUnknown({ leaf, negated }: Alternative, kept: boolean): Alternative {
  return { leaf: withMissing(leaf, kept !== negated), negated };
}

/** Turned about for all but those of whom it is unknown: what was decided of them stands. */
export function turned(alternative: Alternative, negated: boolean): Alternative {
  const kept = keepsUnknown(alternative);
  const about = { leaf: alternative.leaf, negated };
  return kept === null ? about : keepingUnknown(about, kept);
}

function missingOf(leaf: Exclude<Leaf, { member: unknown }>): boolean {
  if ('category' in leaf) return leaf.category.missing;
  if ('number' in leaf) return leaf.number.missing;
  return 'day' in leaf ? leaf.day.missing : leaf.biomarker.missing;
}

function withMissing(leaf: Leaf, missing: boolean): Leaf {
  if ('category' in leaf) return { category: { ...leaf.category, missing } };
  if ('number' in leaf) return { number: { ...leaf.number, missing } };
  if ('day' in leaf) return { day: { ...leaf.day, missing } };
  return 'biomarker' in leaf ? { biomarker: { ...leaf.biomarker, missing } } : leaf;
}

/** What is still to be said before a leaf means anything; null when it is whole. */
export type Lack = 'VALUES' | 'BIOMARKER' | 'RESULTS' | 'COHORT' | 'ORDER';

export function lackOf(leaf: Leaf): Lack | null {
  if ('category' in leaf) return leaf.category.values.length > 0 || leaf.category.missing ? null : 'VALUES';
  if ('number' in leaf) return inOrder(leaf.number) ? null : 'ORDER';
  if ('day' in leaf) return inOrder(leaf.day) ? null : 'ORDER';
  if ('member' in leaf) return leaf.member.cohort === '' ? 'COHORT' : null;
  if (leaf.biomarker.biomarker === '') return 'BIOMARKER';
  return leaf.biomarker.results.length > 0 || leaf.biomarker.missing ? null : 'RESULTS';
}

const inOrder = ({ from, to }: { readonly from: number | string | null; readonly to: number | string | null }) =>
  from === null || to === null || from <= to;

/** True where every part of a step means something. */
export function isWhole(step: Criterion): boolean {
  return alternativesOf(step)?.every(({ leaf }) => lackOf(leaf) === null) ?? true;
}
