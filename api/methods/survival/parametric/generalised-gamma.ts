import { logGamma } from '../../numeric/log-gamma.ts';
import type { Family } from './family.ts';
import { jetOf } from './jet.ts';
import type { Jet } from './jet.ts';
import { logGammaDensity, logGammaTail } from './log-gamma-tail.ts';
import type { LogGammaDensity } from './log-gamma-tail.ts';

/** Further out no data tell one skewness from another: the likelihood is taken to be nowhere there. */
const MOST_SKEWNESS = 12;

/** A jet in mu, log sigma and Q from the derivatives by z = (log time - mu) / sigma and Q. */
function write(into: Jet, by: LogGammaDensity, z: number, sigma: number): void {
  into.value = by.value;
  into.slope.set([-by.z / sigma, -by.z * z, by.q]);
  const cross = (by.zz * z + by.z) / sigma;
  into.curve.set([by.zz / (sigma * sigma), cross, -by.zq / sigma]);
  into.curve.set([cross, by.zz * z * z + by.z * z, -by.zq * z], 3);
  into.curve.set([-by.zq / sigma, -by.zq * z, by.qq], 6);
}

/** Location and spread of log time, and the skewness Q: 1 for Weibull, 0 for log-normal. */
export const GENERALISED_GAMMA: Family = {
  name: 'generalised-gamma',
  parameters: [
    { name: 'mu', scale: 'identity' },
    { name: 'sigma', scale: 'log' },
    { name: 'Q', scale: 'identity' },
  ],
  located: 0,
  logDensity: (time, [mu, logSigma, q], into) => {
    const sigma = Math.exp(logSigma!);
    const z = (Math.log(time) - mu!) / sigma;
    write(into, logGammaDensity(z, q!), z, sigma);
    into.value = Math.abs(q!) > MOST_SKEWNESS ? -Infinity : into.value - logSigma! - Math.log(time);
    into.slope[1]! -= 1;
  },
  cumulativeHazard: (time, [mu, logSigma, q], into) => {
    if (Math.abs(q!) > MOST_SKEWNESS) return void (into.value = Infinity);
    const sigma = Math.exp(logSigma!);
    const z = (Math.log(time) - mu!) / sigma;
    write(into, logGammaTail(z, q!), z, sigma);
  },
  mean: ([mu, logSigma, q]) => {
    const sigma = Math.exp(logSigma!);
    if (Math.abs(q!) < NEARLY_NORMAL) return Math.exp(mu! + (sigma * sigma) / 2);
    const a = 1 / (q! * q!);
    const shifted = a + sigma / q!;
    if (shifted <= 0) return null;
    return Math.exp(mu! + (sigma / q!) * Math.log(q! * q!) + logGamma(shifted) - logGamma(a));
  },
  start: ({ events, personTime }) => [Math.log(personTime / events), 0, 0],
};

/** Here the mean of the log-normal distribution has more digits than the difference of two logarithms. */
const NEARLY_NORMAL = 1e-5;

const inner = jetOf(3);

/** From shape and rate to mu, log sigma and Q of the generalised gamma distribution. */
function throughGeneralised(what: 'logDensity' | 'cumulativeHazard'): Family['logDensity'] {
  return (time, [logShape, logRate], into) => {
    const q = Math.exp(-logShape! / 2);
    GENERALISED_GAMMA[what](time, Float64Array.of(logShape! - logRate!, -logShape! / 2, q), inner);
    into.value = inner.value;
    const { slope: s, curve: c } = inner;
    // By the logarithm of shape mu grows by 1, log sigma by -1/2, Q by -Q/2; mu falls by that of rate.
    const turn = (row: number): number => c[3 * row]! - c[3 * row + 1]! / 2 - (c[3 * row + 2]! * q) / 2;
    into.slope.set([s[0]! - s[1]! / 2 - (s[2]! * q) / 2, -s[0]!]);
    into.curve[0] = turn(0) - turn(1) / 2 - (turn(2) * q) / 2 + (s[2]! * q) / 4;
    into.curve[1] = into.curve[2] = -turn(0);
    into.curve[3] = c[0]!;
  };
}

/** Shape and rate. */
export const GAMMA: Family = {
  name: 'gamma',
  parameters: [
    { name: 'shape', scale: 'log' },
    { name: 'rate', scale: 'log' },
  ],
  located: 1,
  logDensity: throughGeneralised('logDensity'),
  cumulativeHazard: throughGeneralised('cumulativeHazard'),
  mean: ([logShape, logRate]) => Math.exp(logShape! - logRate!),
  start: ({ events, personTime }) => [0, Math.log(events / personTime)],
};
