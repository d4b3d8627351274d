import { exponentialRemainder } from '../../numeric/exponential-remainder.ts';
import { logGamma } from '../../numeric/log-gamma.ts';
import { digamma, trigamma } from '../../numeric/polygamma.ts';
import { gaussLegendre } from '../../numeric/quadrature.ts';
import type { Derived } from './standard-distribution.ts';

/** Below this skewness the constant by Stirling's series, whose next term is then under 1e-17. */
const SERIES_BELOW = 0.25;
const HALF_LOG_TWO_PI = 0.9189385332046727;
/** A panel that adds less than this share is the last. */
const NOTHING_MORE = 1e-17;
/** Panels so wide, or in which the density falls by no more than this power of e at first, keep the rule exact. */
const WIDTH = 1.5;
const MOST_FALL = 10;
const GROWTH = 1.5;
const MOST_PANELS = 200;

/** Logarithm of the density of log time, standardised, with its derivatives by the number and the skewness. */
export interface LogGammaDensity {
  readonly value: number;
  readonly z: number;
  readonly q: number;
  readonly zz: number;
  readonly zq: number;
  readonly qq: number;
}

/**
 * Logarithm of the density of a standardised log gamma variable with skewness q; the normal one at 0.
 *
 * @param z any number
 * @param q skewness, any number: 1 for the logarithm of an exponential time
 * @returns the logarithm of the density with its derivatives
 *
 * Smooth in q also through 0, where Prentice's formula cancels.
 * Source: Prentice 1974, doi:10.1093/biomet/61.3.539.
 *
 * @example At 0 it is the normal density
 * ```ts
 * expect(logGammaDensity(1, 0).value).toBeCloseTo(-0.5 - Math.log(2 * Math.PI) / 2, 14);
 * ```
 */
export function logGammaDensity(z: number, q: number): LogGammaDensity {
  const constant = constantOf(q);
  const { value, slope, curve } = exponentialRemainder(q * z);
  const y = q * z;
  return {
    value: constant[0] - z * z * value,
    // (exp(y) - 1) / y is 1 + y times the remainder.
    z: -z * (1 + y * value),
    q: constant[1] - z ** 3 * slope,
    zz: -Math.exp(y),
    zq: -z * z * (value + y * slope),
    qq: constant[2] - z ** 4 * curve,
  };
}

/** Height of the density at 0 by its skewness: minus the rest that Stirling's formula leaves of Γ(1/q²). */
function constantOf(q: number): Derived {
  const square = q * q;
  if (Math.abs(q) < SERIES_BELOW) {
    const s2 = square * square;
    const value = square * (1 / 12 - s2 * (1 / 360 - s2 * (1 / 1260 - s2 * (1 / 1680 - s2 / 1188))));
    const slope = q * (1 / 6 - s2 * (1 / 60 - s2 * (1 / 126 - s2 * (1 / 120 - s2 / 66))));
    const curve = 1 / 6 - s2 * (1 / 12 - s2 * (1 / 14 - s2 * (13 / 120 - (17 * s2) / 66)));
    return [-HALF_LOG_TWO_PI - value, -slope, -curve];
  }
  const a = 1 / square;
  const excess = Math.log(a) - digamma(a);
  const first = -2 / (q * square);
  return [
    Math.log(Math.abs(q)) - logGamma(a) + a * Math.log(a) - a,
    1 / q + excess * first,
    -a + (square - trigamma(a)) * first * first + excess * 6 * a * a,
  ];
}

const NOTHING = [0, 0, 0];

/** Integral of the density beyond z on one side, over the density at z; and of its derivatives by the skewness. */
function beyond(z: number, q: number, side: 1 | -1): Float64Array {
  const at = logGammaDensity(z, q);
  const sums = new Float64Array(3);
  const relative = (v: number): readonly number[] => {
    const own = logGammaDensity(v, q);
    const height = Math.exp(own.value - at.value);
    if (height === 0) return NOTHING;
    return [height, height * own.q, height * (own.q * own.q + own.qq)];
  };
  const heavy = q * side < 0;
  let width = WIDTH / Math.max(1, Math.abs(q));
  for (let from = z, panels = 0; panels < MOST_PANELS; panels++) {
    const steep = Math.abs(logGammaDensity(from, q).z);
    const to = from + side * Math.min(width, MOST_FALL / Math.max(steep, 1e-3));
    const panel = gaussLegendre(relative, Math.min(from, to), Math.max(from, to));
    for (let i = 0; i < 3; i++) sums[i]! += panel[i]!;
    if (panel[0]! < NOTHING_MORE * sums[0]!) return sums;
    from = to;
    if (heavy) width *= GROWTH;
  }
  // Out here doubles no longer tell one z from the next: no likelihood is defined.
  return sums.fill(NaN);
}

/**
 * Minus the logarithm of the upper tail of a standardised log gamma variable, with its derivatives.
 *
 * @param z where the tail begins, any number
 * @param q skewness, any number
 * @returns the cumulative hazard with its derivatives by z and q
 *
 * The density is integrated outwards from z, upwards above 0 and downwards below.
 * Source: Prentice 1974, doi:10.1093/biomet/61.3.539.
 *
 * @example With skewness 1 the time is exponential
 * ```ts
 * expect(logGammaTail(Math.log(2), 1).value).toBeCloseTo(2, 12);
 * ```
 */
export function logGammaTail(z: number, q: number): LogGammaDensity {
  const density = logGammaDensity(z, q);
  const side = z > 0 ? 1 : -1;
  if (!Number.isFinite(density.value)) return { value: side > 0 ? Infinity : 0, z: 0, q: 0, zz: 0, zq: 0, qq: 0 };
  const [whole, byQ, byQQ] = beyond(z, q, side) as unknown as [number, number, number];
  // Derivatives of the tail over the tail, or over survival where the part below z was integrated.
  const below = side < 0 ? Math.exp(density.value) : 0;
  const scale = side > 0 ? 1 / whole : below / (1 - below * whole);
  const value = side > 0 ? -density.value - Math.log(whole) : -Math.log1p(-below * whole);
  const tail = { z: -scale, q: side * scale * byQ, qq: side * scale * byQQ };
  return {
    value,
    z: -tail.z,
    q: -tail.q,
    zz: scale * density.z + tail.z * tail.z,
    zq: scale * density.q + tail.z * tail.q,
    qq: -tail.qq + tail.q * tail.q,
  };
}
