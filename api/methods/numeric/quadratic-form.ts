/**
 * Quadratic form xᵀ A x.
 *
 * @param matrix A; n × n, row-major
 * @param x length n
 * @returns a number
 *
 * Source: Golub & Van Loan 2013, Matrix Computations, 4th ed., 1.1.
 *
 * @example Two numbers
 * ```ts
 * expect(quadraticForm(Float64Array.of(1, 2, 2, 3), Float64Array.of(1, 2))).toBe(21);
 * ```
 */
export function quadraticForm(matrix: ArrayLike<number>, x: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < x.length; j++) sum += x[i]! * matrix[i * x.length + j]! * x[j]!;
  return sum;
}

/**
 * Product A B A of symmetric matrices.
 *
 * @param outer A; n × n, row-major
 * @param inner B; n × n, row-major
 * @param n how many rows
 * @returns n × n, row-major
 *
 * Source: Golub & Van Loan 2013, Matrix Computations, 4th ed., 1.1.
 *
 * @example One number
 * ```ts
 * expect([...sandwichProduct(Float64Array.of(3), Float64Array.of(2), 1)]).toEqual([18]);
 * ```
 */
export function sandwichProduct(outer: Float64Array, inner: Float64Array, n: number): Float64Array {
  const times = (a: Float64Array, b: Float64Array) =>
    Float64Array.from({ length: n * n }, (_, at) => {
      const [row, column] = [Math.floor(at / n), at % n];
      let sum = 0;
      for (let k = 0; k < n; k++) sum += a[row * n + k]! * b[k * n + column]!;
      return sum;
    });
  return times(times(outer, inner), outer);
}

/**
 * Rows of a square matrix.
 *
 * @param matrix n × n, row-major
 * @param n how many rows
 * @returns n arrays of n
 *
 * Source: a restatement of the data, no estimate.
 *
 * @example Two rows
 * ```ts
 * expect(matrixRows(Float64Array.of(1, 2, 3, 4), 2)).toEqual([[1, 2], [3, 4]]);
 * ```
 */
export function matrixRows(matrix: Float64Array, n: number): readonly (readonly number[])[] {
  return Array.from({ length: n }, (_, row) => [...matrix.slice(row * n, (row + 1) * n)]);
}
