/** Up to here the power series, whose last term is then under 1e-19. */
const SERIES_UP_TO = 1;
const LAST_TERM = 20;

/**
 * What the exponential function has beyond its first two terms, (exp(y) - 1 - y) / y², with its first and second
 * derivative.
 *
 * @param y any finite number, also 0
 * @returns the quotient and its derivatives
 *
 * Power series near 0, where the quotient cancels.
 * Source: NIST Digital Library of Mathematical Functions, 4.2.19.
 *
 * @example At 0 it is 1/2, with slope 1/6 and curvature 1/12
 * ```ts
 * const { value, slope, curve } = exponentialRemainder(0);
 * expect([value, slope, curve]).toEqual([1 / 2, 1 / 6, 1 / 12]);
 * ```
 */
export function exponentialRemainder(y: number): { value: number; slope: number; curve: number } {
  if (Math.abs(y) <= SERIES_UP_TO) return bySeries(y);
  const power = Math.exp(y);
  const first = Math.expm1(y) / y;
  const firstSlope = (power - first) / y;
  const firstCurve = (power - 2 * firstSlope) / y;
  const value = (first - 1) / y;
  const slope = (firstSlope - value) / y;
  return { value, slope, curve: (firstCurve - 2 * slope) / y };
}

/** Coefficients 1/2!, 1/3!, ... */
const COEFFICIENTS = Float64Array.from({ length: LAST_TERM + 1 }, (_, n) => {
  let factorial = 2;
  for (let factor = 3; factor <= n + 2; factor++) factorial *= factor;
  return 1 / factorial;
});

/** Horner's scheme for the series and both derivatives together. */
function bySeries(y: number): { value: number; slope: number; curve: number } {
  let value = 0;
  let slope = 0;
  let half = 0;
  for (let n = LAST_TERM; n >= 0; n--) {
    half = half * y + slope;
    slope = slope * y + value;
    value = value * y + COEFFICIENTS[n]!;
  }
  return { value, slope, curve: 2 * half };
}
