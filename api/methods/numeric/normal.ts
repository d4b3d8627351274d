import { upperGamma } from './incomplete-gamma.ts';

/** Each cubes the error of the start, 4.5e-4. */
const HALLEY_STEPS = 2;
const SQRT_TWO_PI = 2.5066282746310002;

/**
 * Standard normal distribution function: the probability of a value of at most z.
 *
 * @param z any number
 * @returns Φ(z), a share; the lower tail keeps its relative precision
 *
 * Source: NIST Digital Library of Mathematical Functions, 7.11.2 (erfc as an incomplete gamma function).
 *
 * @example One in forty lies below -1.96
 * ```ts
 * expect(normalCdf(-1.959963984540054)).toBeCloseTo(0.025, 15);
 * ```
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('Cannot take the normal distribution as z must be a number: got NaN');
  const tail = upperGamma(0.5, (z * z) / 2) / 2;
  return z > 0 ? 1 - tail : tail;
}

/**
 * Standard normal quantile: the z below which a share p of the distribution lies.
 *
 * @param p a share, 0 < p < 1
 * @returns Φ⁻¹(p), to near machine precision
 * @throws {RangeError} when p is not strictly between 0 and 1
 *
 * A rational start, then Halley's steps on Φ.
 * Source: Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.2.23 (the start).
 *
 * @example The limit of a 95 % interval
 * ```ts
 * expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
 * ```
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`Cannot take a normal quantile as p must be between 0 and 1: got ${p}`);
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0.5) return 0;
  let z = rationalStart(p);
  for (let step = 0; step < HALLEY_STEPS; step++) {
    // In the far tail the density is tiny: the error is taken relative to it, as Halley's step needs it.
    const error = (normalCdf(z) - p) * SQRT_TWO_PI * Math.exp((z * z) / 2);
    z -= error / (1 + (z * error) / 2);
  }
  return z;
}

/**
 * How many standard errors a two-sided interval of the level reaches on either side.
 *
 * @param level confidence level, a share strictly between 0 and 1
 * @returns the positive normal quantile, 1.96 for 0.95
 * @throws {RangeError} when level is not strictly between 0 and 1
 *
 * Source: NIST Digital Library of Mathematical Functions, 7.17 (inverse error function).
 *
 * @example A 90 % interval
 * ```ts
 * expect(standardErrors(0.9)).toBeCloseTo(1.6448536269514722, 14);
 * ```
 */
export function standardErrors(level: number): number {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`Cannot give limits as level must be between 0 and 1: got ${level}`);
  }
  return -normalQuantile((1 - level) / 2);
}

/** Error below 4.5e-4, for p up to one half. */
function rationalStart(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  const numerator = 2.515517 + t * (0.802853 + t * 0.010328);
  const denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return numerator / denominator - t;
}
