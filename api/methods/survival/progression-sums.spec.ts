import fc from 'fast-check';
import { progressionSums, remainingSums } from './progression-sums.ts';

test('progressionSums() in closed form is what the sums over tied events give', () => {
  const tie = fc.record({
    d: fc.integer({ min: 100, max: 600 }),
    dying: fc.double({ min: 0.01, max: 500, noNaN: true }),
    more: fc.double({ min: 0, max: 2000, noNaN: true }),
  });
  fc.assert(
    fc.property(tie, ({ d, dying, more }) => {
      const all = dying + more;
      const sums = { log: 0, inverse: 0, inverseSquare: 0 };
      for (let l = 0; l < d; l++) {
        const left = all - (l / d) * dying;
        sums.log += Math.log(left);
        sums.inverse += 1 / left;
        sums.inverseSquare += 1 / left ** 2;
      }
      const got = progressionSums(all, dying, d);
      expect(Math.abs(got.log - sums.log)).toBeLessThan(1e-10 * (Math.abs(sums.log) + d));
      // Digits are lost as few of many die, in proportion; and to the plain sums, whose last terms are differences.
      const precision = (1e-13 * all) / dying + 16 * d * 2 ** -52;
      expect(Math.abs(got.inverse / sums.inverse - 1)).toBeLessThan(precision);
      expect(Math.abs(got.inverseSquare / sums.inverseSquare - 1)).toBeLessThan(precision);
    }),
  );
});

test('sums of two events by hand', () => {
  expect(progressionSums(4, 2, 2)).toEqual({
    log: Math.log(4) + Math.log(3),
    inverse: 1 / 4 + 1 / 3,
    inverseSquare: 1 / 16 + 1 / 9,
  });
  expect(remainingSums(4, 2, 2)).toEqual({ inverse: 1 / 4 + 1 / 6, inverseSquare: 1 / 16 + 1 / 18 });
});

test('sums leave the risk set as it is where nothing is taken off it', () => {
  expect(progressionSums(4, 0, 2)).toEqual({ log: 2 * Math.log(4), inverse: 0.5, inverseSquare: 0.125 });
  expect(remainingSums(4, 0, 2)).toEqual({ inverse: 0.5, inverseSquare: 0.125 });
});
