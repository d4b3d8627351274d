import { poissonLimits } from './poisson-limits.ts';
import type { Limits, PoissonLimitKind } from './poisson-limits.ts';

/** Events that came, over those that were to be expected. */
export interface EventRatio extends Limits {
  readonly ratio: number;
}

/**
 * Standardised ratio of events that came over those expected, as of mortality (SMR) or incidence (SIR).
 *
 * @param observed how many came, a whole number >= 0
 * @param expected how many were to be expected, by the rates of a population; > 0 and taken as known
 * @param choice how limits are found (exact when not given) and their level (0.95)
 * @returns the ratio and its limits
 * @throws {RangeError} when observed or expected is not such a number
 *
 * Source: Breslow & Day 1987, Statistical Methods in Cancer Research 2, 2.3.
 *
 * @example Half of what was expected
 * ```ts
 * expect(eventRatio(5, 10).ratio).toBe(0.5);
 * ```
 */
export function eventRatio(
  observed: number,
  expected: number,
  { limits = 'exact', level = 0.95 }: { limits?: Exclude<PoissonLimitKind, 'log-normal'>; level?: number } = {},
): EventRatio {
  if (!(expected > 0 && Number.isFinite(expected))) {
    throw new RangeError(`Cannot give a ratio of events as expected must be finite and > 0: got ${expected}`);
  }
  const { lower, upper } = poissonLimits(observed, limits, level)!;
  return { ratio: observed / expected, lower: lower / expected, upper: upper / expected };
}
