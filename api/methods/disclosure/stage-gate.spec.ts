import { lastLook } from './stage-gate.ts';

// Vector F10 of the project's disclosure policy: only 8 and 24 are looks.
test.each([
  [7, null],
  [8, 8],
  [9, 8],
  [17, 8],
  [23, 8],
  [24, 24],
  [31, 24],
])('lastLook() of %d counted is %p', (counted, look) => {
  expect(lastLook(counted, [8, 24])).toBe(look);
});

test('lastLook() of a protocol without looks is never reached', () => {
  expect(lastLook(1000, [])).toBe(null);
});

test.each([
  [-1, [8, 24], 'counted must be a whole number >= 0: got -1'],
  [8, [24, 8], 'ascending: got [24, 8]'],
  [8, [0, 8], 'got [0, 8]'],
])('lastLook() refuses %d counted with looks %j', (counted, looks, message) => {
  expect(() => lastLook(counted, looks)).toThrow(message);
});
