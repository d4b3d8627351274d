import { createHash } from 'node:crypto';
import { canonicalJson } from '../access/canonical-json.ts';
import type { CategoryTrait, CriterionInput, DayTrait, NumberTrait } from '../contract.ts';

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
  /** yyyy-mm-dd. */
  readonly from: string | null;
  readonly to: string | null;
  readonly missing: boolean;
}

export interface BiomarkerCriterion {
  readonly biomarker: string;
  readonly results: readonly string[];
  readonly missing: boolean;
}

/** A criterion about a trait, of which something may be unknown. */
export type TraitLeaf =
  | { readonly category: CategoryCriterion }
  | { readonly number: NumberCriterion }
  | { readonly day: DayCriterion }
  | { readonly biomarker: BiomarkerCriterion };

export type Leaf = TraitLeaf | { readonly member: { readonly cohort: string } };

/** What makes a person belong: the shape of CriterionInput, in canonical form. */
export type Criterion =
  Leaf | { readonly all: readonly Criterion[] } | { readonly any: readonly Criterion[] } | { readonly not: Criterion };

/** Values sorted and told once, absent ends as null: the same meaning has the same form. */
export function canonicalCriterion(input: CriterionInput): Criterion {
  if (input.all) return { all: input.all.map(canonicalCriterion) };
  if (input.any) return { any: input.any.map(canonicalCriterion) };
  if (input.not) return { not: canonicalCriterion(input.not) };
  if (input.category) return { category: { ...input.category, values: distinct(input.category.values) } };
  if (input.number)
    return { number: { ...input.number, from: input.number.from ?? null, to: input.number.to ?? null } };
  if (input.day) return { day: { ...input.day, from: input.day.from ?? null, to: input.day.to ?? null } };
  if (input.biomarker) return { biomarker: { ...input.biomarker, results: distinct(input.biomarker.results) } };
  return { member: { cohort: input.member!.cohort } };
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].toSorted();

/** The leaves of a criterion, from left to right. */
export function leavesOf(criterion: Criterion): readonly Leaf[] {
  if ('all' in criterion) return criterion.all.flatMap(leavesOf);
  if ('any' in criterion) return criterion.any.flatMap(leavesOf);
  return 'not' in criterion ? leavesOf(criterion.not) : [criterion];
}

/** A trait, or a biomarker by its name. */
export interface Subject {
  readonly trait: CategoryTrait | NumberTrait | DayTrait | 'BIOMARKER';
  readonly biomarker: string | null;
}

/** Whether a criterion asks about one trait and nothing else. */
export function asksOnlyAbout(criterion: Criterion, { trait, biomarker }: Subject): boolean {
  return leavesOf(criterion).every((leaf) => {
    if ('biomarker' in leaf) return leaf.biomarker.biomarker === biomarker;
    if ('category' in leaf) return leaf.category.trait === trait;
    if ('number' in leaf) return leaf.number.trait === trait;
    return 'day' in leaf && leaf.day.trait === trait;
  });
}

/** SHA-256 of the source and the steps: the same criteria have the same hash, whoever wrote them. */
export function hashOfSteps(source: string, steps: readonly Criterion[]): string {
  return createHash('sha256').update(canonicalJson({ source, steps })).digest('hex');
}
