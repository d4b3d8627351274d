import { normalCdf, standardErrors } from '../numeric/normal.ts';
import type { RestrictedMean } from './restricted-mean.ts';

/** A contrast of two groups, with its limits and the p-value of no difference. */
export interface Contrast {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly pValue: number;
}

export interface RestrictedMeanComparison {
  /** Mean time without the event, group minus reference. */
  readonly difference: Contrast;
  /** Mean time without the event, group over reference. */
  readonly ratio: Contrast;
  /** Mean time lost before the horizon, group over reference; null where a group loses none. */
  readonly lostRatio: Contrast | null;
}

/**
 * Compares the restricted mean survival times of two groups.
 *
 * @param reference the group compared with
 * @param group the group of interest, to the same horizon
 * @param level confidence level, a share strictly between 0 and 1
 * @returns difference, and ratios with limits on the log scale (delta method)
 * @throws {RangeError} when the horizons differ, a mean is 0, or level is not strictly between 0 and 1
 *
 * Source: Uno et al. 2014, doi:10.1200/JCO.2014.55.2208.
 *
 * @example The same group twice
 * ```ts
 * const mean = restrictedMean(riskTable([1, 2, 3], [1, 0, 1]), { horizon: 3 });
 * expect(compareRestrictedMeans(mean, mean).difference.value).toBe(0);
 * expect(compareRestrictedMeans(mean, mean).ratio.pValue).toBe(1);
 * ```
 */
export function compareRestrictedMeans(
  reference: RestrictedMean,
  group: RestrictedMean,
  level = 0.95,
): RestrictedMeanComparison {
  if (reference.horizon !== group.horizon) {
    const got = `${reference.horizon} and ${group.horizon}`;
    throw new RangeError(`Cannot compare restricted means as they must share a horizon: got ${got}`);
  }
  const z = standardErrors(level);
  const error = Math.hypot(reference.standardError, group.standardError);
  const lost = [reference, group].map((mean) => ({ ...mean, value: mean.horizon - mean.value }));
  return {
    difference: contrast(group.value - reference.value, error, z, (x) => x),
    ratio: logRatio(reference, group, z),
    lostRatio: lost.every(({ value }) => value > 0) ? logRatio(lost[0]!, lost[1]!, z) : null,
  };
}

type Mean = Pick<RestrictedMean, 'value' | 'standardError'>;

function logRatio(reference: Mean, group: Mean, z: number): Contrast {
  if (!(reference.value > 0 && group.value > 0)) {
    throw new RangeError(`Cannot take a ratio as means must be > 0: got ${reference.value} and ${group.value}`);
  }
  const error = Math.hypot(reference.standardError / reference.value, group.standardError / group.value);
  return contrast(Math.log(group.value / reference.value), error, z, Math.exp);
}

function contrast(estimate: number, error: number, z: number, back: (x: number) => number): Contrast {
  return {
    value: back(estimate),
    lower: back(estimate - z * error),
    upper: back(estimate + z * error),
    pValue: error === 0 ? (estimate === 0 ? 1 : 0) : 2 * normalCdf(-Math.abs(estimate / error)),
  };
}
