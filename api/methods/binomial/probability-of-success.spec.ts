import fc from 'fast-check';
import { predictiveProbability } from './predictive-probability.ts';
import { probabilityOfSuccess } from './probability-of-success.ts';
import { twoStageCharacteristics } from './two-stage-design.ts';

const impress = { n1: 8, r1: 0, n: 24, r: 4 };
const small = { n1: 3, r1: 0, n: 7, r: 2 };
const nobody = { counted: 0, stage1: 0, total: 0 };

/** Every way in which those still to come may turn out, one by one. */
function byEveryPath(counts: typeof nobody, weigh: (outcomes: number, patients: number) => number): number {
  const rest = small.n - counts.counted;
  let success = 0;
  for (let path = 0; path < 2 ** rest; path++) {
    const bits = Array.from({ length: rest }, (_, at) => (path >> at) & 1);
    const inFirst = bits.slice(0, Math.max(0, small.n1 - counts.counted)).reduce((sum, bit) => sum + bit, 0);
    const outcomes = bits.reduce((sum, bit) => sum + bit, 0);
    if (counts.stage1 + inFirst > small.r1 && counts.total + outcomes > small.r) success += weigh(outcomes, rest);
  }
  return success;
}

const anyCounts = fc.array(fc.boolean(), { maxLength: small.n }).map((seen) => ({
  counted: seen.length,
  stage1: seen.slice(0, small.n1).filter(Boolean).length,
  total: seen.filter(Boolean).length,
}));

test('before the first patient it is the probability of a positive trial', () => {
  for (const p of [0.05, 0.1, 0.3]) {
    expect(probabilityOfSuccess(impress, nobody, p)).toBeCloseTo(twoStageCharacteristics(impress, p).positive, 14);
  }
});

test('conditional power is the sum over every path', () => {
  fc.assert(
    fc.property(anyCounts, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (counts, p) => {
      const paths = byEveryPath(counts, (outcomes, patients) => p ** outcomes * (1 - p) ** (patients - outcomes));
      expect(probabilityOfSuccess(small, counts, p)).toBeCloseTo(paths, 12);
    }),
  );
});

test('predictive probability is the sum over every path, each drawn from the urn of the prior', () => {
  const shape = fc.double({ min: 0.1, max: 5, noNaN: true });
  fc.assert(
    fc.property(anyCounts, shape, shape, (counts, a, b) => {
      const with_ = a + counts.total;
      const without = b + counts.counted - counts.total;
      const rising = (from: number, times: number): number =>
        Array.from({ length: times }, (_, at) => from + at).reduce((product, factor) => product * factor, 1);
      const paths = byEveryPath(
        counts,
        (outcomes, patients) =>
          (rising(with_, outcomes) * rising(without, patients - outcomes)) / rising(with_ + without, patients),
      );
      expect(predictiveProbability(small, counts, { a, b })).toBeCloseTo(paths, 10);
    }),
  );
});

test.each([
  ['stopped', { counted: 8, stage1: 0, total: 0 }, 0],
  ['positive', { counted: 24, stage1: 1, total: 5 }, 1],
  ['negative', { counted: 24, stage1: 1, total: 4 }, 0],
])('a cohort that is %s is decided', (_, counts, decided) => {
  expect(probabilityOfSuccess(impress, counts, 0.3)).toBe(decided);
  expect(predictiveProbability(impress, counts, { a: 0.1, b: 0.9 })).toBe(decided);
});

test('a prior without weight is refused', () => {
  expect(() => predictiveProbability(impress, nobody, { a: 0, b: 1 })).toThrow('shapes must be > 0: got 0 and 1');
});
