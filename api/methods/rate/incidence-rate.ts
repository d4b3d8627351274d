import { poissonLimits } from './poisson-limits.ts';
import type { Limits, PoissonLimitKind } from './poisson-limits.ts';

/** Events by the time in which they could come. */
export interface IncidenceRate extends Limits {
  readonly events: number;
  readonly personTime: number;
  /** Events per unit of person-time. */
  readonly rate: number;
}

/**
 * Incidence rate: events per unit of person-time.
 *
 * @param events how many came, a whole number >= 0
 * @param personTime follow-up of everybody together, > 0; the rate is per unit of it
 * @param choice how limits are found (exact when not given) and their level (0.95)
 * @returns the rate and its limits; null where limits on the scale of the log are asked for and nothing came
 * @throws {RangeError} when events or personTime is not such a number
 *
 * Source: Garwood 1936, doi:10.1093/biomet/28.3-4.437.
 *
 * @example Two in ten years
 * ```ts
 * expect(incidenceRate(2, 10).rate).toBe(0.2);
 * ```
 */
export function incidenceRate(
  events: number,
  personTime: number,
  { limits = 'exact', level = 0.95 }: RateChoice = {},
): IncidenceRate | null {
  requirePersonTime(personTime);
  const counted = poissonLimits(events, limits, level);
  if (counted === null) return null;
  const { lower, upper } = counted;
  return { events, personTime, rate: events / personTime, lower: lower / personTime, upper: upper / personTime };
}

export interface RateChoice {
  readonly limits?: PoissonLimitKind | undefined;
  readonly level?: number | undefined;
}

export function requirePersonTime(personTime: number): void {
  if (!(personTime > 0 && Number.isFinite(personTime))) {
    throw new RangeError(`Cannot give a rate as person-time must be finite and > 0: got ${personTime}`);
  }
}
