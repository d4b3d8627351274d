import { upperGamma } from './incomplete-gamma.ts';
import { root } from './root.ts';

/**
 * Quantile of the gamma distribution of scale 1: the x below which a share p of it lies.
 *
 * @param p a share, 0 < p < 1
 * @param shape > 0
 * @returns x, to near machine precision
 * @throws {RangeError} when p is not strictly between 0 and 1, or shape is not positive
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.2.4; Brent 1971, doi:10.1093/comjnl/14.4.422.
 *
 * @example With shape 1 it is exponential
 * ```ts
 * expect(gammaQuantile(0.5, 1)).toBeCloseTo(Math.LN2, 14);
 * ```
 */
export function gammaQuantile(p: number, shape: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`Cannot take a gamma quantile as p must be between 0 and 1: got ${p}`);
  if (!(shape > 0 && Number.isFinite(shape))) {
    throw new RangeError(`Cannot take a gamma quantile as shape must be > 0: got ${shape}`);
  }
  let high = shape + 1;
  while (upperGamma(shape, high) > 1 - p) high *= 2;
  return root((x) => upperGamma(shape, x) - (1 - p), 0, high);
}
