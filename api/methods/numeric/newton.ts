import { symmetricSolve } from './symmetric-solve.ts';

/** A function of p numbers at a point: its height, its slope, and minus its curvature. */
export interface Height {
  readonly value: number;
  /** Length p. */
  readonly score: Float64Array;
  /** p × p, row-major. */
  readonly information: Float64Array;
}

/** Where a climb has come to. */
export interface Summit<H extends Height> {
  readonly at: Float64Array;
  readonly height: H;
  /** The last step taken; length p. */
  readonly lastStep: Float64Array;
}

export interface Climb {
  /** Newton's steps at most; 50 when not given. */
  readonly mostSteps?: number;
}

/** Newton's steps square their error: after one that promises this rise or less, rounding is all that is left. */
const SETTLED = 1e-14;
/** How far rounding alone may seem to lower a height, relative to itself. */
const ROUNDING = 1e-12;
const MOST_HALVINGS = 40;

/**
 * The highest point of a function that is concave near it, by Newton's steps; one that leads downwards is halved.
 *
 * @param heightAt height, slope and minus curvature of the function at a point of p numbers
 * @param start where to begin; length p
 * @param climb how many steps are allowed
 * @returns the highest point, the height there, and the last step; a long last step means that the function rises on
 *   without end, ever more slowly
 * @throws {RangeError} when the curvature is singular on the way, or the steps are not enough
 *
 * Settled when a step promises a rise (half of score × step) of at most 5e-15.
 * Source: Boyd & Vandenberghe 2004, Convex Optimization, 9.5.
 *
 * @example A parabola with its top at 3
 * ```ts
 * const parabola = ([x]) => ({
 *   value: -((x - 3) ** 2),
 *   score: Float64Array.of(-2 * (x - 3)),
 *   information: Float64Array.of(2),
 * });
 * expect([...newtonAscent(parabola, Float64Array.of(0)).at]).toEqual([3]);
 * ```
 */
export function newtonAscent<H extends Height>(
  heightAt: (point: Float64Array) => H,
  start: Float64Array,
  { mostSteps = 50 }: Climb = {},
): Summit<H> {
  let at = start;
  let height = heightAt(at);
  for (let count = 0; count < mostSteps; count++) {
    const step = symmetricSolve(height.information, height.score);
    const rise = step.reduce((sum, length, i) => sum + length * height.score[i]!, 0);
    const taken = stepUp(heightAt, at, height, step);
    ({ at, height } = taken);
    if (rise <= SETTLED) return { at, height, lastStep: step };
  }
  throw new RangeError(`Cannot find a highest point as ${mostSteps} steps must be enough: they were not`);
}

function stepUp<H extends Height>(
  heightAt: (point: Float64Array) => H,
  from: Float64Array,
  before: H,
  step: Float64Array,
) {
  const floor = before.value - Math.abs(before.value) * ROUNDING;
  for (let halving = 0, share = 1; halving < MOST_HALVINGS; halving++, share /= 2) {
    const at = from.map((value, i) => value + share * step[i]!);
    const height = heightAt(at);
    if (height.value >= floor) return { at, height };
  }
  throw new RangeError('Cannot find a highest point as some step must lead upwards: none does');
}
