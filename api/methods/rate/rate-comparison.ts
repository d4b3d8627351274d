import { binomialTest } from '../binomial/binomial-test.ts';
import { clopperPearson } from '../binomial/clopper-pearson.ts';
import { standardErrors } from '../numeric/normal.ts';
import { requirePersonTime } from './incidence-rate.ts';
import type { Limits } from './poisson-limits.ts';

export interface EventsInTime {
  readonly events: number;
  readonly personTime: number;
}

/** Two rates beside each other. */
export interface RateComparison {
  /** The first rate over the second; null where nothing came in the second. */
  readonly ratio: number | null;
  /** Exact, by the share of all events that are of the first. The upper limit is null where nothing came in the second. */
  readonly exact: { readonly lower: number; readonly upper: number | null };
  /** Normal on the scale of the log; null where nothing came in either. */
  readonly logNormal: Limits | null;
  /** Of the same rate in both, exact and two-sided. */
  readonly pValue: number;
  /** The first rate less the second, with normal limits. */
  readonly difference: Limits & { readonly value: number };
}

/**
 * Compares two incidence rates.
 *
 * @param first events, a whole number >= 0, and person-time, > 0
 * @param second the same of those compared with, in the same unit of time
 * @param level confidence level, a share strictly between 0 and 1
 * @returns ratio and difference, with limits, and an exact test
 * @throws {RangeError} when a number is not such a number, or there are no events at all
 *
 * Given all events, those of the first are binomial: limits are Clopper and Pearson's, turned into a ratio.
 * Source: Przyborowski & Wilenski 1940, doi:10.1093/biomet/31.3-4.313; Rothman, Greenland & Lash 2008, Modern
 *   Epidemiology, 3rd ed., 14.
 *
 * @example The same events in half the time
 * ```ts
 * const { ratio, pValue } = compareRates({ events: 3, personTime: 1 }, { events: 3, personTime: 2 });
 * expect(ratio).toBe(2);
 * // Three or more of six by a share of 2/3 are 656/729; the two-sided p-value leaves out what is likelier than three.
 * expect(pValue).toBeCloseTo(1 - (240 + 192) / 729, 12);
 * ```
 */
export function compareRates(first: EventsInTime, second: EventsInTime, level = 0.95): RateComparison {
  for (const { events, personTime } of [first, second]) {
    requirePersonTime(personTime);
    if (!(Number.isInteger(events) && events >= 0)) {
      throw new RangeError(`Cannot compare rates as events must be whole numbers >= 0: got ${events}`);
    }
  }
  const all = first.events + second.events;
  if (all === 0) throw new RangeError('Cannot compare rates as there must be an event: got none in either');
  const [own, other] = [first, second].map(({ events, personTime }) => events / personTime) as [number, number];
  const z = standardErrors(level);
  const shares = clopperPearson(first.events, all, level);
  const times = second.personTime / first.personTime;
  const error = Math.sqrt(first.events / first.personTime ** 2 + second.events / second.personTime ** 2);
  return {
    ratio: second.events === 0 ? null : own / other,
    exact: {
      lower: oddsOf(shares.lower) * times,
      upper: second.events === 0 ? null : oddsOf(shares.upper) * times,
    },
    logNormal: logNormal(own / other, first.events, second.events, z),
    pValue: binomialTest(first.events, all, first.personTime / (first.personTime + second.personTime)).twoSided,
    difference: { value: own - other, lower: own - other - z * error, upper: own - other + z * error },
  };
}

const oddsOf = (share: number): number => share / (1 - share);

function logNormal(ratio: number, first: number, second: number, z: number): Limits | null {
  if (first === 0 || second === 0) return null;
  const half = z * Math.sqrt(1 / first + 1 / second);
  return { lower: ratio * Math.exp(-half), upper: ratio * Math.exp(half) };
}
