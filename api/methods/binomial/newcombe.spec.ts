import fc from 'fast-check';
import { newcombe } from './newcombe.ts';

// Newcombe 1998, table II, method 10.
test.each([
  [56, 70, 48, 80, '0.0524', '0.3339'],
  [9, 10, 3, 10, '0.1705', '0.8090'],
  [6, 7, 2, 7, '0.0582', '0.8062'],
  [5, 56, 0, 29, '-0.0381', '0.1926'],
  [0, 10, 0, 20, '-0.1611', '0.2775'],
  [0, 10, 0, 10, '-0.2775', '0.2775'],
  [10, 10, 0, 20, '0.6791', '1.0000'],
  [10, 10, 0, 10, '0.6075', '1.0000'],
])('newcombe() of %d/%d and %d/%d is as printed', (...row) => {
  const [x1, n1, x2, n2, low, high] = row;
  const { lower, upper } = newcombe({ x: x1, n: n1 }, { x: x2, n: n2 });
  expect([lower.toFixed(4), upper.toFixed(4)]).toEqual([low, high]);
});

const count = fc
  .integer({ min: 1, max: 300 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

test('newcombe() stays between -1 and 1, around the difference, and turns about with its arguments', () => {
  fc.assert(
    fc.property(count, count, (first, second) => {
      const { difference, lower, upper } = newcombe(first, second);
      expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(upper).toBeLessThanOrEqual(1 + 1e-12);
      // All of one and none of the other: there is nothing beyond.
      if (difference === -1) expect(lower).toBe(-1);
      else expect(lower).toBeLessThan(difference);
      if (difference === 1) expect(upper).toBe(1);
      else expect(upper).toBeGreaterThan(difference);
      const turned = newcombe(second, first);
      expect(turned.lower).toBeCloseTo(-upper, 12);
      expect(turned.upper).toBeCloseTo(-lower, 12);
    }),
  );
});

test('newcombe() refuses more than there are', () => {
  expect(() => newcombe({ x: 3, n: 2 }, { x: 1, n: 2 })).toThrow('x must be a whole number from 0 to 2: got 3');
});
