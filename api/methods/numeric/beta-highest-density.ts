import { incompleteBeta, inverseIncompleteBeta } from './incomplete-beta.ts';
import { root } from './root.ts';

/**
 * Shortest interval that holds a share of a beta distribution: every point inside is denser than any outside.
 *
 * @param a first shape, > 0
 * @param b second shape, > 0
 * @param level how much of the distribution it holds, a share strictly between 0 and 1
 * @returns both ends, as shares; an end is 0 or 1 where the density has its highest point there
 * @throws {RangeError} when level is not such a share, or neither shape is above 1: then no such interval is single
 *
 * Source: Box & Tiao 1973, Bayesian Inference in Statistical Analysis, 2.8.
 *
 * @example Of a symmetric distribution it is the equal-tailed interval
 * ```ts
 * const { lower, upper } = betaHighestDensity(4, 4, 0.9);
 * expect(lower).toBeCloseTo(inverseIncompleteBeta(0.05, 4, 4), 12);
 * expect(upper).toBeCloseTo(inverseIncompleteBeta(0.95, 4, 4), 12);
 * ```
 */
export function betaHighestDensity(a: number, b: number, level: number): { lower: number; upper: number } {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`Cannot give the densest interval as level must be between 0 and 1: got ${level}`);
  }
  if (!(a > 0 && b > 0 && (a > 1 || b > 1))) {
    throw new RangeError(`Cannot give the densest interval as one shape must be above 1: got ${a} and ${b}`);
  }
  if (a <= 1) return { lower: 0, upper: inverseIncompleteBeta(level, a, b) };
  if (b <= 1) return { lower: 1 - inverseIncompleteBeta(level, b, a), upper: 1 };
  const upperFrom = (lower: number): number =>
    inverseIncompleteBeta(Math.min(1, incompleteBeta(lower, a, b) + level), a, b);
  const logDensity = (x: number): number => (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x);
  const lower = root((low) => logDensity(low) - logDensity(upperFrom(low)), 0, inverseIncompleteBeta(1 - level, a, b));
  return { lower, upper: upperFrom(lower) };
}
