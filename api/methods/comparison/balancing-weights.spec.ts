import fc from 'fast-check';
import { balancingWeights } from './balancing-weights.ts';
import { eValue } from './e-value.ts';
import { bucherComparison } from './indirect-comparison.ts';

const column = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 6, maxLength: 20 });

test('balancingWeights() reach every target between the extremes, and leave means alone that are as wanted', () => {
  fc.assert(
    fc.property(column, fc.double({ min: 0.2, max: 0.8, noNaN: true }), (values, between) => {
      const [low, high] = [Math.min(...values), Math.max(...values)];
      fc.pre(high - low > 0.1);
      const target = low + between * (high - low);
      const { means, weights, scaled, coefficients } = balancingWeights([values], [target]);
      expect(means[0]).toBeCloseTo(target, 8);
      expect(scaled.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(values.length, 8);
      expect(Math.log(weights[0]!)).toBeCloseTo(coefficients[0]! * (values[0]! - target), 8);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const even = balancingWeights([values], [mean]);
      even.weights.forEach((weight) => expect(weight).toBeCloseTo(1, 6));
      expect(even.effectiveSampleSize).toBeCloseTo(values.length, 6);
    }),
  );
});

test('balancingWeights() of a group and its squares give mean and variance', () => {
  const age = [30, 42, 47, 51, 55, 60, 64, 71];
  const { means } = balancingWeights([age, age.map((year) => year ** 2)], [50, 2600]);
  expect(means[1]! - means[0]! ** 2).toBeCloseTo(100, 8);
});

test.each([
  ['a target beyond everybody', [[1, 2, 3]], [4], 'targets must lie well within the covariates'],
  ['a target at the edge', [[1, 2, 3]], [3], 'targets must lie well within the covariates'],
  ['a covariate that contradicts itself', [[1, 2, 3], [1, 2, 3]], [2, 2.5], 'targets must lie well within'], // prettier-ignore
  ['no subjects', [[]], [1], 'there must be subjects'],
  ['lengths', [[1, 2], [1]], [1, 1], 'covariate 2 must have 2 numbers: got 1'], // prettier-ignore
  ['targets too few', [[1, 2]], [], 'as many, and some: got 1 and 0'],
  ['no number', [[1, NaN]], [1], 'covariate 1 and its target must be finite: got NaN'],
])('balancingWeights() refuses %s', (_, covariates, targets, message) => {
  expect(() => balancingWeights(covariates, targets)).toThrow(message);
});

test('bucherComparison() turns about with its arguments, and is wider than either', () => {
  const [first, second] = [
    { logRatio: -0.4, standardError: 0.12 },
    { logRatio: -0.2, standardError: 0.16 },
  ];
  const [own, turned] = [bucherComparison(first, second), bucherComparison(second, first)];
  expect(own.standardError).toBeCloseTo(0.2, 14);
  expect(own.ratio * turned.ratio).toBeCloseTo(1, 14);
  expect(own.lower * turned.upper).toBeCloseTo(1, 14);
  expect(own.pValue).toBeCloseTo(0.31731050786291415, 12);
  expect(() => bucherComparison(first, { logRatio: 0, standardError: 0 })).toThrow('standard errors > 0: got 0 and 0');
});

test('eValue() is the same for a ratio and its inverse, and 1 where there is nothing to explain', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 20, noNaN: true }), (ratio) => {
      for (const measure of ['risk', 'hazard', 'odds'] as const) {
        const [own, turned] = [eValue({ ratio }, measure, false), eValue({ ratio: 1 / ratio }, measure, false)];
        expect(own.point).toBeCloseTo(turned.point, 8);
        expect(own.point).toBeGreaterThanOrEqual(1);
      }
    }),
  );
  expect(eValue({ ratio: 1 }, 'risk', true)).toMatchObject({ point: 1, limit: null });
  expect(eValue({ ratio: 1.2, lower: 0.9, upper: 1.6 }, 'risk', true).limit).toBe(1);
  expect(eValue({ ratio: 0.5, lower: 0.4, upper: 0.8 }, 'risk', true).limit).toBeCloseTo(
    1.25 + Math.sqrt(1.25 * 0.25),
    12,
  );
});

test('eValue() refuses ratios out of order', () => {
  expect(() => eValue({ ratio: 0 }, 'risk', true)).toThrow('must be > 0 and in order');
  expect(() => eValue({ ratio: 2, lower: 3, upper: 4 }, 'risk', true)).toThrow('got 3, 2 and 4');
});
