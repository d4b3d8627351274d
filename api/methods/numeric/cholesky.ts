/** A pivot this small beside its diagonal is rounding: the row is a combination of those before it. */
const DEPENDENT = 1e-12;

/**
 * Cholesky's decomposition of a symmetric positive definite matrix.
 *
 * @param matrix A; n × n, row-major; only its lower triangle is read
 * @param n how many rows
 * @returns L with L Lᵀ = A; n × n, row-major, zero above the diagonal
 * @throws {RangeError} when the shapes do not fit or A is not positive definite
 *
 * Source: Golub & Van Loan 2013, Matrix Computations, 4th ed., 4.2.
 *
 * @example Two rows
 * ```ts
 * expect([...cholesky(Float64Array.of(4, 2, 2, 5), 2)]).toEqual([2, 0, 1, 2]);
 * ```
 */
export function cholesky(matrix: Float64Array, n: number): Float64Array {
  const { lower, dependent, pivot } = decomposed(matrix, n);
  if (dependent === null) return lower;
  throw new RangeError(`Cannot solve as the matrix must be positive definite: pivot ${dependent} is ${pivot}`);
}

/**
 * The first row of a symmetric matrix that is a combination of those before it.
 *
 * @param matrix n × n, row-major; only its lower triangle is read
 * @param n how many rows
 * @returns the row, from 0; null when the matrix is positive definite
 * @throws {RangeError} when the shapes do not fit
 *
 * Source: Golub & Van Loan 2013, Matrix Computations, 4th ed., 4.2.
 *
 * @example The second row is twice the first
 * ```ts
 * expect(dependentRow(Float64Array.of(1, 2, 2, 4), 2)).toBe(1);
 * ```
 */
export function dependentRow(matrix: Float64Array, n: number): number | null {
  return decomposed(matrix, n).dependent;
}

interface Decomposition {
  readonly lower: Float64Array;
  /** Where it breaks off; null when it does not. */
  readonly dependent: number | null;
  readonly pivot: number;
}

function decomposed(matrix: Float64Array, n: number): Decomposition {
  if (matrix.length !== n * n) {
    throw new RangeError(`Cannot solve as the matrix must be ${n} × ${n}: got ${matrix.length} numbers`);
  }
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * n + j]!;
      for (let k = 0; k < j; k++) rest -= lower[i * n + k]! * lower[j * n + k]!;
      if (i === j && !(rest > matrix[i * n + i]! * DEPENDENT)) return { lower, dependent: i, pivot: rest };
      lower[i * n + j] = i === j ? Math.sqrt(rest) : rest / lower[j * n + j]!;
    }
  }
  return { lower, dependent: null, pivot: 0 };
}
