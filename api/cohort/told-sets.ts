import { mayTell } from '../methods/disclosure/smallest-count.ts';
import type { PatientSet } from '../methods/disclosure/patient-set.ts';

/**
 * Which of several sets of the same people may be told the size of, side by side: those that are not of few people, and
 * of which no other leaves few. A set that comes first is told before one that comes later.
 *
 * @param sets the most important first
 */
export function toldSets(sets: readonly PatientSet[], threshold: number): readonly boolean[] {
  const told: PatientSet[] = [];
  return sets.map((set) => {
    const apart = (other: PatientSet): boolean =>
      !set.leavesFewerThan(threshold, other) && !other.leavesFewerThan(threshold, set);
    const may = mayTell(set.count, threshold) && told.every(apart);
    if (may) told.push(set);
    return may;
  });
}
