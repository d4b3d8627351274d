import fc from 'fast-check';
import { symmetricInverse, symmetricSolve } from './symmetric-solve.ts';

test('symmetricSolve() gives back what was multiplied', () => {
  const number = fc.double({ min: -10, max: 10, noNaN: true });
  const system = fc.integer({ min: 1, max: 6 }).chain((n) =>
    fc.record({
      factor: fc.array(number, { minLength: n * n, maxLength: n * n }),
      x: fc.array(number, { minLength: n, maxLength: n }),
    }),
  );
  fc.assert(
    fc.property(system, ({ factor, x }) => {
      const n = x.length;
      // B Bᵀ + I is positive definite whatever B is.
      const matrix = Float64Array.from({ length: n * n }, (_, at) => {
        const [row, column] = [Math.floor(at / n), at % n];
        const product = x.reduce((sum, __, k) => sum + factor[row * n + k]! * factor[column * n + k]!, 0);
        return product + (row === column ? 1 : 0);
      });
      const right = Float64Array.from(x, (_, row) => x.reduce((sum, v, k) => sum + matrix[row * n + k]! * v, 0));
      const solved = symmetricSolve(matrix, right);
      x.forEach((value, i) => expect(solved[i]).toBeCloseTo(value, 6));
    }),
  );
});

test('symmetricSolve() refuses a matrix of another shape, or one that is singular', () => {
  expect(() => symmetricSolve(Float64Array.of(1, 0), Float64Array.of(1))).toThrow('must be 1 × 1: got 2 numbers');
  expect(() => symmetricSolve(Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 1))).toThrow('pivot 1 is 0');
});

test('symmetricInverse() times the matrix leaves one on the diagonal', () => {
  const matrix = Float64Array.of(4, 2, 1, 2, 5, 3, 1, 3, 6);
  const inverse = symmetricInverse(matrix, 3);
  const product = Array.from({ length: 9 }, (_, at) =>
    [0, 1, 2].reduce((sum, k) => sum + matrix[3 * Math.floor(at / 3) + k]! * inverse[3 * k + (at % 3)]!, 0),
  );
  product.forEach((value, at) => expect(value).toBeCloseTo(at % 4 === 0 ? 1 : 0, 14));
  expect(() => symmetricInverse(Float64Array.of(1, 1, 1, 1), 2)).toThrow('pivot 1 is 0');
});
