import { normalCdf } from '../../numeric/normal.ts';

/** A value with its first and second derivative. */
export type Derived = readonly [value: number, slope: number, curve: number];

/** A distribution of a standardised number z: the logarithm of its density, and minus the logarithm of its tail. */
export interface StandardDistribution {
  logDensity(z: number): Derived;
  cumulativeHazard(z: number): Derived;
}

/** Least extreme values: the logarithm of an exponential time. */
export const EXTREME_VALUE: StandardDistribution = {
  logDensity: (z) => {
    const hazard = Math.exp(z);
    return [z - hazard, 1 - hazard, -hazard];
  },
  cumulativeHazard: (z) => {
    const hazard = Math.exp(z);
    return [hazard, hazard, hazard];
  },
};

export const LOGISTIC: StandardDistribution = {
  logDensity: (z) => {
    const [softplus, p, spread] = LOGISTIC.cumulativeHazard(z);
    return [z - 2 * softplus, 1 - 2 * p, -2 * spread];
  },
  cumulativeHazard: (z) => {
    const odds = Math.exp(-Math.abs(z));
    const softplus = Math.log1p(odds) + Math.max(0, z);
    const p = z > 0 ? 1 / (1 + odds) : odds / (1 + odds);
    return [softplus, p, odds / (1 + odds) ** 2];
  },
};

const HALF_LOG_TWO_PI = 0.9189385332046727;
/** From here on the tail by its continued fraction, which then settles fast and keeps its digits. */
const FAR_TAIL = 5;
const FRACTION_TERMS = 100;

export const NORMAL: StandardDistribution = {
  logDensity: (z) => [-HALF_LOG_TWO_PI - (z * z) / 2, -z, -1],
  cumulativeHazard: (z) => {
    if (z > FAR_TAIL) {
      const hazard = 1 / millsRatio(z);
      return [HALF_LOG_TWO_PI + (z * z) / 2 + Math.log(hazard), hazard, hazard * (hazard - z)];
    }
    const tail = normalCdf(-z);
    const hazard = Math.exp(-HALF_LOG_TWO_PI - (z * z) / 2) / tail;
    return [z < 0 ? -Math.log1p(-normalCdf(z)) : -Math.log(tail), hazard, hazard * (hazard - z)];
  },
};

/** Tail over density. */
function millsRatio(z: number): number {
  let fraction = z;
  for (let term = FRACTION_TERMS; term >= 1; term--) fraction = z + term / fraction;
  return 1 / fraction;
}
