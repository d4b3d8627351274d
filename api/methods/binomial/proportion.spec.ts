import { proportion, requireLevel } from './proportion.ts';

test('proportion() is x over n', () => {
  expect([proportion(0, 3), proportion(3, 3), proportion(58, 145)]).toEqual([0, 1, 0.4]);
});

test.each([
  [1, 0, 'n must be a whole number >= 1: got 0'],
  [1, 1.5, 'n must be a whole number >= 1: got 1.5'],
  [-1, 2, 'x must be a whole number from 0 to 2: got -1'],
  [NaN, 2, 'x must be a whole number from 0 to 2: got NaN'],
])('proportion() refuses %d of %d', (x, n, message) => {
  expect(() => proportion(x, n)).toThrow(message);
});

test('requireLevel() takes a share, not a percentage', () => {
  expect(() => requireLevel(95)).toThrow('level must be between 0 and 1: got 95');
});
