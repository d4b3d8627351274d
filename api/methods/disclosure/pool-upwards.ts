/** A group of patients and the wider group it belongs to; null for the widest. */
export interface PooledGroup {
  readonly id: string;
  readonly parent: string | null;
  readonly people: number;
}

/**
 * The narrowest group about which enough people can be told, from a group upwards.
 *
 * @param id of the group that is asked for
 * @param groups with the wider group of each
 * @param threshold fewest people
 * @returns the group, or the nearest above it that is large enough; null when not even the widest is
 * @throws {RangeError} when a group is missing or the groups go round in a circle
 *
 * Small groups are pooled, never made up for by noise.
 * Source: global recoding; Hundepool et al. 2012, Statistical Disclosure Control, ch. 3.
 *
 * @example A drug of four, in a class of twelve
 * ```ts
 * const groups = [{ id: 'drug', parent: 'class', people: 4 }, { id: 'class', parent: null, people: 12 }];
 * expect(poolUpwards('drug', groups, 5)?.id).toBe('class');
 * ```
 */
export function poolUpwards(id: string, groups: readonly PooledGroup[], threshold: number): PooledGroup | null {
  const known = new Map(groups.map((group) => [group.id, group]));
  let next: string | null = id;
  for (let steps = 0; next !== null; steps++) {
    const group = known.get(next);
    if (!group || steps > groups.length)
      throw new RangeError(`Cannot pool groups as each must have its wider group among them: got ${next}`);
    if (group.people >= threshold) return group;
    next = group.parent;
  }
  return null;
}
