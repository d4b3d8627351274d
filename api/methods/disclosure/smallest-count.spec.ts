import { mayTell, smallestCount } from './smallest-count.ts';

test.each([
  [0, 5, true],
  [1, 5, false],
  [4, 5, false],
  [5, 5, true],
  [1, 0, true],
  [1, 1, true],
])('mayTell() of %d under threshold %d is %p', (count, threshold, told) => {
  expect(mayTell(count, threshold)).toBe(told);
});

test('smallestCount() is infinite where nobody is described', () => {
  expect(smallestCount([])).toBe(Infinity);
  expect(smallestCount([0, 0])).toBe(Infinity);
});

test.each([[-1], [1.5], [NaN]])('mayTell() refuses a count of %p', (count) => {
  expect(() => mayTell(count, 5)).toThrow(`count must be a whole number >= 0: got ${count}`);
});
