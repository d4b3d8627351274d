/** The functions of log time that a natural cubic spline adds up, with their slopes. */
export interface SplineBasis {
  /** Length knots; 1, log time, then one for each inner knot. */
  readonly value: Float64Array;
  readonly slope: Float64Array;
}

/**
 * Basis of a natural cubic spline at a point: straight before the first knot and after the last.
 *
 * @param x where it is wanted
 * @param knots two or more, ascending; the first and the last are the boundary
 * @returns one function a knot, 1 and x first, and their slopes
 *
 * Source: Royston & Parmar 2002, doi:10.1002/sim.1203.
 *
 * @example Before the boundary the inner functions are 0
 * ```ts
 * expect([...splineBasis(-1, [0, 1, 2]).value]).toEqual([1, -1, 0]);
 * ```
 */
export function splineBasis(x: number, knots: readonly number[]): SplineBasis {
  const [first, last] = [knots[0]!, knots.at(-1)!];
  const value = new Float64Array(knots.length);
  const slope = new Float64Array(knots.length);
  value.set([1, x]);
  slope[1] = 1;
  const before = Math.max(0, x - first);
  const after = Math.max(0, x - last);
  for (let inner = 1; inner < knots.length - 1; inner++) {
    const share = (last - knots[inner]!) / (last - first);
    const own = Math.max(0, x - knots[inner]!);
    value[inner + 1] = own ** 3 - share * before ** 3 - (1 - share) * after ** 3;
    slope[inner + 1] = 3 * (own ** 2 - share * before ** 2 - (1 - share) * after ** 2);
  }
  return { value, slope };
}

/**
 * Knots of a spline in log time: the least and greatest time of an event, and between them quantiles of these times.
 *
 * @param times of every event, each > 0; at least two of them distinct
 * @param inner how many knots between, a whole number >= 0
 * @returns logarithms of the knots, ascending; inner + 2 of them
 * @throws {RangeError} when inner is not such a number, or knots would fall together
 *
 * Quantiles of type 7, as in R's flexsurv.
 * Source: Royston & Parmar 2002, doi:10.1002/sim.1203; Hyndman & Fan 1996, doi:10.2307/2684934.
 *
 * @example The middle of five
 * ```ts
 * expect(splineKnots([1, 2, 4, 8, 16], 1).map((knot) => Math.round(Math.exp(knot)))).toEqual([1, 4, 16]);
 * ```
 */
export function splineKnots(times: readonly number[], inner: number): readonly number[] {
  if (!Number.isInteger(inner) || inner < 0) {
    throw new RangeError(`Cannot place knots as inner must be a whole number >= 0: got ${inner}`);
  }
  const sorted = times.map(Math.log).sort((a, b) => a - b);
  const knots = Array.from({ length: inner + 2 }, (_, i) => {
    const rank = ((sorted.length - 1) * i) / (inner + 1);
    const below = Math.floor(rank);
    return sorted[below]! + (rank - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
  });
  if (knots.some((knot, i) => i > 0 && !(knot > knots[i - 1]!))) {
    throw new RangeError(
      `Cannot place ${inner + 2} knots as they must fall at different times: events are too few or too tied`,
    );
  }
  return knots;
}
