import { gammaQuantile } from '../numeric/gamma-quantile.ts';
import { standardErrors } from '../numeric/normal.ts';
import { requirePersonTime } from './incidence-rate.ts';
import type { Limits } from './poisson-limits.ts';

/** Events and person-time of one stratum, and what it counts for in the standard population. */
export interface RateStratum {
  readonly events: number;
  readonly personTime: number;
  readonly weight: number;
}

export interface StandardisedRate {
  /** All events over all person-time. */
  readonly crude: number;
  /** What the rate would be in the standard population. */
  readonly rate: number;
  readonly standardError: number;
  /** Fay and Feuer's, by the gamma distribution: sound also where events are few. */
  readonly gamma: Limits;
  readonly normal: Limits;
  readonly logNormal: Limits;
}

/**
 * Directly standardised rate, as of age.
 *
 * @param strata events (whole numbers >= 0), person-time (> 0) and weight (> 0) of each; at least one
 * @param level confidence level, a share strictly between 0 and 1
 * @returns the rate per unit of person-time; weights are made to sum to 1 over the strata given
 * @throws {RangeError} when there are no strata or no events, or a number is not such a number
 *
 * Source: Fay & Feuer 1997, doi:10.1002/(SICI)1097-0258(19970415)16:7<791::AID-SIM500>3.0.CO;2-#.
 *
 * @example Weights as the person-time itself leave the crude rate
 * ```ts
 * const { rate, crude } = standardisedRate([
 *   { events: 1, personTime: 10, weight: 10 },
 *   { events: 3, personTime: 30, weight: 30 },
 * ]);
 * expect([rate, crude]).toEqual([0.1, 0.1]);
 * ```
 */
export function standardisedRate(strata: readonly RateStratum[], level = 0.95): StandardisedRate {
  requireStrata(strata);
  const z = standardErrors(level);
  const tail = (1 - level) / 2;
  const sum = (read: (stratum: RateStratum) => number) => strata.reduce((total, each) => total + read(each), 0);
  const weights = sum(({ weight }) => weight);
  // What one event of a stratum adds to the rate.
  const step = ({ weight, personTime }: RateStratum): number => weight / weights / personTime;
  const rate = sum((stratum) => step(stratum) * stratum.events);
  const variance = sum((stratum) => step(stratum) ** 2 * stratum.events);
  const most = strata.reduce((largest, stratum) => Math.max(largest, step(stratum)), 0);
  const standardError = Math.sqrt(variance);
  const half = (z * standardError) / rate;
  return {
    crude: sum(({ events }) => events) / sum(({ personTime }) => personTime),
    rate,
    standardError,
    gamma: {
      lower: gammaLimit(tail, rate, variance),
      upper: gammaLimit(1 - tail, rate + most, variance + most ** 2),
    },
    normal: { lower: rate - z * standardError, upper: rate + z * standardError },
    logNormal: { lower: rate * Math.exp(-half), upper: rate * Math.exp(half) },
  };
}

/** Quantile of the gamma distribution of a mean and a variance. */
const gammaLimit = (p: number, mean: number, variance: number): number =>
  (gammaQuantile(p, mean ** 2 / variance) * variance) / mean;

function requireStrata(strata: readonly RateStratum[]): void {
  for (const { events, personTime, weight } of strata) {
    requirePersonTime(personTime);
    if (!(Number.isInteger(events) && events >= 0)) {
      throw new RangeError(`Cannot standardise a rate as events must be whole numbers >= 0: got ${events}`);
    }
    if (!(weight > 0 && Number.isFinite(weight))) {
      throw new RangeError(`Cannot standardise a rate as weights must be finite and > 0: got ${weight}`);
    }
  }
  if (!strata.some(({ events }) => events > 0)) {
    throw new RangeError('Cannot standardise a rate as there must be an event: got none');
  }
}
