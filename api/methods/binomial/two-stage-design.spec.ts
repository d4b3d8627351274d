import fc from 'fast-check';
import { twoStageCharacteristics } from './two-stage-design.ts';

// Simon 1989, table 1: p0 0.10, p1 0.30, alpha 0.05, beta 0.20, the optimal and the minimax design.
test.each([
  { name: 'optimal 1/10, 5/29', design: { n1: 10, r1: 1, n: 29, r: 5 }, patients: '15.0', stop: '0.74' },
  { name: 'minimax 1/15, 5/25', design: { n1: 15, r1: 1, n: 25, r: 5 }, patients: '19.5', stop: '0.55' },
])('twoStageCharacteristics() reproduces the $name design', ({ design, patients, stop }) => {
  const useless = twoStageCharacteristics(design, 0.1);
  expect([useless.expectedPatients.toFixed(1), useless.earlyStop.toFixed(2)]).toEqual([patients, stop]);
  expect(useless.positive).toBeLessThanOrEqual(0.05);
  expect(twoStageCharacteristics(design, 0.3).positive).toBeGreaterThanOrEqual(0.8);
});

const design = fc
  .record({ n1: fc.integer({ min: 1, max: 20 }), more: fc.integer({ min: 1, max: 30 }) })
  .chain(({ n1, more }) =>
    fc.record({
      n1: fc.constant(n1),
      n: fc.constant(n1 + more),
      r1: fc.integer({ min: 0, max: n1 - 1 }),
      above: fc.integer({ min: 0, max: more - 1 }),
    }),
  )
  .map(({ above, ...stages }) => ({ ...stages, r: stages.r1 + above }));

test('twoStageCharacteristics() counts every course of the trial once', () => {
  fc.assert(
    fc.property(design, fc.double({ min: 0, max: 1, noNaN: true }), ({ n1, r1, n, r }, p) => {
      // By hand: every pair of outcomes of the two stages.
      const ways = (of: number, k: number): number => {
        let product = p ** k * (1 - p) ** (of - k);
        for (let i = 1; i <= k; i++) product *= (of - k + i) / i;
        return product;
      };
      let positive = 0;
      for (let x1 = r1 + 1; x1 <= n1; x1++) {
        for (let x2 = 0; x2 <= n - n1; x2++) if (x1 + x2 > r) positive += ways(n1, x1) * ways(n - n1, x2);
      }
      const got = twoStageCharacteristics({ n1, r1, n, r }, p);
      expect(got.positive).toBeCloseTo(positive, 11);
      expect(got.expectedPatients).toBeCloseTo(n1 + (1 - got.earlyStop) * (n - n1), 10);
    }),
  );
});

test.each([
  [{ n1: 8, r1: 8, n: 24, r: 9 }],
  [{ n1: 24, r1: 0, n: 24, r: 4 }],
  [{ n1: 8, r1: 2, n: 24, r: 1 }],
  [{ n1: 8, r1: 0, n: 24, r: 24 }],
  [{ n1: 8.5, r1: 0, n: 24, r: 4 }],
])('twoStageCharacteristics() refuses %j as a design', (wrong) => {
  expect(() => twoStageCharacteristics(wrong, 0.1)).toThrow('Cannot take this as a two-stage design');
});
