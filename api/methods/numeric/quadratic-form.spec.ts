import { matrixRows, quadraticForm, sandwichProduct } from './quadratic-form.ts';

test('quadraticForm() and sandwichProduct() by hand', () => {
  const [outer, inner] = [Float64Array.of(2, 1, 1, 3), Float64Array.of(1, 4, 4, 2)];
  expect(quadraticForm(inner, [1, -1])).toBe(-5);
  expect(matrixRows(sandwichProduct(outer, inner, 2), 2)).toEqual([
    [22, 36],
    [36, 43],
  ]);
});
