import fc from 'fast-check';
import { binomialProbability } from './binomial-distribution.ts';
import { twoStageUmvue } from './two-stage-estimate.ts';

const impress = { n1: 8, r1: 0, n: 24 };

test.each([
  [1, 0.125],
  [2, 0.1474],
  [5, 0.2322],
  [10, 0.4184],
  [14, 0.5834],
])('twoStageUmvue() of %d of 24 after 8/0', (s, umvue) => {
  expect(twoStageUmvue(impress, { s, n: 24 }).umvue).toBeCloseTo(umvue, 4);
});

test('twoStageUmvue() reproduces the published 37 % of TAPUR, 10 of 28 after 10/1', () => {
  expect(Math.round(100 * twoStageUmvue({ n1: 10, r1: 1, n: 28 }, { s: 10, n: 28 }).umvue)).toBe(37);
});

test('twoStageUmvue() is right on average, whatever the true share', () => {
  const designs = fc.constantFrom(impress, { n1: 10, r1: 1, n: 29 }, { n1: 15, r1: 1, n: 25 });
  fc.assert(
    fc.property(designs, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (design, p) => {
      const { n1, r1, n } = design;
      let mean = 0;
      for (let x1 = 0; x1 <= n1; x1++) {
        const early = binomialProbability(x1, n1, p);
        if (x1 <= r1) mean += early * twoStageUmvue(design, { s: x1, n: n1 }).umvue;
        else {
          for (let x2 = 0; x2 <= n - n1; x2++) {
            mean += early * binomialProbability(x2, n - n1, p) * twoStageUmvue(design, { s: x1 + x2, n }).umvue;
          }
        }
      }
      expect(mean).toBeCloseTo(p, 11);
    }),
    { numRuns: 30 },
  );
});

test('twoStageUmvue() after stage 1 is the naive share, and says when the design was not attained', () => {
  expect(twoStageUmvue(impress, { s: 0, n: 8 })).toEqual({ naive: 0, umvue: 0, attained: true });
  expect(twoStageUmvue(impress, { s: 3, n: 24 }).attained).toBe(true);
  expect(twoStageUmvue(impress, { s: 3, n: 26 }).attained).toBe(false);
});

test('twoStageUmvue() refuses an outcome that cannot come about', () => {
  expect(() => twoStageUmvue(impress, { s: 0, n: 24 })).toThrow('more than 0 must have had the outcome: got 0 of 24');
  expect(() => twoStageUmvue(impress, { s: 25, n: 24 })).toThrow('from 0 to 24: got 25');
});
