import fc from 'fast-check';
import { root } from './root.ts';

test('root() finds a crossing to machine precision, however small it is', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 0.999, noNaN: true }), (at) => {
      expect(Math.abs(root((x) => x ** 3 - at ** 3, 0, 1) / at - 1)).toBeLessThan(1e-14);
    }),
  );
});

test('root() finds a jump', () => {
  expect(root((x) => (x < 0.3 ? -1 : 1), 0, 1)).toBeCloseTo(0.3, 14);
});

test('root() answers an end that is a root already', () => {
  expect(root((x) => x, 0, 1)).toBe(0);
  expect(root((x) => x - 1, 0, 1)).toBe(1);
});

test('root() refuses a bracket without a change of sign', () => {
  expect(() => root((x) => x * x + 1, -1, 1)).toThrow('f must change sign between -1 and 1');
});
