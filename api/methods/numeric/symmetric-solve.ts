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
  const n = right.length;
  if (matrix.length !== n * n) {
    throw new RangeError(`Cannot solve as the matrix must be ${n} × ${n}: got ${matrix.length} numbers`);
  }
  const lower = cholesky(matrix, n);
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

function cholesky(matrix: Float64Array, n: number): Float64Array {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * n + j]!;
      for (let k = 0; k < j; k++) rest -= lower[i * n + k]! * lower[j * n + k]!;
      if (i === j && !(rest > 0)) {
        throw new RangeError(`Cannot solve as the matrix must be positive definite: pivot ${i} is ${rest}`);
      }
      lower[i * n + j] = i === j ? Math.sqrt(rest) : rest / lower[j * n + j]!;
    }
  }
  return lower;
}
