import { coxData } from './cox-data.ts';
import { coxRegression } from './cox-regression.ts';
import { coxResiduals } from './cox-residuals.ts';

const time = [1, 2, 2, 3, 4, 5, 5, 7, 8];
const event = [1, 1, 1, 0, 1, 1, 0, 1, 1];
const covariates = [[1, 3], [0, 5], [1, 2], [1, 1], [0, 2], [0, 4], [1, 6], [1, 2], [0, 1]]; // prettier-ignore
const weight = [1, 2, 1, 1, 3, 1, 1, 2, 1];

test.each(['efron', 'breslow'] as const)('coxResiduals() sum to nothing at the coefficients, by %s', (ties) => {
  const { data } = coxData({ time, event, covariates, weight });
  const fit = coxRegression(data, { ties });
  const residuals = coxResiduals(data, fit.coefficients.map(({ coefficient }) => coefficient), ties); // prettier-ignore
  const sum = (read: (one: (typeof residuals)[number]) => number) =>
    residuals.reduce((total, one) => total + one.count * data.rows[one.row]!.weight! * read(one), 0);
  expect(sum(({ martingale }) => martingale)).toBeCloseTo(0, 12);
  expect(sum(({ score }) => score[0]!)).toBeCloseTo(0, 12);
  expect(sum(({ score }) => score[1]!)).toBeCloseTo(0, 11);
  expect(sum(({ martingale }) => Math.abs(martingale))).toBeGreaterThan(1);
});

test('coxResiduals() tell what a change of weight does to the coefficients', () => {
  const fitWith = (own: readonly number[]) => {
    const { data } = coxData({ time, event, covariates, weight: own });
    return { data, fit: coxRegression(data, { ties: 'breslow' }) };
  };
  const { data, fit } = fitWith(weight);
  const at = fit.coefficients.map(({ coefficient }) => coefficient);
  const nudge = 1e-4;
  weight.forEach((_, subject) => {
    const [more, less] = [nudge, -nudge].map((by) => fitWith(weight.map((w, i) => (i === subject ? w + by : w))).fit);
    const slope = (more!.coefficients[0]!.coefficient - less!.coefficients[0]!.coefficient) / (2 * nudge);
    const { score } = coxResiduals(data, at, 'breslow')[subject]!;
    const dfbeta = fit.modelCovariance[0]!.reduce((sum, value, j) => sum + value * score[j]!, 0);
    expect(dfbeta).toBeCloseTo(slope, 6);
  });
});

test('coxResiduals() of two tied events are what each is spared of the hazard of the other', () => {
  const { data } = coxData({ time: [1, 1, 2], event: [1, 1, 0], covariates: [[0], [0], [0]] });
  const [events, censored] = coxResiduals(data, [0], 'efron');
  // Against three, then two of which a half each: 1 / 3 + 1 / 2 for those left, 1 / 3 + 1 / 4 for those who go.
  expect(censored!.martingale).toBeCloseTo(-5 / 6, 15);
  expect(events).toMatchObject({ event: true, count: 2 });
  expect(events!.martingale).toBeCloseTo(1 - 7 / 12, 15);
  expect(events!.deviance).toBeCloseTo(Math.sqrt(-2 * (5 / 12 + Math.log(7 / 12))), 14);
});
