import { proportion, type ShareLimits } from './proportion.ts';
import { wilsonCorrected } from './wilson-corrected.ts';
import { wilson } from './wilson.ts';

/** A difference of two shares with its limits. */
export interface ShareDifference extends ShareLimits {
  readonly difference: number;
}

/**
 * Difference of two independent shares, with the hybrid score interval: Wilson's limits of either share, squared and
 * added. Without continuity correction; it never leaves -1 to 1, and has width where both shares are 0 or 1.
 *
 * @param first how many of how many had the outcome: x a whole number from 0 to n, n a whole number >= 1
 * @param second the same of those compared with, who are others
 * @param level confidence level, a share strictly between 0 and 1
 * @returns first share less second share, and limits of it, as shares
 * @throws {RangeError} when a count or level is not such a number
 *
 * Source: Newcombe 1998, method 10, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
 *
 * @example 56 of 70 beside 48 of 80, as printed in the source
 * ```ts
 * const { difference, lower, upper } = newcombe({ x: 56, n: 70 }, { x: 48, n: 80 });
 * expect(difference).toBeCloseTo(0.2, 12);
 * expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(['0.0524', '0.3339']);
 * ```
 */
export function newcombe(first: CountOf, second: CountOf, level = 0.95): ShareDifference {
  return hybrid(first, second, (counts) => wilson(counts.x, counts.n, level));
}

/**
 * Difference of two independent shares, with the hybrid score interval with continuity correction.
 *
 * @param first how many of how many had the outcome: x a whole number from 0 to n, n a whole number >= 1
 * @param second the same of those compared with, who are others
 * @param level confidence level, a share strictly between 0 and 1
 * @returns first share less second share, and limits of it, as shares
 * @throws {RangeError} when a count or level is not such a number
 *
 * Source: Newcombe 1998, method 11, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
 *
 * @example 56 of 70 beside 48 of 80, as printed in the source
 * ```ts
 * const { lower, upper } = newcombeCorrected({ x: 56, n: 70 }, { x: 48, n: 80 });
 * expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(['0.0428', '0.3422']);
 * ```
 */
export function newcombeCorrected(first: CountOf, second: CountOf, level = 0.95): ShareDifference {
  return hybrid(first, second, (counts) => wilsonCorrected(counts.x, counts.n, level));
}

function hybrid(first: CountOf, second: CountOf, limits: (counts: CountOf) => ShareLimits): ShareDifference {
  const [p1, p2] = [proportion(first.x, first.n), proportion(second.x, second.n)];
  const [one, two] = [limits(first), limits(second)];
  const difference = p1 - p2;
  return {
    difference,
    lower: difference - Math.hypot(p1 - one.lower, two.upper - p2),
    upper: difference + Math.hypot(one.upper - p1, p2 - two.lower),
    level: one.level,
  };
}

/** How many of how many. */
export interface CountOf {
  readonly x: number;
  readonly n: number;
}
