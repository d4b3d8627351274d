import fc from 'fast-check';
import { covariateBalance } from './covariate-balance.ts';
import { logisticRegression } from './logistic-regression.ts';
import { effectiveSampleSize, propensityWeights } from './propensity-weights.ts';

// Age and outcome of few: by hand the score equations must hold.
const age = [21, 25, 30, 34, 38, 41, 47, 52, 58, 63];
const had = [0, 0, 1, 0, 0, 1, 0, 1, 1, 1];

test('logisticRegression() solves the score equations', () => {
  const { fitted, coefficients, deviance, logLikelihood, aic } = logisticRegression(had, [age]);
  const left = fitted.map((p, i) => had[i]! - p);
  expect(left.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 12);
  expect(left.reduce((sum, each, i) => sum + each * age[i]!, 0)).toBeCloseTo(0, 10);
  expect(fitted[0]).toBeCloseTo(1 / (1 + Math.exp(-coefficients[0]! - 21 * coefficients[1]!)), 14);
  expect([deviance, aic]).toEqual([-2 * logLikelihood, 4 - 2 * logLikelihood]);
});

test('logisticRegression() of two groups has the variance of Woolf', () => {
  const outcome = [1, 1, 1, 0, 1, 0, 0, 0];
  const { standardErrors, nullDeviance, concordance } = logisticRegression(outcome, [[1, 1, 1, 1, 0, 0, 0, 0]]);
  expect(standardErrors[1]).toBeCloseTo(Math.sqrt(1 / 3 + 1 + 1 + 1 / 3), 10);
  expect(nullDeviance).toBeCloseTo(16 * Math.log(2), 12);
  // Of 16 pairs 9 agree, 1 disagrees and 6 are tied.
  expect(concordance).toBe(12 / 16);
});

test('logisticRegression() changes its coefficients with the unit of a covariate, and nothing else', () => {
  const [years, months] = [logisticRegression(had, [age]), logisticRegression(had, [age.map((year) => year * 12)])];
  expect(months.coefficients[1]! * 12).toBeCloseTo(years.coefficients[1]!, 10);
  expect(months.logLikelihood).toBeCloseTo(years.logLikelihood, 12);
});

test('logisticRegression() as glm begins from 3/4 and 1/4, moved by their first residual', () => {
  const { coefficients } = logisticRegression([1, 1, 1, 0, 1, 0, 0, 0], [[1, 1, 1, 1, 0, 0, 0, 0]], 1e-2);
  // Three of four: half of the first log odds, then one of Newton's steps.
  const first = (Math.log(3) + 0.25 / 0.1875) / 2;
  const p = 1 / (1 + Math.exp(-first));
  expect(coefficients[0]! + coefficients[1]!).toBeCloseTo(first + (0.75 - p) / (p * (1 - p)), 12);
});

test('logisticRegression() stops early where it is told to agree with glm, and late comes to the same', () => {
  const [own, early, late] = [undefined, 1e-2, 1e-14].map((epsilon) => logisticRegression(had, [age], epsilon));
  expect(early!.coefficients[1]).not.toBeCloseTo(own!.coefficients[1]!, 8);
  expect(late!.coefficients[1]).toBeCloseTo(own!.coefficients[1]!, 10);
});

test.each([
  ['complete separation', [0, 0, 1, 1], [[1, 2, 3, 4]], 'no combination of covariates may tell apart'],
  ['a group of whom all have it', [0, 1, 1, 1], [[0, 0, 1, 1]], 'no combination of covariates may tell apart'],
  ['one outcome', [1, 1], [[1, 2]], 'must be 1 of some and 0 of others: got 1'],
  ['a length', [1, 0], [[1]], 'covariate 1 must have 2 numbers: got 1'],
  ['no number', [1, 0], [[1, NaN]], 'of subject 1 it is NaN'],
  ['a constant', [1, 0, 1], [[2, 2, 2]], 'covariate 1 must not follow'],
])('logisticRegression() refuses %s', (_, outcome, covariates, message) => {
  expect(() => logisticRegression(outcome, covariates)).toThrow(message);
});

test('propensityWeights() are those of their definitions', () => {
  const weigh = (estimand: 'ate' | 'att' | 'atc' | 'overlap') => [...propensityWeights([1, 0], [0.2, 0.2], estimand).weights]; // prettier-ignore
  expect(weigh('ate')).toEqual([5, 1.25]);
  expect(weigh('att')).toEqual([1, 0.25]);
  expect(weigh('atc')).toEqual([4, 1]);
  expect(weigh('overlap').map((weight) => weight.toFixed(12))).toEqual(['0.800000000000', '0.200000000000']);
  expect([...propensityWeights([1, 0], [0.2, 0.2], 'ate', { stabilised: true }).weights]).toEqual([2.5, 0.625]);
});

test('propensityWeights() are truncated at their quantiles', () => {
  const { weights, bounds } = propensityWeights([1, 1, 1, 1, 1], [0.5, 0.25, 0.2, 0.1, 0.01], 'ate', { truncation: [0.25, 0.75] }); // prettier-ignore
  expect(bounds).toEqual([4, 10]);
  expect([...weights]).toEqual([4, 4, 5, 10, 10]);
});

test('weights of overlap balance what the score was made from exactly', () => {
  const { fitted } = logisticRegression(had, [age]);
  const { weights } = propensityWeights(had, fitted, 'overlap');
  expect(covariateBalance(age, had, weights).difference).toBeCloseTo(0, 10);
  expect(covariateBalance(age, had).difference).toBeGreaterThan(0.5);
});

test('effectiveSampleSize() is at most the number of subjects, and theirs when all weigh the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 30 }),
      (weights) => {
        expect(effectiveSampleSize(weights)).toBeLessThanOrEqual(weights.length + 1e-9);
        expect(effectiveSampleSize(weights.map((weight) => weight * 7))).toBeCloseTo(effectiveSampleSize(weights), 9);
        expect(effectiveSampleSize(weights.map(() => 3))).toBeCloseTo(weights.length, 9);
      },
    ),
  );
});

test('covariateBalance() of a covariate of two values has the variance p (1 - p), and no ratio', () => {
  const { difference, varianceRatio } = covariateBalance([1, 1, 1, 0, 1, 0, 0, 0], [1, 1, 1, 1, 0, 0, 0, 0]);
  expect(difference).toBeCloseTo(0.5 / Math.sqrt(3 / 16), 12);
  expect(varianceRatio).toBeNull();
  expect(covariateBalance([2, 2, 2, 2], [1, 1, 0, 0])).toEqual({ difference: null, varianceRatio: null });
});

test('covariateBalance() by the treated, with whole weights as copies of subjects', () => {
  const [x, group] = [
    [1, 4, 9, 2, 3, 7],
    [1, 1, 1, 0, 0, 0],
  ];
  const sd = Math.sqrt(((1 - 14 / 3) ** 2 + (4 - 14 / 3) ** 2 + (9 - 14 / 3) ** 2) / 2);
  expect(covariateBalance(x, group, undefined, 'treated').difference).toBeCloseTo((14 / 3 - 4) / sd, 12);
  // One control twice: means as with the copy, the deviation still that before weighting.
  expect(covariateBalance(x, group, [1, 1, 1, 1, 1, 2], 'treated').difference).toBeCloseTo((14 / 3 - 19 / 4) / sd, 12);
});

test.each([
  ['a score of 1', () => propensityWeights([1, 0], [1, 0.5], 'ate'), 'of subject 0 it is 1'],
  ['a group of 2', () => propensityWeights([2, 0], [0.5, 0.5], 'ate'), 'treated must be 0 or 1: of subject 0 it is 2'],
  ['lengths', () => propensityWeights([1], [0.5, 0.5], 'ate'), 'must be as many: got 1 and 2'],
  [
    'stabilised att',
    () => propensityWeights([1, 0], [0.5, 0.5], 'att', { stabilised: true }),
    'estimand must be ate: got att',
  ],
  [
    'falling quantiles',
    () => propensityWeights([1, 0], [0.5, 0.5], 'ate', { truncation: [0.9, 0.1] }),
    'got 0.9 and 0.1',
  ],
  ['no weight', () => effectiveSampleSize([0, 0]), 'their sum is 0'],
  ['an empty group', () => covariateBalance([1, 2], [1, 1]), 'either must have weight: one has 0'],
  ['no number', () => covariateBalance([1, NaN], [1, 0]), 'subject 1 must have a finite covariate'],
  ['fewer groups', () => covariateBalance([1, 2], [1]), 'must be as many: got 2, 1 and 2'],
])('%s is refused', (_, run, message) => {
  expect(run).toThrow(message);
});
