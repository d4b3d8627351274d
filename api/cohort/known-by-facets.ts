import { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { TraitLeaf } from './criterion.ts';
import { endsOfBin } from './facet-bin.ts';
import type { FacetSet, PeopleOfBin } from './facet-sets.ts';
import type { Known } from './truth.ts';

/** Whether a bin is in a leaf: wholly, not at all, or in part, which is null. */
type Within = (bin: PeopleOfBin) => boolean | null;

/**
 * Of whom a leaf holds, from bins that are read already, so that the lake need not be asked.
 *
 * @returns null where the leaf is about no such trait, or goes through the middle of a bin
 */
export function knownByFacets(sets: readonly FacetSet[], leaf: TraitLeaf): Known | null {
  const subject = 'biomarker' in leaf ? { trait: 'BIOMARKER', biomarker: leaf.biomarker.biomarker } : traitOf(leaf);
  const set = sets.find(({ trait, biomarker }) => trait === subject.trait && biomarker === subject.biomarker);
  if (!set) return null;
  const within = withinOf(leaf, set);
  let holds = PatientSet.none(set.missing.size);
  for (const bin of set.bins) {
    const is = within(bin);
    if (is === null) return null;
    if (is) holds = holds.or(bin.people);
  }
  return { holds, unknown: set.missing };
}

const traitOf = (leaf: Exclude<TraitLeaf, { biomarker: unknown }>) => {
  const { trait } = 'category' in leaf ? leaf.category : 'number' in leaf ? leaf.number : leaf.day;
  return { trait, biomarker: null };
};

function withinOf(leaf: TraitLeaf, { trait }: FacetSet): Within {
  if ('biomarker' in leaf) return ({ value }) => leaf.biomarker.results.includes(value!);
  if ('category' in leaf) return ({ value }) => leaf.category.values.includes(value!);
  const ends = (bin: PeopleOfBin) => endsOfBin(trait, bin);
  if ('day' in leaf) {
    // yyyy-mm-dd sorts as it counts.
    const { from, to } = leaf.day;
    return (bin) =>
      inRange({
        ...ends(bin),
        after: (day) => from === null || day >= from,
        before: (day) => to === null || day <= to,
      });
  }
  const { from, to } = leaf.number;
  return (bin) =>
    inRange({
      ...ends(bin),
      after: (text) => from === null || Number(text) >= from,
      before: (text) => to === null || Number(text) <= to,
    });
}

interface Bounds {
  readonly from: string;
  readonly to: string;
  readonly after: (end: string) => boolean;
  readonly before: (end: string) => boolean;
}

function inRange({ from, to, after, before }: Bounds): boolean | null {
  if (after(from) && before(to)) return true;
  return !after(to) || !before(from) ? false : null;
}
