const EPSILON = 2 ** -52;
const MOST_STEPS = 300;

/**
 * Where a continuous function crosses zero, between two points at which its sign differs.
 *
 * @param f a continuous function of one number
 * @param low one end of the bracket
 * @param high the other end; f(low) and f(high) have opposite signs, or one of them is zero
 * @returns the crossing, to machine precision relative to itself
 * @throws {RangeError} when f has the same sign at both ends, or no crossing is found
 *
 * Brent's method: inverse quadratic interpolation, falling back to bisection.
 * Source: Brent 1971, doi:10.1093/comjnl/14.4.422.
 *
 * @example The square root of two
 * ```ts
 * expect(root((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 14);
 * ```
 */
export function root(f: (x: number) => number, low: number, high: number): number {
  let best: Point = { x: high, y: f(high) };
  let previous: Point = { x: low, y: f(low) };
  if (previous.y === 0) return low;
  if (best.y === 0) return high;
  if (best.y > 0 === previous.y > 0) {
    throw new RangeError(`Cannot find a root as f must change sign between ${low} and ${high}`);
  }
  let opposite = previous;
  let step = best.x - previous.x;
  let stepBefore = step;
  for (let count = 0; count < MOST_STEPS; count++) {
    if (best.y > 0 === opposite.y > 0) {
      opposite = previous;
      step = stepBefore = best.x - previous.x;
    }
    if (Math.abs(opposite.y) < Math.abs(best.y)) [previous, best, opposite] = [best, opposite, best];
    const middle = (opposite.x - best.x) / 2;
    const tolerance = 2 * EPSILON * Math.abs(best.x);
    if (Math.abs(middle) <= tolerance || best.y === 0) return best.x;
    const wanted = interpolated(best, previous, opposite, middle);
    const helps = Math.abs(wanted) < Math.min(1.5 * Math.abs(middle), Math.abs(stepBefore) / 2);
    [stepBefore, step] = helps ? [step, wanted] : [middle, middle];
    previous = best;
    const x = best.x + (Math.abs(step) > tolerance ? step : Math.sign(middle) * tolerance);
    best = { x, y: f(x) };
  }
  throw new RangeError(`Cannot find a root between ${low} and ${high} as ${MOST_STEPS} steps must be enough`);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The step proposed by interpolation; NaN or a step across the bracket is refused by the caller. */
function interpolated(best: Point, previous: Point, opposite: Point, middle: number): number {
  const s = best.y / previous.y;
  let p = 2 * middle * s;
  let q = 1 - s;
  if (previous.x !== opposite.x) {
    const r = best.y / opposite.y;
    const t = previous.y / opposite.y;
    p = s * (2 * middle * t * (t - r) - (best.x - previous.x) * (r - 1));
    q = (t - 1) * (r - 1) * (s - 1);
  }
  const step = -p / q;
  return step * middle > 0 ? step : NaN;
}
