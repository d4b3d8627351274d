import fc from 'fast-check';
import { FAMILIES } from './families.ts';
import type { FamilyName } from './family.ts';
import { fittedQuantile, fittedRestrictedMeans, fittedSurvival } from './fitted-survival.ts';
import { followUpPatterns } from './follow-up-patterns.ts';
import { parametricFit } from './parametric-fit.ts';

// Remission in weeks, 6-mercaptopurine against placebo: Freireich et al. 1963.
const treated = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
const ended = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
const trial = {
  time: [...treated, ...placebo],
  event: [...ended, ...placebo.map(() => 1)],
  covariates: [[...treated.map(() => 1), ...placebo.map(() => 0)]],
};
const names = Object.keys(FAMILIES) as FamilyName[];

test('an exponential model gives each group its events over its time', () => {
  const { estimates, covariance, logLikelihood } = parametricFit(trial, 'exponential', { names: ['treated'] });
  expect(estimates.map(({ name }) => name)).toEqual(['rate', 'treated']);
  expect(estimates[0]!.estimate).toBeCloseTo(21 / 182, 12);
  expect(estimates[1]!.estimate).toBeCloseTo(Math.log(9 / 359 / (21 / 182)), 11);
  // Variance of a log rate is one over its events.
  expect(covariance[0]).toBeCloseTo(1 / 21, 12);
  expect(covariance[3]).toBeCloseTo(1 / 21 + 1 / 9, 12);
  expect(logLikelihood).toBeCloseTo(9 * Math.log(9 / 359) + 21 * Math.log(21 / 182) - 30, 10);
});

test('without censoring a log-normal model gives mean and standard deviation of log time', () => {
  const logs = placebo.map(Math.log);
  const mean = logs.reduce((sum, x) => sum + x, 0) / logs.length;
  const variance = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / logs.length;
  const { estimates } = parametricFit({ time: placebo, event: placebo.map(() => 1) }, 'log-normal');
  expect(estimates[0]!.estimate).toBeCloseTo(mean, 11);
  expect(estimates[1]!.estimate).toBeCloseTo(Math.sqrt(variance), 11);
  expect(estimates[0]!.standardError).toBeCloseTo(Math.sqrt(variance / logs.length), 11);
});

test('the Weibull fit of the trial is the published one', () => {
  // Kalbfleisch & Prentice 2002, 3.8: log time ratio 1.267 (0.311), sigma 0.732.
  const { estimates } = parametricFit(trial, 'weibull');
  expect(estimates[2]!.estimate.toFixed(3)).toBe('1.267');
  expect(estimates[2]!.standardError.toFixed(3)).toBe('0.311');
  expect((1 / estimates[0]!.estimate).toFixed(3)).toBe('0.732');
});

test('both parameterisations of Weibull are one model', () => {
  const [time, hazard] = [parametricFit(trial, 'weibull'), parametricFit(trial, 'weibull-ph')];
  expect(time.logLikelihood).toBeCloseTo(hazard.logLikelihood, 10);
  const shape = time.estimates[0]!.estimate;
  expect(-time.estimates[2]!.estimate * shape).toBeCloseTo(hazard.estimates[2]!.estimate, 9);
  expect(fittedSurvival(time, [1], [10])[0]!.standardError).toBeCloseTo(fittedSurvival(hazard, [1], [10])[0]!.standardError, 10); // prettier-ignore
});

test('the generalised gamma fits at least as well as every family it holds', () => {
  const general = parametricFit(trial, 'generalised-gamma').logLikelihood;
  for (const name of ['exponential', 'weibull', 'gamma', 'log-normal'] as const) {
    expect(general).toBeGreaterThanOrEqual(parametricFit(trial, name).logLikelihood - 1e-9);
  }
});

test.each(names)('%s: another unit of time moves the likelihood by its events alone', (name) => {
  const weeks = parametricFit(trial, name);
  const days = parametricFit({ ...trial, time: trial.time.map((week) => week * 7) }, name);
  expect(days.logLikelihood).toBeCloseTo(weeks.logLikelihood - 30 * Math.log(7), 8);
  expect(fittedSurvival(days, [1], [70])[0]!.survival).toBeCloseTo(fittedSurvival(weeks, [1], [10])[0]!.survival, 9);
  expect(days.estimates.at(-1)!.standardError).toBeCloseTo(weeks.estimates.at(-1)!.standardError, 7);
});

test.each(names)('%s: the order of subjects does not matter, and everybody twice halves the variance', (name) => {
  const backwards = {
    time: trial.time.toReversed(),
    event: trial.event.toReversed(),
    covariates: [trial.covariates[0]!.toReversed()],
  };
  const once = parametricFit(trial, name);
  expect(parametricFit(backwards, name).logLikelihood).toBeCloseTo(once.logLikelihood, 9);
  const twice = parametricFit(
    {
      time: [...trial.time, ...trial.time],
      event: [...trial.event, ...trial.event],
      covariates: trial.covariates.map((column) => [...column, ...column]),
    },
    name,
  );
  expect(twice.covariance[0]! * 2).toBeCloseTo(once.covariance[0]!, 7);
  expect(twice.bic - twice.aic).toBeCloseTo(once.model.size * (Math.log(84) - 2), 9);
});

const START = fc.double({ min: -1, max: 1, noNaN: true });
test.each(names)('%s: begun elsewhere it comes to the same top', (name) => {
  const own = parametricFit(trial, name);
  const scale = name === 'gompertz' ? 0.1 : 1;
  fc.assert(
    fc.property(fc.array(START, { minLength: own.model.size, maxLength: own.model.size }), (by) => {
      const start = by.map((each, i) => own.parameters[i]! + each * (name === 'gompertz' && i === 0 ? scale : 1.5));
      expect(parametricFit(trial, name, { start }).logLikelihood).toBeCloseTo(own.logLikelihood, 8);
    }),
    { numRuns: 25 },
  );
});

test('late entry counts no time before it', () => {
  const { estimates, personTime } = parametricFit(
    { time: [5, 8, 9], event: [1, 0, 1], entry: [2, 0, 4] },
    'exponential',
  );
  expect(personTime).toBe(16);
  expect(estimates[0]!.estimate).toBeCloseTo(2 / 16, 12);
});

test('entry at 0 for everybody is no late entry', () => {
  for (const name of names) {
    const late = parametricFit({ ...trial, entry: trial.time.map(() => 0) }, name);
    expect(late.logLikelihood).toBe(parametricFit(trial, name).logLikelihood);
  }
});

test.each(names)('%s: restricted mean, mean and quantiles belong to the curve', (name) => {
  const fit = parametricFit(trial, name);
  for (const covariates of [[0], [1]]) {
    const median = fittedQuantile(fit, covariates, 0.5);
    if (median !== null) expect(fittedSurvival(fit, covariates, [median])[0]!.survival).toBeCloseTo(0.5, 11);
    const [means, further] = fittedRestrictedMeans(fit, covariates, [10, 10.001]);
    const survival = fittedSurvival(fit, covariates, [10.0005])[0]!.survival;
    expect((further!.value - means!.value) / 0.001).toBeCloseTo(survival, 6);
    const mean = fit.mean(covariates);
    if (mean !== null && mean < 100) {
      const [far] = fittedRestrictedMeans(fit, covariates, [1e5]);
      expect(far!.value).toBeLessThanOrEqual(mean * (1 + 1e-9));
      if (name !== 'log-logistic' && name !== 'generalised-gamma') expect(far!.value / mean).toBeCloseTo(1, 8);
    }
  }
});

test('a Gompertz model of whom a part never has the event has no mean and no late quantile', () => {
  const cured = { time: [1, 1, 2, 2, 3, 4, 30, 30, 30, 30, 30, 30], event: [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0] };
  const fit = parametricFit(cured, 'gompertz');
  expect(fit.estimates[0]!.estimate).toBeLessThan(0);
  expect(fit.mean([])).toBeNull();
  expect(fittedQuantile(fit, [], 0.9)).toBeNull();
});

test('followUpPatterns() keep every subject', () => {
  const subject = fc.record({ time: fc.integer({ min: 1, max: 4 }), event: fc.constantFrom(0, 1), x: fc.integer({ min: 0, max: 1 }) }); // prettier-ignore
  fc.assert(
    fc.property(fc.array(subject, { minLength: 2, maxLength: 40 }), (subjects) => {
      const all = [...subjects, { time: 1, event: 1, x: 0 }, { time: 1, event: 1, x: 1 }];
      const patterns = followUpPatterns({
        time: all.map(({ time }) => time),
        event: all.map(({ event }) => event),
        covariates: [all.map(({ x }) => x)],
      });
      expect(patterns.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      expect(patterns.length).toBeLessThanOrEqual(16);
    }),
  );
});

const two = { time: [1, 2], event: [1, 1] };
test.each([
  ['one subject', { time: [1], event: [1] }, 'two or more subjects: got 1'],
  ['nobody with the event', { time: [1, 2], event: [0, 0] }, 'somebody must have had the event'],
  ['all events at one time', { time: [3, 3, 5], event: [1, 1, 0] }, 'two or more times: all are at 3'],
  ['a time of 0', { time: [0, 2], event: [1, 1] }, 'time[0] is 0'],
  ['a time that is no number', { time: [1, NaN], event: [1, 1] }, 'time[1] is NaN'],
  ['an endless time', { time: [Infinity, 2], event: [1, 1] }, 'time[0] is Infinity'],
  ['lengths that differ', { time: [1, 2], event: [1] }, 'time and event must have equal length: got 2 and 1'],
  ['an outcome of 2', { time: [1, 2], event: [1, 2] }, 'event[1] is 2'],
  ['entry at the end', { ...two, entry: [0, 2] }, 'of subject 1 it is 2 of 2'],
  ['a covariate too short', { ...two, covariates: [[1]] }, 'time and covariate 1 must have equal length: got 2 and 1'],
  ['a covariate that is no number', { ...two, covariates: [[1, NaN]] }, 'of subject 1 it is NaN'],
  ['a constant covariate', { ...two, covariates: [[4, 4]] }, 'covariate 1 must not follow'],
  [
    'a covariate twice',
    { ...trial, covariates: [trial.covariates[0]!, trial.covariates[0]!] },
    'covariate 2 must not follow',
  ],
])('%s is refused', (_, subjects, message) => {
  expect(() => parametricFit(subjects, 'weibull')).toThrow(message);
});

test.each(names)('%s: a group without events, whose coefficient runs away, is refused', (name) => {
  const subjects = { time: [1, 3, 4, 6, 7, 9], event: [1, 1, 1, 0, 0, 0], covariates: [[0, 0, 0, 1, 1, 1]] };
  expect(() => parametricFit(subjects, name)).toThrow('must have one clear top');
});

test('bad questions of a fit are refused', () => {
  const fit = parametricFit(trial, 'weibull');
  expect(() => fittedSurvival(fit, [], [1])).toThrow('covariates must be 1 finite numbers: got []');
  expect(() => fittedSurvival(fit, [1], [0])).toThrow('times must be finite and > 0: got 0');
  expect(() => fittedRestrictedMeans(fit, [1], [NaN])).toThrow('horizons must be finite and > 0: got NaN');
  expect(() => fittedQuantile(fit, [1], 1)).toThrow('share must be between 0 and 1: got 1');
  expect(() => parametricFit(trial, 'weibull', { start: [1] })).toThrow('start must have 3 numbers: got 1');
});

test('fits of thousands take their time from the distinct patterns', () => {
  // Quantiles of a Weibull distribution, censored at its third quartile, in whole days.
  const time = Array.from({ length: 3000 }, (_, i) =>
    Math.ceil(Math.min(900, 600 * (-Math.log(1 - (i + 0.5) / 3000)) ** 0.8)),
  );
  const event = time.map((days) => (days < 900 ? 1 : 0));
  expect(followUpPatterns({ time, event }).length).toBeLessThan(901);
  const { estimates } = parametricFit({ time, event }, 'weibull');
  expect(estimates[0]!.estimate).toBeCloseTo(1.25, 1);
});
