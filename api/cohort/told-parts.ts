import { mayTell } from '../methods/disclosure/smallest-count.ts';

/**
 * Which parts of a known whole may be told: those that are not of few people, but for the smallest of them where the
 * others would tell what is withheld, being one part alone or few people together.
 */
export function toldParts(counts: readonly number[], threshold: number): readonly boolean[] {
  const withheld = new Set([...counts.keys()].filter((at) => !mayTell(counts[at]!, threshold)));
  const others = [...counts.keys()]
    .filter((at) => !withheld.has(at) && counts[at]! > 0)
    .toSorted((one, other) => counts[one]! - counts[other]!);
  const few = (): boolean => {
    const people = [...withheld].reduce((sum, at) => sum + counts[at]!, 0);
    return withheld.size === 1 || !mayTell(people, threshold);
  };
  while (others.length > 0 && few()) withheld.add(others.shift()!);
  return counts.map((_, at) => !withheld.has(at));
}
