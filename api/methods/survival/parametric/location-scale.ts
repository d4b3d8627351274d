import { logGamma } from '../../numeric/log-gamma.ts';
import type { Family } from './family.ts';
import type { Jet } from './jet.ts';
import { EXTREME_VALUE, LOGISTIC, NORMAL } from './standard-distribution.ts';
import type { Derived, StandardDistribution } from './standard-distribution.ts';

/** Where the location of log time and its spread stand among the parameters; spread 1 for log sigma, -1 for minus it. */
interface Place {
  readonly location: 0 | 1;
  readonly spread: 0 | 1;
  readonly sign: 1 | -1;
}

interface Standardised {
  readonly z: number;
  readonly sigma: number;
}

/** A jet in location and log sigma from the derivatives by z = (log time - location) / sigma. */
function write(into: Jet, [value, slope, curve]: Derived, { z, sigma }: Standardised, place: Place): void {
  const { location, spread, sign } = place;
  into.value = value;
  into.slope[location] = -slope / sigma;
  into.slope[spread] = -sign * slope * z;
  into.curve[location * 2 + location] = curve / (sigma * sigma);
  into.curve[spread * 2 + spread] = curve * z * z + slope * z;
  into.curve[1] = into.curve[2] = (sign * (curve * z + slope)) / sigma;
}

/** Log time is a location plus sigma times a standard distribution. */
function locationScale(standard: StandardDistribution, place: Place): Pick<Family, 'logDensity' | 'cumulativeHazard'> {
  const standardised = (time: number, parameters: Float64Array): Standardised => {
    const sigma = Math.exp(place.sign * parameters[place.spread]!);
    return { z: (Math.log(time) - parameters[place.location]!) / sigma, sigma };
  };
  return {
    logDensity: (time, parameters, into) => {
      const at = standardised(time, parameters);
      write(into, standard.logDensity(at.z), at, place);
      into.value -= Math.log(at.sigma) + Math.log(time);
      into.slope[place.spread]! -= place.sign;
    },
    cumulativeHazard: (time, parameters, into) => {
      const at = standardised(time, parameters);
      write(into, standard.cumulativeHazard(at.z), at, place);
    },
  };
}

/** Shape and scale, S(t) = exp(-(t / scale)^shape). */
export const WEIBULL: Family = {
  name: 'weibull',
  parameters: [
    { name: 'shape', scale: 'log' },
    { name: 'scale', scale: 'log' },
  ],
  located: 1,
  ...locationScale(EXTREME_VALUE, { location: 1, spread: 0, sign: -1 }),
  mean: ([logShape, logScale]) => Math.exp(logScale! + logGamma(1 + Math.exp(-logShape!))),
  start: ({ events, personTime }) => [0, Math.log(personTime / events)],
};

/** Shape and scale, S(t) = 1 / (1 + (t / scale)^shape). */
export const LOG_LOGISTIC: Family = {
  name: 'log-logistic',
  parameters: [
    { name: 'shape', scale: 'log' },
    { name: 'scale', scale: 'log' },
  ],
  located: 1,
  ...locationScale(LOGISTIC, { location: 1, spread: 0, sign: -1 }),
  mean: ([logShape, logScale]) => {
    const angle = Math.PI * Math.exp(-logShape!);
    return angle < Math.PI ? (Math.exp(logScale!) * angle) / Math.sin(angle) : null;
  },
  start: ({ events, personTime }) => [0, Math.log(personTime / events)],
};

/** Mean and standard deviation of log time. */
export const LOG_NORMAL: Family = {
  name: 'log-normal',
  parameters: [
    { name: 'meanlog', scale: 'identity' },
    { name: 'sdlog', scale: 'log' },
  ],
  located: 0,
  ...locationScale(NORMAL, { location: 0, spread: 1, sign: 1 }),
  mean: ([meanLog, logSd]) => Math.exp(meanLog! + Math.exp(2 * logSd!) / 2),
  start: ({ events, personTime }) => [Math.log(personTime / events), 0],
};
