import { exponentialRemainder } from '../../numeric/exponential-remainder.ts';
import { logGamma } from '../../numeric/log-gamma.ts';
import { integrals } from '../../numeric/quadrature.ts';
import type { Family } from './family.ts';
import type { Derived } from './standard-distribution.ts';

/** Constant hazard. */
export const EXPONENTIAL: Family = {
  name: 'exponential',
  parameters: [{ name: 'rate', scale: 'log' }],
  located: 0,
  logDensity: (time, [logRate], into) => {
    const hazard = Math.exp(logRate!) * time;
    into.value = logRate! - hazard;
    into.slope[0] = 1 - hazard;
    into.curve[0] = -hazard;
  },
  cumulativeHazard: (time, [logRate], into) => {
    into.value = into.slope[0] = into.curve[0] = Math.exp(logRate!) * time;
  },
  mean: ([logRate]) => Math.exp(-logRate!),
  start: ({ events, personTime }) => [Math.log(events / personTime)],
};

/** A baseline of one shape: its cumulative hazard, and the logarithm of its hazard, with derivatives by the shape. */
interface Baseline {
  cumulative(time: number, shape: number): Derived;
  logHazard(time: number, shape: number): Derived;
}

/** Cumulative hazard exp(second parameter) times a baseline that depends on the first. */
function proportional(baseline: Baseline): Pick<Family, 'logDensity' | 'cumulativeHazard'> {
  const cumulativeHazard: Family['cumulativeHazard'] = (time, [shape, logRate], into) => {
    const [value, slope, curve] = baseline.cumulative(time, shape!);
    const rate = Math.exp(logRate!);
    into.value = into.slope[1] = into.curve[3] = rate * value;
    into.slope[0] = into.curve[1] = into.curve[2] = rate * slope;
    into.curve[0] = rate * curve;
  };
  return {
    cumulativeHazard,
    logDensity: (time, parameters, into) => {
      cumulativeHazard(time, parameters, into);
      const [value, slope, curve] = baseline.logHazard(time, parameters[0]!);
      into.value = parameters[1]! + value - into.value;
      into.slope[0] = slope - into.slope[0]!;
      into.slope[1] = 1 - into.slope[1]!;
      for (let i = 0; i < 4; i++) into.curve[i] = -into.curve[i]!;
      into.curve[0]! += curve;
    },
  };
}

/** Shape and rate, S(t) = exp(-scale t^shape). */
export const WEIBULL_PH: Family = {
  name: 'weibull-ph',
  parameters: [
    { name: 'shape', scale: 'log' },
    { name: 'scale', scale: 'log' },
  ],
  located: 1,
  ...proportional({
    cumulative: (time, logShape) => {
      const y = Math.exp(logShape) * Math.log(time);
      const value = Math.exp(y);
      return [value, value * y, value * y * (y + 1)];
    },
    logHazard: (time, logShape) => {
      const y = Math.exp(logShape) * Math.log(time);
      return [logShape + y - Math.log(time), 1 + y, y];
    },
  }),
  mean: ([logShape, logRate]) => Math.exp(-logRate! * Math.exp(-logShape!) + logGamma(1 + Math.exp(-logShape!))),
  start: ({ events, personTime }) => [0, Math.log(events / personTime)],
};

/** Hazard rate exp(shape t); with a negative shape a part of everybody never has the event. */
export const GOMPERTZ: Family = {
  name: 'gompertz',
  parameters: [
    { name: 'shape', scale: 'identity' },
    { name: 'rate', scale: 'log' },
  ],
  located: 1,
  ...proportional({
    cumulative: (time, shape) => {
      const y = shape * time;
      const { value, slope, curve } = exponentialRemainder(y);
      // (exp(y) - 1) / y is 1 + y times the remainder, also at 0.
      return [time * (1 + y * value), time ** 2 * (value + y * slope), time ** 3 * (2 * slope + y * curve)];
    },
    logHazard: (time, shape) => [shape * time, time, 0],
  }),
  mean: ([shape, logRate]) => (shape! < 0 ? null : gompertzMean(shape!, Math.exp(logRate!))),
  start: ({ events, personTime }) => [0, Math.log(events / personTime)],
};

/** Survival below this adds nothing to a mean. */
const NOTHING_LEFT = 1e-18;

function gompertzMean(shape: number, rate: number): number {
  const survival = (time: number): number =>
    Math.exp(-rate * time * (1 + shape * time * exponentialRemainder(shape * time).value));
  let mean = 0;
  for (let from = 0, width = 1 / Math.max(rate, shape); survival(from) > NOTHING_LEFT; from += width) {
    mean += integrals((time) => [survival(time)], from, from + width)[0]!;
  }
  return mean;
}
