import { coxData } from './cox-data.ts';
import { coxRegression } from './cox-regression.ts';
import { proportionalHazards } from './proportional-hazards.ts';
import { timeScale } from './time-scale.ts';

// Maintenance of remission (AML), as in the tests of coxTwoGroups().
const maintained = { time: [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], event: [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0] };
const non = { time: [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45], event: [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1] };
const { data } = coxData({
  time: [...maintained.time, ...non.time],
  event: [...maintained.event, ...non.event],
  covariates: [...maintained.time.map(() => [0]), ...non.time.map(() => [1])],
});
const fit = coxRegression(data);

// cox.zph(coxph(Surv(time, status) ~ x, aml), transform) of R's survival 3.5.
test.each([
  ['km', 0.00787507772332374],
  ['identity', 0.20217513948385554],
] as const)('proportionalHazards() agrees with R on the AML trial by %s', (scale, chiSquare) => {
  const { terms, all } = proportionalHazards(data, fit, { scale });
  expect(terms[0]!.chiSquare).toBeCloseTo(chiSquare, 9);
  expect(all).toEqual(terms[0]);
});

test('proportionalHazards() by a scale in other units is the same test', () => {
  const hours = { ...data, rows: data.rows.map((row) => ({ ...row, time: row.time * 168 })) };
  const weeks = proportionalHazards(data, fit, { scale: 'identity' }).all.chiSquare;
  expect(proportionalHazards(hours, fit, { scale: 'identity' }).all.chiSquare).toBeCloseTo(weeks, 10);
});

test('proportionalHazards() has residuals whose mean over events is the coefficient', () => {
  const { residuals } = proportionalHazards(data, fit);
  const events = residuals.reduce((sum, residual) => sum + residual.events, 0);
  const mean = residuals.reduce((sum, residual) => sum + residual.events * residual.coefficients[0]!, 0) / events;
  expect(events).toBe(18);
  expect(mean).toBeCloseTo(fit.coefficients[0]!.coefficient, 10);
  // At week 5 two of twelve have the event while eleven of the others are at risk: x̄ is 12θ / (12θ + 11), then less.
  const theta = fit.coefficients[0]!.hazardRatio;
  const seen = [12, 11].map((atRisk) => (atRisk * theta) / (atRisk * theta + 11));
  const scaled = (1 - (seen[0]! + seen[1]!) / 2) * 18 * fit.modelCovariance[0]![0]!;
  expect(residuals.at(-1)).toMatchObject({ time: 5, events: 2 });
  expect(residuals.at(-1)!.coefficients[0]).toBeCloseTo(Math.log(theta) + scaled, 12);
});

test('timeScale() counts Kaplan–Meier just before a time, and delayed entry', () => {
  const rows = [
    { time: 2, events: 1, censored: 1, pattern: 0 },
    { time: 4, events: 1, censored: 0, pattern: 0, entry: 2 },
    { time: 5, events: 1, censored: 0, pattern: 0, entry: 1 },
  ];
  // At 2 three are at risk, at 4 two: 1, 2/3, 1/3.
  expect([2, 4, 5].map(timeScale('km', rows))).toEqual([0, expect.closeTo(1 / 3, 14), expect.closeTo(2 / 3, 14)]);
  expect([2, 4, 5].map(timeScale('rank', rows))).toEqual([1.5, 3, 4]);
});

test('proportionalHazards() refuses the log of time 0, and exact ties', () => {
  const early = { ...data, rows: data.rows.map((row) => ({ ...row, time: row.time - 5 })) };
  expect(() => proportionalHazards(early, fit, { scale: 'log' })).toThrow('times must be > 0: got 0');
  expect(() => proportionalHazards(data, { ...fit, ties: 'exact' })).toThrow('ties must be shared: got exact');
});
