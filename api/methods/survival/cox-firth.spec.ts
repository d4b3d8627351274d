import fc from 'fast-check';
import { coxData } from './cox-data.ts';
import { coxFirth } from './cox-firth.ts';
import { coxRegression } from './cox-regression.ts';

const subjects = (time: readonly number[], event: readonly number[], x: readonly number[]) =>
  coxData({ time, event, covariates: x.map((value) => [value]) }).data;

test('coxFirth() of one event among two has the coefficient found by hand', () => {
  // θ / (1 + θ) times the root of θ / (1 + θ)²: 3/2 log θ − 2 log(1 + θ) is highest at θ = 3.
  const [{ coefficient, standardError, pValue }] = coxFirth(subjects([1, 2], [1, 0], [1, 0])).coefficients as [
    ReturnType<typeof coxFirth>['coefficients'][number],
  ];
  expect(coefficient).toBeCloseTo(Math.log(3), 7);
  expect(standardError).toBeCloseTo(1 / Math.sqrt(3 / 16), 7);
  const top = 1.5 * Math.log(3) - 2 * Math.log(4);
  expect(pValue).toBeCloseTo(coxFirth(subjects([1, 2], [1, 0], [0, 1])).coefficients[0]!.pValue, 10);
  expect(coxFirth(subjects([1, 2], [1, 0], [1, 0])).penalisedLogLikelihood).toBeCloseTo(top, 12);
  expect(coxFirth(subjects([1, 2], [1, 0], [1, 0])).nullPenalisedLogLikelihood).toBeCloseTo(-2 * Math.log(2), 12);
});

const row = fc.record({
  time: fc.integer({ min: 1, max: 9 }),
  event: fc.integer({ min: 0, max: 1 }),
  x: fc.integer({ min: -2, max: 2 }),
});
const trial = fc
  .array(row, { minLength: 4, maxLength: 25 })
  .map((more) => [...more, { time: 1, event: 1, x: 1 }, { time: 10, event: 1, x: -1 }, { time: 11, event: 0, x: 2 }]);

test('coxFirth() is finite, between its limits, and turns round with the covariate', () => {
  fc.assert(
    fc.property(trial, (rows) => {
      const fit = (sign: number) =>
        coxFirth(subjects(rows.map(({ time }) => time), rows.map(({ event }) => event), rows.map(({ x }) => sign * x))) // prettier-ignore
        .coefficients[0]!;
      const [one, other] = [fit(1), fit(-2)];
      expect(one.lower < one.hazardRatio && one.hazardRatio < one.upper).toBe(true);
      expect(one.coefficient).toBeCloseTo(-2 * other.coefficient, 5);
      expect(Math.log(one.upper)).toBeCloseTo(-2 * Math.log(other.lower), 4);
      expect(one.pValue).toBeCloseTo(other.pValue, 5);
    }),
    { numRuns: 30 },
  );
});

test('coxFirth() comes to the plain model as events grow many', () => {
  const copies = Array.from({ length: 300 }, () => [1, 2, 3, 4, 5, 6]).flat();
  const data = subjects(copies, copies.map((time) => Number(time < 6)), copies.map((time) => (time * 7) % 4)); // prettier-ignore
  const plain = coxRegression(data, { ties: 'breslow' }).coefficients[0]!;
  const got = coxFirth(data).coefficients[0]!;
  expect(got.coefficient).toBeCloseTo(plain.coefficient, 2);
  expect(Math.log(got.lower)).toBeCloseTo(Math.log(plain.lower), 2);
});

test('coxFirth() refuses a covariate that does not vary, a combination, and nobody with the event', () => {
  expect(() => coxFirth(subjects([1, 2], [1, 0], [1, 1]))).toThrow('covariate 1 does not');
  const twice = coxData({ time: [1, 2, 3], event: [1, 1, 0], covariates: [[1, 2], [0, 0], [3, 6]] }).data; // prettier-ignore
  expect(() => coxFirth(twice)).toThrow('covariate 2 is');
  expect(() => coxFirth(subjects([1, 2], [0, 0], [1, 0]))).toThrow('nobody has');
  expect(() => coxFirth(subjects([1, 2], [1, 0], [1, 0]), { level: 2 })).toThrow('p must be between 0 and 1');
});
