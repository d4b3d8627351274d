import { judgeRounding } from './rounding-policy.ts';

// Vector A14 of the project's disclosure policy.
test.each([
  [6, 5, { valid: false, smallestPublished: 5, preimage: [6, 7] }],
  [8, 5, { valid: true, smallestPublished: 10, preimage: [8, 9, 10, 11, 12] }],
  [10, 5, { valid: false, smallestPublished: 10, preimage: [10, 11, 12] }],
  [13, 5, { valid: true, smallestPublished: 15, preimage: [13, 14, 15, 16, 17] }],
])('judgeRounding() of threshold %d and base %d', (threshold, base, judgement) => {
  expect(judgeRounding(threshold, base)).toEqual(judgement);
});

test('judgeRounding() lets any threshold pass where nothing is rounded', () => {
  expect(judgeRounding(5, 1)).toEqual({ valid: true, smallestPublished: 5, preimage: [5] });
});

test('judgeRounding() refuses a base of 0', () => {
  expect(() => judgeRounding(5, 0)).toThrow('base must be a whole number >= 1: got 0');
});
