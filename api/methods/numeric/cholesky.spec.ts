import fc from 'fast-check';
import { cholesky, dependentRow } from './cholesky.ts';

test('cholesky() multiplied with itself turned over is the matrix', () => {
  const number = fc.double({ min: -10, max: 10, noNaN: true });
  fc.assert(
    fc.property(fc.array(number, { minLength: 9, maxLength: 9 }), (factor) => {
      const times = (a: ArrayLike<number>) =>
        Float64Array.from({ length: 9 }, (_, at) => {
          const [row, column] = [Math.floor(at / 3), at % 3];
          return [0, 1, 2].reduce((sum, k) => sum + a[3 * row + k]! * a[3 * column + k]!, 0);
        });
      const matrix = times(factor).map((value, at) => value + (at % 4 === 0 ? 1 : 0));
      times(cholesky(matrix, 3)).forEach((value, at) => expect(value).toBeCloseTo(matrix[at]!, 9));
      expect(dependentRow(matrix, 3)).toBeNull();
    }),
  );
});

test('dependentRow() tells which row is a combination of those before it, whatever the unit of each', () => {
  // Third column: a thousand times the first less the second.
  const columns = [
    [1, 2, 4, 3],
    [5, 1, 2, 2],
    [995, 1999, 3998, 2998],
  ];
  const product = columns.flatMap((a) => columns.map((b) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)));
  expect(dependentRow(Float64Array.from(product), 3)).toBe(2);
  expect(dependentRow(Float64Array.of(1e-20, 0, 0, 1e20), 2)).toBeNull();
});

test('dependentRow() is not deceived by rounding', () => {
  const number = fc.double({ min: -10, max: 10, noNaN: true });
  const column = fc.array(number, { minLength: 6, maxLength: 6 });
  // Neither column is next to nothing, nor nearly a multiple of the other.
  const pair = fc.tuple(column, column).map(
    ([a, b]) =>
      [
        [30, 0, ...a],
        [0, 30, ...b],
      ] as const,
  );
  fc.assert(
    fc.property(pair, ([a, b]) => {
      const columns = [a, b, a.map((value, i) => 0.1 * value + 0.7 * b[i]!)];
      const product = columns.flatMap((one) => columns.map((two) => one.reduce((sum, v, i) => sum + v * two[i]!, 0)));
      expect(dependentRow(Float64Array.from(product), 3)).toBe(2);
    }),
  );
});

test('cholesky() refuses a matrix of another shape, or one that is not positive definite', () => {
  expect(() => cholesky(Float64Array.of(1, 0), 1)).toThrow('must be 1 × 1: got 2 numbers');
  expect(() => cholesky(Float64Array.of(1, 2, 2, 1), 2)).toThrow('must be positive definite: pivot 1 is -3');
});
