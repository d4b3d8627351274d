import { mayTell } from '../methods/disclosure/smallest-count.ts';

/**
 * Which of several counts, each of some of the same people, may be told side by side: those that are not of few people
 * and from which no difference is one of few people. A count that comes first is told before one that comes later.
 *
 * @param counts the most important first
 */
export function toldApart(counts: readonly number[], threshold: number): readonly boolean[] {
  const told: number[] = [];
  return counts.map((count) => {
    const may = mayTell(count, threshold) && told.every((one) => mayTell(Math.abs(one - count), threshold));
    if (may) told.push(count);
    return may;
  });
}
