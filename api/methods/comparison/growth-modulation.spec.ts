import fc from 'fast-check';
import { growthModulationIndex, type ProgressionPair } from './growth-modulation.ts';

const pair = (ratio: number, ended = true): ProgressionPair => ({ before: 100, during: 100 * ratio, ended });

test('growthModulationIndex() without censoring is the plain share that reaches the threshold', () => {
  const index = growthModulationIndex(
    [0.5, 1.2, 1.3, 1.5, 4].map((ratio) => pair(ratio)),
    1.3,
  );
  expect(index).toMatchObject({ reached: 3, short: 2, undecided: 0, medianRatio: 1.3 });
  expect(index.share).toBeCloseTo(3 / 5, 12);
});

test('growthModulationIndex() shares out whoever is censored before the threshold, as Kaplan and Meier do', () => {
  // At risk 4, 3, 2: one falls short at 0.5, one is censored at 1, one falls short at 1.2, one reaches it.
  const index = growthModulationIndex([pair(0.5), pair(1, false), pair(1.2), pair(2)], 1.3);
  expect(index).toMatchObject({ reached: 1, short: 2, undecided: 1 });
  expect(index.share).toBeCloseTo((3 / 4) * (1 / 2), 12);
});

test('growthModulationIndex() counts whoever has not progressed beyond the threshold as having reached it', () => {
  expect(growthModulationIndex([pair(1.3, false), pair(0.2)], 1.3)).toMatchObject({ reached: 1, short: 1, share: 0.5 });
});

test('growthModulationIndex() has a share of 0 where all fall short, of 1 where none does', () => {
  expect(growthModulationIndex([pair(0.2), pair(0.9)], 1.3).share).toBe(0);
  expect(growthModulationIndex([pair(0.2, false), pair(2)], 1.3).share).toBe(1);
});

test('growthModulationIndex() lies between counting the undecided as short and as having reached', () => {
  const pairs = fc.array(
    fc.record({ before: fc.integer({ min: 1, max: 400 }), during: fc.nat({ max: 900 }), ended: fc.boolean() }),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(pairs, (all) => {
      const { share, reached, undecided, short } = growthModulationIndex(all, 1.3);
      expect(reached + short + undecided).toBe(all.length);
      expect(share).toBeGreaterThanOrEqual(reached / all.length - 1e-12);
      expect(share).toBeLessThanOrEqual((reached + undecided) / all.length + 1e-12);
    }),
  );
});

test('growthModulationIndex() refuses a line before of no length, and a threshold of 0', () => {
  expect(() => growthModulationIndex([{ before: 0, during: 1, ended: true }], 1.3)).toThrow('before must be > 0');
  expect(() => growthModulationIndex([pair(1)], 0)).toThrow('the threshold must be > 0: got 0');
  expect(() => growthModulationIndex([], 1.3)).toThrow('no pairs');
});

test('growthModulationIndex() is not deceived by the rounding of doubles', () => {
  const before = [0.9, 1.1, 4, 5, 6, 8, 3, 7, 1.9, 12];
  const during = [1.17, 1.43, 5.2, 6.5, 3, 16, 3.9, 2, 2.47, 6];
  const ended = [1, 1, 0, 1, 1, 0, 1, 1, 1, 0];
  const pairs = before.map((time, i) => ({ before: time, during: during[i]!, ended: ended[i] === 1 }));
  // 1.17 / 0.9 and 1.43 / 1.1 are below 1.3 as doubles.
  const index = growthModulationIndex(pairs, 1.3);
  expect([index.reached, index.short, index.undecided]).toEqual([7, 2, 1]);
  expect(index.share).toBeCloseTo(0.8, 12);
  expect(index.lower).toBeCloseTo(0.40869078163340433, 9);
  expect(index.medianRatio).toBeCloseTo(1.3, 12);
});
