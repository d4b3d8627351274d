/** A number that depends on p parameters, with its first and second derivatives. */
export interface Jet {
  value: number;
  /** Length p. */
  readonly slope: Float64Array;
  /** p × p, row-major, symmetric. */
  readonly curve: Float64Array;
}

/**
 * Room for a number and its derivatives.
 *
 * @param parameters how many it depends on
 * @returns a jet of zeros
 *
 * Source: notation of the house.
 *
 * @example Two parameters
 * ```ts
 * expect(jetOf(2).curve.length).toBe(4);
 * ```
 */
export function jetOf(parameters: number): Jet {
  return { value: 0, slope: new Float64Array(parameters), curve: new Float64Array(parameters * parameters) };
}
