import fc from 'fast-check';
import { coxData } from './cox-data.ts';
import { coxBaseline, coxSurvival } from './cox-prediction.ts';
import { coxRegression } from './cox-regression.ts';

const { data } = coxData({ time: [1, 2, 3], event: [1, 1, 0], covariates: [[1], [0], [1]] });
const fit = coxRegression(data);
// The coefficient is -log(2) / 2, as in the test of the regression.
const theta = Math.SQRT1_2;

test('coxBaseline() of three subjects is what is found by hand', () => {
  const [{ steps }] = coxBaseline(data, fit) as [ReturnType<typeof coxBaseline>[number]];
  expect(steps.map(({ time }) => time)).toEqual([1, 2]);
  expect(steps[0]!.cumulativeHazard).toBeCloseTo(1 / (2 * theta + 1), 14);
  expect(steps[1]!.cumulativeHazard).toBeCloseTo(1 / (2 * theta + 1) + 1 / (1 + theta), 14);
});

test('coxSurvival() counts the variance of hazard and of coefficients', () => {
  const [point] = coxSurvival(data, fit, { covariates: [1], times: [1.5] });
  const hazard = theta / (2 * theta + 1);
  const mean = (2 * theta) / (2 * theta + 1);
  const variance = hazard ** 2 + (hazard * (mean - 1)) ** 2 * fit.covariance[0]![0]!;
  expect(point!.survival).toBeCloseTo(Math.exp(-hazard), 14);
  expect(point!.standardError).toBeCloseTo(Math.exp(-hazard) * Math.sqrt(variance), 13);
  expect(point!.lower).toBeCloseTo(Math.exp(-hazard - 1.959963984540054 * Math.sqrt(variance)), 13);
});

test('coxSurvival() falls from 1, and lies between its limits', () => {
  fc.assert(
    fc.property(fc.double({ min: -2, max: 2, noNaN: true }), (covariate) => {
      const points = coxSurvival(data, fit, { covariates: [covariate], times: [0, 1, 1.5, 2, 9] });
      expect(points[0]).toMatchObject({ survival: 1, lower: 1, upper: 1, standardError: 0 });
      points.forEach(({ survival, lower, upper }, at) => {
        expect(survival).toBeLessThanOrEqual(points[at - 1]?.survival ?? 1);
        expect(lower <= survival && survival <= upper && lower >= 0 && upper <= 1).toBe(true);
      });
      expect(points[4]!.survival).toBe(points[3]!.survival);
    }),
  );
});

test('coxSurvival() refuses other covariates, a stratum that is not there, and exact ties', () => {
  const strata = coxData({
    time: [1, 2, 3, 1, 2, 3],
    event: [1, 1, 0, 1, 1, 0],
    covariates: [[1], [0], [1], [1], [0], [1]],
    stratum: ['a', 'a', 'a', 'b', 'b', 'b'],
  }).data;
  expect(() => coxSurvival(data, fit, { covariates: [1, 2], times: [1] })).toThrow('must be 1 covariates: got 2');
  expect(() => coxSurvival(strata, fit, { covariates: [1], times: [1] })).toThrow('one of a, b: got undefined');
  expect(coxSurvival(strata, fit, { covariates: [1], times: [1], stratum: 'b' })).toHaveLength(1);
  expect(() => coxBaseline(data, { ...fit, ties: 'exact' })).toThrow('ties must be shared: got exact');
});
