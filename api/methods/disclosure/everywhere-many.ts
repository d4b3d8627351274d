import { BitBasis } from './bit-basis.ts';
import { PatientSet } from './patient-set.ts';

/** How many patients are looked at beside the first members of each set; how many of those, times fewest. */
const EFFORTS = [
  { spread: 1024, members: 3 },
  { spread: 8192, members: 12 },
] as const;
/** How often patients who tell two sets apart are added. */
const MOST_ROUNDS = 8;

/**
 * Whether so many patients can be shown, without looking at all of them, to stand behind everything that follows from the
 * counts of sets.
 *
 * @param sets of the same patients
 * @param fewest a whole number >= 1
 * @returns true when every combination of the counts, with any weights, that is not 0 throughout weighs at least fewest
 *   patients; false says nothing
 *
 * Patients are dealt out to so many groups; when the sets are independent within each group, a combination that is not 0
 * throughout weighs somebody of every group. A set that is the sum of others adds nothing and is left out.
 * Source: own argument, from the rank of a matrix; the question is that of Chin and Özsoyoğlu 1982, Auditing and
 * inference control in statistical databases.
 *
 * @example A set and four of its five patients
 * ```ts
 * const all = PatientSet.all(10);
 * expect(everywhereMany([all, PatientSet.of(10, [0, 1, 2, 3, 4])], 5)).toBe(true);
 * expect(everywhereMany([all, PatientSet.of(10, [0, 1, 2, 3])], 5)).toBe(false);
 * ```
 */
export function everywhereMany(sets: readonly PatientSet[], fewest: number): boolean {
  if (sets.length === 0) return true;
  const sorted = sets.toSorted((a, b) => b.count - a.count);
  return EFFORTS.some((effort) => isShownBy(effort, sorted, fewest));
}

function isShownBy(
  { spread, members }: (typeof EFFORTS)[number],
  sorted: readonly PatientSet[],
  fewest: number,
): boolean {
  const looked = new Set(sorted.toReversed().flatMap((set) => set.ordinals(members * fewest)));
  const { size } = sorted[0]!;
  const many = Math.min(size, spread);
  for (let at = 0; at < many; at++) looked.add(Math.floor((at * size) / many));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = independentAmong(sorted, [...looked]);
    if ('independent' in found) return groupsAreFull(found.independent, [...looked], fewest);
    const apart = found.unlike.ordinals(3 * fewest);
    if (apart.length === 0) return false;
    for (const ordinal of apart) looked.add(ordinal);
  }
  return false;
}

type Independent = { readonly independent: readonly PatientSet[] } | { readonly unlike: PatientSet };

/** Sets that do not follow from those before; or, where the looked at cannot tell, whoever shows that one does not. */
function independentAmong(sets: readonly PatientSet[], looked: readonly number[]): Independent {
  const basis = new BitBasis(looked.length);
  const independent: PatientSet[] = [];
  const words = Math.ceil(looked.length / 32);
  for (const set of sets) {
    // Whom the set holds of those looked at, then which independent sets it was made of.
    const row = new Uint32Array(words + Math.ceil(sets.length / 32));
    looked.forEach((ordinal, at) => set.has(ordinal) && (row[at >>> 5]! |= 1 << (at & 31)));
    const own = independent.length;
    row[words + (own >>> 5)]! |= 1 << (own & 31);
    if (basis.add(row)) {
      independent.push(set);
      continue;
    }
    const involved = independent.filter((_, at) => (row[words + (at >>> 5)]! >>> (at & 31)) & 1);
    const unlike = oddMembers([...involved, set]);
    if (unlike.count > 0) return { unlike };
    if (!isDisjointUnion([...involved, set])) return { unlike: PatientSet.none(set.size) };
  }
  return { independent };
}

const oddMembers = (sets: readonly PatientSet[]): PatientSet =>
  sets.reduce((odd, set) => odd.minus(set).or(set.minus(odd)), PatientSet.none(sets[0]!.size));

/** Whether the largest set is made of all the others, of which no two share a patient. */
function isDisjointUnion(sets: readonly PatientSet[]): boolean {
  const [largest, ...parts] = sets.toSorted((a, b) => b.count - a.count);
  const together = parts.reduce((sum, set) => sum + set.count, 0);
  const union = parts.reduce((sum, set) => sum.or(set), PatientSet.none(largest!.size));
  return together === largest!.count && union.equals(largest!);
}

/** The first members of small sets come first, so that each group gets its share of them. */
function groupsAreFull(sets: readonly PatientSet[], looked: readonly number[], groups: number): boolean {
  const bases = Array.from({ length: groups }, () => new BitBasis(sets.length));
  looked.forEach((ordinal, turn) => {
    const row = new Uint32Array(Math.ceil(sets.length / 32));
    sets.forEach((set, at) => set.has(ordinal) && (row[at >>> 5]! |= 1 << (at & 31)));
    for (let step = 0; step < groups; step++) {
      const basis = bases[(turn + step) % groups]!;
      if (basis.rank < sets.length && basis.add(row.slice())) return;
    }
  });
  return bases.every(({ rank }) => rank === sets.length);
}
