import { studentStandardErrors } from './student-t.ts';

// As tabulated, and for five degrees of freedom by the closed form.
test.each([
  [0.95, 1, 12.706204736174698],
  [0.95, 4, 2.7764451051977934],
  [0.95, 30, 2.0422724563012373],
  [0.9, 5, 2.015048373333024],
  [0.99, 1000, 2.5807546980659506],
])('studentStandardErrors() at %d with %d degrees of freedom agrees with R', (level, df, wanted) => {
  expect(studentStandardErrors(level, df)).toBeCloseTo(wanted, 9);
});

test('studentStandardErrors() nears the normal distribution', () => {
  expect(studentStandardErrors(0.95, 1e7)).toBeCloseTo(1.959964, 5);
});

test('studentStandardErrors() refuses what is no level, and no freedom', () => {
  expect(() => studentStandardErrors(1, 3)).toThrow('level must be strictly between 0 and 1: got 1');
  expect(() => studentStandardErrors(0.95, 0)).toThrow('degreesOfFreedom must be > 0: got 0');
});
