import type { Height, Summit } from './newton.ts';
import { symmetricSolve } from './symmetric-solve.ts';

/** After an undamped step that promises this rise or less, rounding is all that is left. */
const SETTLED = 1e-14;
/** How far rounding alone may seem to lower a height, relative to itself. */
const ROUNDING = 1e-12;
const FIRST_DAMPING = 1e-3;
const LEAST_DAMPING = 1e-7;
const MOST_DAMPING = 1e10;
const MOST_STEPS = 300;

/**
 * A highest point of a function that need not be concave on the way, by Newton's steps with Marquardt's damping.
 *
 * @param heightAt height, slope and minus curvature of the function at a point of p numbers; a height of -Infinity
 *   where the function is not defined
 * @param start where to begin, where the function is defined; length p
 * @returns the highest point, the height there, and the last step, undamped; a long last step means that the function
 *   rises on without end, ever more slowly
 * @throws {RangeError} when start is no such point, no step leads upwards, or 300 steps are not enough
 *
 * Where a step leads downwards, or the curvature is not that of a hill, its diagonal is added to it, ten times more
 * each time. Settled when an undamped step promises a rise (half of score × step) of at most 5e-15.
 * Source: Marquardt 1963, doi:10.1137/0111030.
 *
 * @example From a slope that bends upwards
 * ```ts
 * const bell = ([x]) => ({
 *   value: Math.exp(-x * x),
 *   score: Float64Array.of(-2 * x * Math.exp(-x * x)),
 *   information: Float64Array.of((2 - 4 * x * x) * Math.exp(-x * x)),
 * });
 * expect(dampedNewton(bell, Float64Array.of(2)).at[0]).toBeCloseTo(0, 7);
 * ```
 */
export function dampedNewton<H extends Height>(heightAt: (point: Float64Array) => H, start: Float64Array): Summit<H> {
  let at = start;
  let height = heightAt(at);
  if (!Number.isFinite(height.value)) {
    throw new RangeError(`Cannot find a highest point as the height at its start must be finite: got ${height.value}`);
  }
  let damping = 0;
  for (let count = 0; count < MOST_STEPS; count++) {
    const undamped = damping === 0;
    const taken = stepUp(heightAt, { at, height }, damping);
    ({ at, height, damping } = taken);
    if (undamped && taken.firstTried && taken.rise <= SETTLED) return { at, height, lastStep: taken.step };
  }
  throw new RangeError(`Cannot find a highest point as ${MOST_STEPS} steps must be enough: they were not`);
}

interface Place<H> {
  readonly at: Float64Array;
  readonly height: H;
}

function stepUp<H extends Height>(heightAt: (point: Float64Array) => H, { at, height }: Place<H>, damped: number) {
  const floor = height.value - Math.abs(height.value) * ROUNDING;
  for (let damping = damped; damping < MOST_DAMPING; damping = Math.max(FIRST_DAMPING, damping * 10)) {
    const step = dampedStep(height, damping);
    if (step === null) continue;
    const there = at.map((value, i) => value + step[i]!);
    const reached = heightAt(there);
    if (!(reached.value >= floor)) continue;
    const rise = step.reduce((sum, length, i) => sum + length * height.score[i]!, 0);
    const next = damping / 10 < LEAST_DAMPING ? 0 : damping / 10;
    return { at: there, height: reached, damping: next, step, rise, firstTried: damping === damped };
  }
  throw new RangeError('Cannot find a highest point as some step must lead upwards: none does');
}

/** Null where the curvature is not that of a hill even with the damping. */
function dampedStep({ information, score }: Height, damping: number): Float64Array | null {
  const n = score.length;
  const matrix = Float64Array.from(information);
  for (let i = 0; i < n; i++) matrix[i * n + i]! += damping * Math.max(Math.abs(information[i * n + i]!), 1e-8);
  try {
    return symmetricSolve(matrix, score);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
