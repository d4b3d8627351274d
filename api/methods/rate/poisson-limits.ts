import { gammaQuantile } from '../numeric/gamma-quantile.ts';
import { upperGamma } from '../numeric/incomplete-gamma.ts';
import { standardErrors } from '../numeric/normal.ts';
import { root } from '../numeric/root.ts';

/** Limits of the expected number of events, from the number that came. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** How limits of a count of events are found. */
export type PoissonLimitKind = 'exact' | 'mid-p' | 'byar' | 'normal' | 'log-normal';

/**
 * Limits of the expected number of events, by the Poisson distribution.
 *
 * @param events how many came, a whole number >= 0
 * @param method exact (Garwood's, equal tails), mid-p, Byar's, normal, or normal on the scale of the log
 * @param level confidence level, a share strictly between 0 and 1
 * @returns limits; null on the scale of the log when there are no events. The normal lower limit may lie below 0.
 * @throws {RangeError} when events is not such a number, or level is not such a share
 *
 * Source: Garwood 1936, doi:10.1093/biomet/28.3-4.437; Rothman & Boice 1979, Epidemiologic Analysis with a Programmable
 *   Calculator, 29 (Byar's); Cohen & Yang 1994, doi:10.1002/sim.4780132111 (mid-p).
 *
 * @example No events: at most three or so were to be expected
 * ```ts
 * const { lower, upper } = poissonLimits(0, 'exact', 0.9);
 * expect(lower).toBe(0);
 * expect(upper).toBeCloseTo(-Math.log(0.05), 12);
 * ```
 */
export function poissonLimits(events: number, method: PoissonLimitKind, level = 0.95): Limits | null {
  if (!(Number.isInteger(events) && events >= 0)) {
    throw new RangeError(`Cannot give limits of a count as events must be a whole number >= 0: got ${events}`);
  }
  const z = standardErrors(level);
  const tail = (1 - level) / 2;
  switch (method) {
    case 'exact':
      return {
        lower: events === 0 ? 0 : gammaQuantile(tail, events),
        upper: gammaQuantile(1 - tail, events + 1),
      };
    case 'mid-p':
      return midP(events, tail);
    case 'byar':
      return { lower: Math.max(0, byar(events, -z)), upper: byar(events + 1, z) };
    case 'normal':
      return { lower: events - z * Math.sqrt(events), upper: events + z * Math.sqrt(events) };
    case 'log-normal':
      if (events === 0) return null;
      return { lower: events * Math.exp(-z / Math.sqrt(events)), upper: events * Math.exp(z / Math.sqrt(events)) };
  }
}

/** Cube of a number that is nearly normal. */
const byar = (events: number, z: number): number =>
  events === 0 ? 0 : events * (1 - 1 / (9 * events) + z / (3 * Math.sqrt(events))) ** 3;

/** Where half of the probability of the count itself is in the tail. */
function midP(events: number, tail: number): Limits {
  // P(X >= k) of a mean is one less the upper tail of the gamma distribution of shape k.
  const atLeast = (mean: number, count: number): number => (count === 0 ? 1 : 1 - upperGamma(count, mean));
  const above = (mean: number): number => (atLeast(mean, events) + atLeast(mean, events + 1)) / 2;
  const { lower, upper } = poissonLimits(events, 'exact', 1 - 2 * tail)!;
  return {
    lower: events === 0 ? 0 : root((mean) => above(mean) - tail, lower, events),
    upper: root((mean) => 1 - above(mean) - tail, events, upper + 1),
  };
}
