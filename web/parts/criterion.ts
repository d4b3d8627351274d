/** A trait that takes one of some values. */
export const CATEGORIES = [
  'TUMOUR_TYPE',
  'ICD10',
  'ALTERATION',
  'SEX',
  'HEALTH_REGION',
  'COHORT',
  'DRUG',
  'BEST_RESPONSE',
] as const;
/** A trait that is counted or measured. */
export const NUMBERS = ['AGE', 'ECOG', 'PRIOR_LINES', 'LINE'] as const;
/** A trait that is a day. */
export const DAYS = ['DIAGNOSED_ON', 'SCREENED_ON', 'TREATED_ON'] as const;

export type CategoryTrait = (typeof CATEGORIES)[number];
export type NumberTrait = (typeof NUMBERS)[number];
export type DayTrait = (typeof DAYS)[number];

export interface CategoryCriterion {
  readonly trait: CategoryTrait;
  readonly values: readonly string[];
  readonly missing: boolean;
}

export interface NumberCriterion {
  readonly trait: NumberTrait;
  /** Both ends belong; null where there is no end. */
  readonly from: number | null;
  readonly to: number | null;
  readonly missing: boolean;
}

export interface DayCriterion {
  readonly trait: DayTrait;
  readonly from: string | null;
  readonly to: string | null;
  readonly missing: boolean;
}

export interface BiomarkerCriterion {
  readonly biomarker: string;
  readonly results: readonly string[];
  readonly missing: boolean;
}

/** What makes a person belong. `missing` says of every criterion whether those belong of whom it is not known. */
export type Criterion =
  | { readonly all: readonly Criterion[] }
  | { readonly any: readonly Criterion[] }
  | { readonly not: Criterion }
  | { readonly category: CategoryCriterion }
  | { readonly number: NumberCriterion }
  | { readonly day: DayCriterion }
  | { readonly biomarker: BiomarkerCriterion }
  | { readonly member: { readonly cohort: string } };

/** A cohort as it is defined: everyone in a source of whom every step holds. */
export interface Definition {
  readonly source: string;
  readonly steps: readonly Criterion[];
}

/** A trait, or a biomarker, of which something may be unknown. */
export type Subject = { readonly trait: CategoryTrait | NumberTrait | DayTrait } | { readonly biomarker: string };

export interface Unknown {
  readonly of: Subject;
  /** True where those of whom it is unknown belong. */
  readonly kept: boolean;
}

/** What a criterion does with those of whom something is unknown; a negation turns it about. */
export function unknownsOf(criterion: Criterion, turned = false): readonly Unknown[] {
  if ('all' in criterion) return criterion.all.flatMap((one) => unknownsOf(one, turned));
  if ('any' in criterion) return criterion.any.flatMap((one) => unknownsOf(one, turned));
  if ('not' in criterion) return unknownsOf(criterion.not, !turned);
  if ('member' in criterion) return [];
  const of = leafOf(criterion);
  return [{ of, kept: of.missing !== turned }];
}

function leafOf(
  leaf: Exclude<Criterion, { all: unknown } | { any: unknown } | { not: unknown } | { member: unknown }>,
) {
  if ('category' in leaf) return leaf.category;
  if ('number' in leaf) return leaf.number;
  return 'day' in leaf ? leaf.day : leaf.biomarker;
}
