import type { Criterion } from './criterion.ts';
import { canonicalCriterion } from './draft-address.ts';

export type Change =
  | { readonly kind: 'ADDED'; readonly after: Criterion }
  | { readonly kind: 'REMOVED'; readonly before: Criterion }
  | { readonly kind: 'CHANGED'; readonly before: Criterion; readonly after: Criterion }
  | { readonly kind: 'REORDERED' };

/** What was done to the steps of a definition to make those of the next version. */
export function changesBetween(before: readonly Criterion[], after: readonly Criterion[]): readonly Change[] {
  const removed = without(before, after);
  const added = without(after, before);
  const changes: Change[] = [];
  for (const step of removed) {
    const at = added.findIndex((other) => subjectOf(other) === subjectOf(step));
    const [partner] = at < 0 ? [] : added.splice(at, 1);
    changes.push(partner ? { kind: 'CHANGED', before: step, after: partner } : { kind: 'REMOVED', before: step });
  }
  changes.push(...added.map((step): Change => ({ kind: 'ADDED', after: step })));
  if (changes.length === 0 && before.some((step, at) => !same(step, after[at]!))) return [{ kind: 'REORDERED' }];
  return changes;
}

const same = (a: Criterion, b: Criterion): boolean => canonicalCriterion(a) === canonicalCriterion(b);

/** The steps that are not among others; one that stands twice must be found twice. */
function without(steps: readonly Criterion[], others: readonly Criterion[]): Criterion[] {
  const left = others.map(canonicalCriterion);
  return steps.filter((step) => {
    const at = left.indexOf(canonicalCriterion(step));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What a step is about: two steps about the same are one that was changed. */
function subjectOf(step: Criterion): string {
  if ('not' in step) return subjectOf(step.not);
  if ('all' in step) return 'all';
  if ('any' in step) return step.any.map(subjectOf).join(' or ');
  if ('member' in step) return 'member';
  if ('biomarker' in step) return step.biomarker.biomarker;
  if ('category' in step) return step.category.trait;
  return 'number' in step ? step.number.trait : step.day.trait;
}
