import { cholesky } from './cholesky.ts';

/**
 * Solves A x = b for a symmetric positive definite matrix, by Cholesky's decomposition.
 *
 * @param matrix A; n × n, row-major; only its lower triangle is read
 * @param right b; length n
 * @returns x; length n
 * @throws {RangeError} when the shapes do not fit or A is not positive definite
 *
 * Source: Golub & Van Loan 2013, Matrix Computations, 4th ed., 4.2.
 *
 * @example Two equations
 * ```ts
 * expect([...symmetricSolve(Float64Array.of(4, 2, 2, 5), Float64Array.of(8, 12))]).toEqual([1, 2]);
 * ```
 */
export function symmetricSolve(matrix: Float64Array, right: Float64Array): Float64Array {
  return solved(cholesky(matrix, right.length), right);
}

/**
 * Inverse of a symmetric positive definite matrix.
 *
 * @param matrix n × n, row-major; only its lower triangle is read
 * @param n how many rows
 * @returns the inverse; n × n, row-major, symmetric to the last bit
 * @throws {RangeError} when the shapes do not fit or the matrix is not positive definite
 *
 * Source: Golub & Van Loan 2013, Matrix Computations, 4th ed., 4.2.
 *
 * @example Two rows
 * ```ts
 * expect([...symmetricInverse(Float64Array.of(4, 2, 2, 5), 2)]).toEqual([0.3125, -0.125, -0.125, 0.25]);
 * ```
 */
export function symmetricInverse(matrix: Float64Array, n: number): Float64Array {
  const lower = cholesky(matrix, n);
  const inverse = new Float64Array(n * n);
  for (let column = 0; column < n; column++) {
    const x = solved(
      lower,
      Float64Array.from({ length: n }, (_, row) => (row === column ? 1 : 0)),
    );
    for (let row = column; row < n; row++) inverse[row * n + column] = inverse[column * n + row] = x[row]!;
  }
  return inverse;
}

function solved(lower: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const x = Float64Array.from(right);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) x[i]! -= lower[i * n + j]! * x[j]!;
    x[i]! /= lower[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) x[i]! -= lower[j * n + i]! * x[j]!;
    x[i]! /= lower[i * n + i]!;
  }
  return x;
}
