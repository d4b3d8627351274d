import fc from 'fast-check';
import { twoStageCharacteristics } from './two-stage-design.ts';
import { admissibleDesigns, singleStageDesign, twoStageDesigns } from './two-stage-search.ts';

// Simon 1989, tables 1 and 2: r1/n1, r/n of the optimal and of the minimax design.
test.each([
  { p0: 0.1, p1: 0.3, alpha: 0.05, beta: 0.2, optimal: [1, 10, 5, 29], minimax: [1, 15, 5, 25] },
  { p0: 0.2, p1: 0.4, alpha: 0.05, beta: 0.2, optimal: [3, 13, 12, 43], minimax: [4, 18, 10, 33] },
  { p0: 0.05, p1: 0.25, alpha: 0.1, beta: 0.1, optimal: [0, 9, 2, 24], minimax: [0, 13, 2, 20] },
])('twoStageDesigns() finds the published designs for $p0 against $p1', ({ optimal, minimax, ...demand }) => {
  const hull = admissibleDesigns(twoStageDesigns({ ...demand, most: 60 }));
  const asPrinted = ({ r1, n1, r, n }: (typeof hull)[number]) => [r1, n1, r, n];
  expect(asPrinted(hull[0]!)).toEqual(minimax);
  expect(asPrinted(hull.at(-1)!)).toEqual(optimal);
});

test('admissibleDesigns() has the rule of IMPRESS-Norway between minimax and optimal', () => {
  const hull = admissibleDesigns(twoStageDesigns({ p0: 0.1, p1: 0.3, alpha: 0.078, beta: 0.15, most: 40 }));
  expect(hull.map(({ r1, n1, r, n }) => `${r1}/${n1}, ${r}/${n}`)).toEqual(['1/14, 4/23', '0/8, 4/24', '1/11, 5/31']);
  expect([hull[0]!.to, hull.at(-1)!.from]).toEqual([1, 0]);
});

test('twoStageDesigns() gives only designs that hold the demand, and none that a smaller stage 1 would beat', () => {
  const demand = fc.record({
    p0: fc.double({ min: 0.05, max: 0.4, noNaN: true }),
    gain: fc.double({ min: 0.25, max: 0.4, noNaN: true }),
    alpha: fc.double({ min: 0.03, max: 0.2, noNaN: true }),
    beta: fc.double({ min: 0.1, max: 0.3, noNaN: true }),
  });
  fc.assert(
    fc.property(demand, ({ p0, gain, alpha, beta }) => {
      for (const design of twoStageDesigns({ p0, p1: p0 + gain, alpha, beta, most: 25 })) {
        const useless = twoStageCharacteristics(design, p0);
        expect(useless.positive).toBeLessThanOrEqual(alpha + 1e-12);
        expect(useless.expectedPatients).toBeCloseTo(design.expectedPatients, 10);
        expect(twoStageCharacteristics(design, p0 + gain).positive).toBeGreaterThanOrEqual(1 - beta - 1e-12);
      }
    }),
    { numRuns: 20 },
  );
});

test('twoStageDesigns() and singleStageDesign() find nothing where too few patients are allowed', () => {
  const demand = { p0: 0.1, p1: 0.3, alpha: 0.05, beta: 0.2, most: 20 };
  expect(twoStageDesigns(demand)).toEqual([]);
  expect(admissibleDesigns([])).toEqual([]);
  expect(singleStageDesign(demand)).toBe(null);
});

test.each([
  [{ p0: 0.3, p1: 0.1, alpha: 0.05, beta: 0.2 }, 'p0 must be less than p1: got 0.3 and 0.1'],
  [{ p0: 0, p1: 0.1, alpha: 0.05, beta: 0.2 }, 'p0 must be between 0 and 1: got 0'],
  [{ p0: 0.1, p1: 0.3, alpha: 0.05, beta: 1 }, 'beta must be between 0 and 1: got 1'],
  [{ p0: 0.1, p1: 0.3, alpha: 0.05, beta: 0.2, most: 500 }, 'most must be a whole number from 2 to 200: got 500'],
])('twoStageDesigns() refuses %j', (demand, message) => {
  expect(() => twoStageDesigns(demand)).toThrow(message);
});
