import fc from 'fast-check';
import { cheapestAssignment } from './cheapest-assignment.ts';
import { nearestMatching, optimalMatching } from './matching-pairs.ts';
import type { Matching } from './matching-pairs.ts';

const controlsOf = ({ matches }: Matching) => matches.map(({ controls }) => controls);
const treated = [1, 1, 0, 0, 0];
const score = [0.5, 0.7, 0.6, 0.45, 0.9];

test('nearestMatching() lets the highest score choose first, or the data', () => {
  expect(controlsOf(nearestMatching(treated, score))).toEqual([[3], [2]]);
  expect(controlsOf(nearestMatching([1, 1, 0, 0], [0.58, 0.61, 0.6, 0.1], { order: 'data' }))).toEqual([[2], [3]]);
  expect(controlsOf(nearestMatching([1, 1, 0, 0], [0.58, 0.61, 0.6, 0.1]))).toEqual([[3], [2]]);
});

test('nearestMatching() of controls as near takes the one below, and of these the next in order', () => {
  expect(controlsOf(nearestMatching([1, 0, 0], [0.5, 0.75, 0.25]))).toEqual([[2]]);
  expect(controlsOf(nearestMatching([1, 0, 0], [0.5, 0.25, 0.25]))).toEqual([[2]]);
  expect(controlsOf(nearestMatching([1, 0, 0], [0.5, 0.75, 0.75]))).toEqual([[1]]);
});

test('nearestMatching() gives everybody one before anybody gets two', () => {
  expect(controlsOf(nearestMatching(treated, score, { ratio: 2 }))).toEqual([[3], [2, 4]]);
  expect(controlsOf(nearestMatching([1, 0, 0], [0.5, 0.6, 0.2], { ratio: 3 }))).toEqual([[1, 2]]);
});

test('nearestMatching() with replacement takes a control again, but not twice for one', () => {
  const matching = nearestMatching([1, 1, 0, 0], [0.5, 0.52, 0.51, 0.9], { replacement: true });
  expect(controlsOf(matching)).toEqual([[2], [2]]);
  expect([...matching.weights]).toEqual([1, 1, 1, 0]);
  expect(controlsOf(nearestMatching([1, 0, 0], [0.5, 0.51, 0.9], { replacement: true, ratio: 2 }))).toEqual([[1, 2]]);
});

test('nearestMatching() reaches no further than its caliper', () => {
  const matching = nearestMatching(treated, score, { caliper: 0.4 });
  expect(matching.caliper).toBeCloseTo(0.4 * matching.standardDeviation, 14);
  // The deviation is 0.178..: 0.0713 reaches 0.45 from 0.5 but not 0.6 from 0.7.
  expect(controlsOf(matching)).toEqual([[3], []]);
  expect([...matching.weights]).toEqual([1, 0, 0, 1, 0]);
});

test('nearestMatching() weighs shared controls so that they sum to their number', () => {
  const { weights } = nearestMatching([1, 1, 1, 0, 0], [0.5, 0.52, 0.9, 0.51, 0.8], { replacement: true });
  expect(weights[3]).toBeCloseTo(4 / 3, 14);
  expect(weights[4]).toBeCloseTo(2 / 3, 14);
});

const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 10 });

test('no pairing of everybody is nearer in sum than the optimal one', () => {
  fc.assert(
    fc.property(scores, (all) => {
      const groups = all.map((_, i) => (i % 2 === 0 && i < all.length - 1 ? 1 : 0));
      const sumOf = ({ matches }: Matching): number =>
        matches.reduce((sum, match) => sum + Math.abs(all[match.treated]! - all[match.controls[0]!]!), 0);
      const best = optimalMatching(groups, all);
      expect(new Set(controlsOf(best).flat()).size).toBe(best.matches.length);
      expect(sumOf(best)).toBeLessThanOrEqual(sumOf(nearestMatching(groups, all)) + 1e-12);
    }),
  );
});

test('cheapestAssignment() is the least of all permutations', () => {
  const permutations = (of: readonly number[]): number[][] =>
    of.length === 0 ? [[]] : of.flatMap((each) => permutations(of.filter((other) => other !== each)).map((rest) => [each, ...rest])); // prettier-ignore
  const cost = fc.double({ min: -5, max: 5, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.array(cost, { minLength: 5, maxLength: 5 }), { minLength: 4, maxLength: 4 }), (costs) => {
      const total = (columns: readonly number[]): number => costs.reduce((sum, row, i) => sum + row[columns[i]!]!, 0);
      const least = Math.min(...permutations([0, 1, 2, 3, 4]).map(total));
      expect(total(cheapestAssignment(4, 5, (row, column) => costs[row]![column]!))).toBeCloseTo(least, 10);
    }),
  );
});

test.each([
  ['nobody treated', () => nearestMatching([0, 0], [0.1, 0.2]), 'some must be treated (1) and some not (0): got 0'],
  ['lengths', () => nearestMatching([1, 0], [0.1]), 'must be as many: got 2 and 1'],
  ['no number', () => nearestMatching([1, 0], [0.1, NaN]), 'of subject 1 it is NaN'],
  ['a ratio of 0', () => nearestMatching([1, 0], [0.1, 0.2], { ratio: 0 }), 'ratio must be a whole number >= 1: got 0'],
  [
    'a caliper of 0',
    () => nearestMatching([1, 0], [0.1, 0.2], { caliper: 0 }),
    'caliper must be finite and > 0: got 0',
  ],
  ['too few controls', () => optimalMatching([1, 1, 0], [0.1, 0.2, 0.3]), 'must be as many as treated: got 1 and 2'],
  ['too few columns', () => cheapestAssignment(2, 1, () => 0), 'columns must be as many as rows: got 1 and 2'],
])('%s is refused', (_, run, message) => {
  expect(run).toThrow(message);
});
