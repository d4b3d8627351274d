import { leavesOf, type Criterion, type Leaf } from './criterion.ts';

/** Most that one definition may hold. */
export const MOST = { steps: 40, leaves: 50, levels: 6, values: 500, letters: 200 } as const;

/** What is wrong with the steps of a definition, in one sentence; null where nothing is. */
export function faultOfSteps(steps: readonly Criterion[]): string | null {
  if (steps.length > MOST.steps)
    return `Cannot define a cohort as it must have at most ${MOST.steps} steps: got ${steps.length}`;
  const levels = Math.max(0, ...steps.map(levelsOf));
  if (levels > MOST.levels)
    return `Cannot define a cohort as its criteria must be at most ${MOST.levels} levels deep: got ${levels}`;
  const leaves = steps.flatMap(leavesOf);
  if (leaves.length > MOST.leaves)
    return `Cannot define a cohort as it must ask about at most ${MOST.leaves} traits: got ${leaves.length}`;
  return first(steps, emptyGroup) ?? first(leaves, faultOfLeaf);
}

function first<T>(all: readonly T[], fault: (one: T) => string | null): string | null {
  return all.map(fault).find((found) => found !== null) ?? null;
}

function levelsOf(criterion: Criterion): number {
  const inner = innerOf(criterion);
  return inner.length === 0 ? 1 : 1 + Math.max(...inner.map(levelsOf));
}

function innerOf(criterion: Criterion): readonly Criterion[] {
  if ('all' in criterion) return criterion.all;
  if ('any' in criterion) return criterion.any;
  return 'not' in criterion ? [criterion.not] : [];
}

function emptyGroup(criterion: Criterion): string | null {
  const empty =
    ('all' in criterion && criterion.all.length === 0) || ('any' in criterion && criterion.any.length === 0);
  return empty
    ? 'Cannot select by a group of criteria as it must hold at least one: got none'
    : first(innerOf(criterion), emptyGroup);
}

function faultOfLeaf(leaf: Leaf): string | null {
  if ('category' in leaf) return faultOfValues(leaf.category.trait, leaf.category.values, leaf.category.missing);
  if ('biomarker' in leaf) {
    const { biomarker, results, missing } = leaf.biomarker;
    return faultOfValues(`the biomarker "${biomarker.slice(0, MOST.letters)}"`, results, missing);
  }
  if ('number' in leaf) return faultOfEnds(leaf.number);
  if ('day' in leaf) return faultOfDays(leaf.day) ?? faultOfEnds(leaf.day);
  return null;
}

function faultOfValues(trait: string, values: readonly string[], missing: boolean): string | null {
  if (values.length === 0 && !missing) return `Cannot select by ${trait} as there must be a value, or those missing`;
  if (values.length > MOST.values)
    return `Cannot select by ${trait} as there must be at most ${MOST.values} values: got ${values.length}`;
  return values.some((value) => value.length > MOST.letters)
    ? `Cannot select by ${trait} as a value must be at most ${MOST.letters} letters long`
    : null;
}

interface Ends<T> {
  readonly trait: string;
  readonly from: T | null;
  readonly to: T | null;
}

/** Days are compared as texts: yyyy-mm-dd sorts as it counts. */
function faultOfEnds({ trait, from, to }: Ends<number | string>): string | null {
  return from !== null && to !== null && from > to
    ? `Cannot select by ${trait} as it must begin before it ends: got ${from} to ${to}`
    : null;
}

function faultOfDays({ trait, from, to }: Ends<string>): string | null {
  const wrong = [from, to].find((day) => day !== null && !isDay(day));
  return wrong === undefined
    ? null
    : `Cannot select by ${trait} as a day must be yyyy-mm-dd: got "${String(wrong).slice(0, MOST.letters)}"`;
}

/** A day of the calendar: 2023-02-30 is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
