import { logGamma } from './log-gamma.ts';

const EPSILON = 2 ** -53;
const TINY = 1e-300;
const MOST_TERMS = 10_000;

/**
 * Upper tail of the gamma distribution: the regularised incomplete gamma function Q(a, x).
 *
 * @param a shape, > 0
 * @param x where the tail starts, >= 0
 * @returns Q(a, x), a share between 0 and 1
 * @throws {RangeError} when a is not positive or x is negative
 *
 * Power series below a + 1, continued fraction above, so that a small tail keeps its digits.
 * Source: NIST Digital Library of Mathematical Functions, 8.7.1 and 8.9.2.
 *
 * @example With shape 1 the tail is exponential
 * ```ts
 * expect(upperGamma(1, 2)).toBeCloseTo(Math.exp(-2), 14);
 * ```
 */
export function upperGamma(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) {
    throw new RangeError(`Cannot take the gamma tail as a must be > 0 and x >= 0: got a ${a} and x ${x}`);
  }
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - lowerBySeries(a, x) : upperByFraction(a, x);
}

/**
 * Probability that a chi-square variable exceeds x: the p-value of a chi-square test.
 *
 * @param x the statistic, >= 0
 * @param degreesOfFreedom a number > 0
 * @returns P(X > x), a share between 0 and 1
 * @throws {RangeError} when x is negative or degreesOfFreedom is not positive
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.2.4 (Q(k/2, x/2)).
 *
 * @example The familiar 5 % point of one degree of freedom
 * ```ts
 * expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 14);
 * ```
 */
export function chiSquareTail(x: number, degreesOfFreedom: number): number {
  return upperGamma(degreesOfFreedom / 2, x / 2);
}

function lowerBySeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n <= MOST_TERMS; n++) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * EPSILON) return sum * scale(a, x);
  }
  throw new RangeError(`Cannot take the gamma tail as its series must settle: a ${a} and x ${x}`);
}

/** Lentz's evaluation of the continued fraction. */
function upperByFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n <= MOST_TERMS; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / awayFromZero(numerator * d + b);
    c = awayFromZero(b + numerator / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 4 * EPSILON) return fraction * scale(a, x);
  }
  throw new RangeError(`Cannot take the gamma tail as its fraction must settle: a ${a} and x ${x}`);
}

const scale = (a: number, x: number): number => Math.exp(a * Math.log(x) - x - logGamma(a));

const awayFromZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
