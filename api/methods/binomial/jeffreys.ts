import { betaHighestDensity } from '../numeric/beta-highest-density.ts';
import { inverseIncompleteBeta } from '../numeric/incomplete-beta.ts';
import { requireCounts, requireLevel } from './proportion.ts';
import type { ShareLimits } from './proportion.ts';

/**
 * Credible interval of a share under Jeffreys' prior Beta(1/2, 1/2).
 *
 * @param x how many had the outcome, a whole number from 0 to n
 * @param n how many were counted, a whole number >= 1
 * @param options level, a share strictly between 0 and 1; variant: equal-tailed, equal-tailed with the lower limit 0
 *   when x is 0 and the upper 1 when x is n (closed), or the shortest interval (densest)
 * @returns limits as shares
 * @throws {RangeError} when x, n or level are not such numbers
 *
 * Source: Brown, Cai & DasGupta 2001, doi:10.1214/ss/1009213286, 3.1.
 *
 * @example Nobody of eight
 * ```ts
 * expect(jeffreys(0, 8, { variant: 'equal-tailed' }).lower).toBeCloseTo(5.949030289e-5, 12);
 * expect(jeffreys(0, 8, { variant: 'closed' }).lower).toBe(0);
 * expect(jeffreys(0, 8, { variant: 'densest' }).upper).toBeCloseTo(0.2075080417, 9);
 * ```
 */
export function jeffreys(
  x: number,
  n: number,
  { level = 0.95, variant = 'closed' }: JeffreysOptions = {},
): ShareLimits {
  requireCounts(x, n);
  requireLevel(level);
  const [a, b] = [x + 0.5, n - x + 0.5];
  if (variant === 'densest') return { ...betaHighestDensity(a, b, level), level };
  const tail = (1 - level) / 2;
  return {
    lower: variant === 'closed' && x === 0 ? 0 : inverseIncompleteBeta(tail, a, b),
    upper: variant === 'closed' && x === n ? 1 : 1 - inverseIncompleteBeta(tail, b, a),
    level,
  };
}

export interface JeffreysOptions {
  readonly level?: number;
  readonly variant?: 'equal-tailed' | 'closed' | 'densest';
}
