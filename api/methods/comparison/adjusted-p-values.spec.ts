import fc from 'fast-check';
import { adjustedPValues } from './adjusted-p-values.ts';

test('adjustedPValues() keeps the order of the tests and never falls below what was given', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (pValues) => {
      const { bonferroni, holm, benjaminiHochberg } = adjustedPValues(pValues);
      pValues.forEach((p, i) => {
        expect(benjaminiHochberg[i]).toBeGreaterThanOrEqual(p);
        expect(holm[i]).toBeGreaterThanOrEqual(benjaminiHochberg[i]!);
        expect(bonferroni[i]).toBeGreaterThanOrEqual(holm[i]!);
        expect(bonferroni[i]).toBeLessThanOrEqual(1);
        pValues.forEach((other, j) => {
          if (other < p) expect(holm[j]! <= holm[i]! && benjaminiHochberg[j]! <= benjaminiHochberg[i]!).toBe(true);
        });
      });
    }),
  );
});

test('adjustedPValues() changes nothing where one test was made, and cuts at 1', () => {
  expect(adjustedPValues([0.03]).holm).toEqual([0.03]);
  expect(adjustedPValues([0.9, 0.8])).toEqual({ bonferroni: [1, 1], holm: [1, 1], benjaminiHochberg: [0.9, 0.9] });
  expect(adjustedPValues([]).holm).toEqual([]);
});

test('adjustedPValues() refuses what is no share', () => {
  expect(() => adjustedPValues([0.1, 1.2])).toThrow('each must be a share: got 1.2');
});
