/** The five dimensions of EQ-5D-5L in the order in which a state writes them. */
export const EQ5D_DIMENSIONS = [
  'mobility',
  'selfCare',
  'usualActivities',
  'painDiscomfort',
  'anxietyDepression',
] as const;

/** What each of the five levels of each dimension takes off full health; length 5 each, the first 0. */
export type Eq5dDecrements = Readonly<Record<(typeof EQ5D_DIMENSIONS)[number], readonly number[]>>;

/**
 * Index of a health state of EQ-5D-5L by an additive value set: full health less one decrement a dimension.
 *
 * @param state five digits from 1 to 5: mobility, self-care, usual activities, pain/discomfort, anxiety/depression
 * @param decrements what each level takes off; five finite numbers a dimension
 * @returns the index; 1 for 11111 where the first level takes nothing off, below 0 for states worse than dead
 * @throws {RangeError} when the state is no such text, or a dimension has other than five finite decrements
 *
 * No constant and no interaction, as in the Norwegian value set.
 * Source: Garratt et al. 2024, doi:10.1007/s11136-024-03837-3.
 *
 * @example A made-up value set that takes 0.1 off for each level of each dimension
 * ```ts
 * const steps = [0, 0.1, 0.2, 0.3, 0.4];
 * const decrements = {
 *   mobility: steps, selfCare: steps, usualActivities: steps, painDiscomfort: steps, anxietyDepression: steps,
 * };
 * expect(eq5dIndex('11111', decrements)).toBe(1);
 * expect(eq5dIndex('21321', decrements)).toBeCloseTo(0.6, 12);
 * expect(eq5dIndex('55555', decrements)).toBeCloseTo(-1, 12);
 * ```
 */
export function eq5dIndex(state: string, decrements: Eq5dDecrements): number {
  if (!/^[1-5]{5}$/.test(state)) {
    throw new RangeError(`Cannot value a health state as it must be five digits from 1 to 5: got "${state}"`);
  }
  return EQ5D_DIMENSIONS.reduce((index, dimension, at) => index - decrementOf(state[at]!, dimension, decrements), 1);
}

function decrementOf(level: string, dimension: keyof Eq5dDecrements, decrements: Eq5dDecrements): number {
  const levels = decrements[dimension];
  if (levels.length !== 5 || !levels.every(Number.isFinite)) {
    throw new RangeError(
      `Cannot value a health state as ${dimension} must have five finite decrements: got [${levels.join(', ')}]`,
    );
  }
  return levels[Number(level) - 1]!;
}
