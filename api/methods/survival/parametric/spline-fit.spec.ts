import fc from 'fast-check';
import { fittedRestrictedMeans, fittedSurvival } from './fitted-survival.ts';
import { parametricFit } from './parametric-fit.ts';
import { splineBasis, splineKnots } from './spline-basis.ts';
import { splineFit } from './spline-fit.ts';

const time = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23, 6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]; // prettier-ignore
const event = time.map((_, i) => (i < 21 || [21, 22, 23, 25, 27, 30, 31, 35, 36].includes(i) ? 1 : 0));
const covariates = [time.map((_, i) => (i < 21 ? 0 : 1))];
const trial = { time, event, covariates };

test.each([
  ['hazard', 'weibull'],
  ['odds', 'log-logistic'],
  ['normal', 'log-normal'],
] as const)('without inner knots the spline of %s is %s', (scale, family) => {
  const [spline, parametric] = [splineFit(trial, { scale, innerKnots: 0 }), parametricFit(trial, family)];
  expect(spline.logLikelihood).toBeCloseTo(parametric.logLikelihood, 10);
  for (const x of [0, 1]) {
    const [own, wanted] = [fittedSurvival(spline, [x], [2, 9, 30]), fittedSurvival(parametric, [x], [2, 9, 30])];
    own.forEach((point, i) => {
      expect(point.survival).toBeCloseTo(wanted[i]!.survival, 10);
      expect(point.standardError).toBeCloseTo(wanted[i]!.standardError, 9);
      expect(point.hazard).toBeCloseTo(wanted[i]!.hazard, 9);
    });
  }
});

test.each(['hazard', 'odds', 'normal'] as const)('a knot more never fits worse on the scale of %s', (scale) => {
  const fits = [0, 1, 2, 3, 4].map((innerKnots) => splineFit(trial, { scale, innerKnots }));
  // Only with the same boundary does one model hold another: of one inner knot those of none.
  for (const fit of fits.slice(1)) expect(fit.logLikelihood).toBeGreaterThanOrEqual(fits[0]!.logLikelihood - 1e-9);
  expect(fits.map(({ knots }) => knots.length)).toEqual([2, 3, 4, 5, 6]);
});

test('another unit of time shifts the knots and nothing else', () => {
  const [weeks, days] = [trial, { ...trial, time: time.map((week) => week * 7) }].map((subjects) =>
    splineFit(subjects, { scale: 'hazard', innerKnots: 2 }),
  );
  expect(days!.knots[1]).toBeCloseTo(weeks!.knots[1]! + Math.log(7), 12);
  expect(days!.logLikelihood).toBeCloseTo(weeks!.logLikelihood - 30 * Math.log(7), 8);
  expect(fittedRestrictedMeans(days!, [1], [140])[0]!.value / 7).toBeCloseTo(fittedRestrictedMeans(weeks!, [1], [20])[0]!.value, 8); // prettier-ignore
});

test('splineBasis() is straight outside its knots, and smooth at them', () => {
  const knots = [-1, 0.3, 1, 2];
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 3, noNaN: true }), (by) => {
      for (const edge of [-1 - by, 2 + by]) {
        const [low, middle, high] = [-0.005, 0, 0.005].map((step) => splineBasis(edge + step, knots).value);
        middle!.forEach((value, i) => expect(low![i]! - 2 * value + high![i]!).toBeCloseTo(0, 9));
      }
    }),
  );
  for (const knot of knots) {
    const { value, slope } = splineBasis(knot, knots);
    const after = splineBasis(knot + 1e-6, knots).value;
    value.forEach((each, i) => expect((after[i]! - each) / 1e-6).toBeCloseTo(slope[i]!, 4));
  }
});

test('what cannot carry the knots is refused', () => {
  expect(() => splineKnots([1, 2], -1)).toThrow('inner must be a whole number >= 0: got -1');
  const tied = { time: [1, 2, 2, 2, 2, 9], event: [1, 1, 1, 1, 1, 1] };
  expect(() => splineFit(tied, { scale: 'hazard', innerKnots: 3 })).toThrow('events are too few or too tied');
  expect(() => splineFit({ time: [4, 4], event: [1, 1] }, { scale: 'odds', innerKnots: 0 })).toThrow(
    'Cannot place 2 knots',
  );
  expect(() => splineFit({ time: [4, 5], event: [0, 0] }, { scale: 'odds', innerKnots: 0 })).toThrow('nobody had');
});
