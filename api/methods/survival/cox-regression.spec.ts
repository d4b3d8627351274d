import fc from 'fast-check';
import { coxData } from './cox-data.ts';
import type { CoxSubjects } from './cox-data.ts';
import { coxRegression } from './cox-regression.ts';

const columns = (rows: readonly { time: number; event: number; x: readonly number[] }[]): CoxSubjects => ({
  time: rows.map(({ time }) => time),
  event: rows.map(({ event }) => event),
  covariates: rows.map(({ x }) => x),
});
const fitted = (subjects: CoxSubjects, choice = {}) => coxRegression(coxData(subjects).data, choice);

test('coxRegression() of three subjects has the coefficient found by hand', () => {
  // θ / (2θ + 1) · 1 / (1 + θ) is highest at θ = 1 / √2.
  const { coefficients, logLikelihood } = fitted({ time: [1, 2, 3], event: [1, 1, 0], covariates: [[1], [0], [1]] });
  const theta = Math.SQRT1_2;
  expect(coefficients[0]!.coefficient).toBeCloseTo(-Math.LN2 / 2, 14);
  expect(logLikelihood).toBeCloseTo(Math.log(theta / (2 * theta + 1) / (1 + theta)), 14);
  // Information 2θ / (2θ + 1)² + θ / (1 + θ)².
  const information = (2 * theta) / (2 * theta + 1) ** 2 + theta / (1 + theta) ** 2;
  expect(coefficients[0]!.standardError).toBeCloseTo(1 / Math.sqrt(information), 13);
});

test.each([
  ['efron', -Math.log(4) - Math.log(3)],
  ['breslow', -2 * Math.log(4)],
  ['exact', -Math.log(6)],
] as const)('coxRegression() takes two of four tied by %s', (ties, nullLogLikelihood) => {
  const four = { time: [1, 1, 2, 2], event: [1, 1, 0, 0], covariates: [[1], [0], [1], [0]] };
  expect(fitted(four, { ties }).nullLogLikelihood).toBeCloseTo(nullLogLikelihood, 14);
});

const subject = fc.record({
  time: fc.integer({ min: 1, max: 8 }),
  event: fc.integer({ min: 0, max: 1 }),
  x: fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: -3, max: 3 })),
});
/** Four more, so that neither covariate orders the events. */
const settled = [
  { time: 3, event: 1, x: [0, 3] as [number, number] },
  { time: 3, event: 1, x: [1, -3] as [number, number] },
  { time: 9, event: 1, x: [1, 3] as [number, number] },
  { time: 9, event: 0, x: [0, -3] as [number, number] },
];
const trial = fc.array(subject, { minLength: 10, maxLength: 40 }).map((more) => [...settled, ...more, ...settled]);
const ties = fc.constantFrom('efron' as const, 'breslow' as const);

test('coxRegression() does not care for order, the unit of time, or where covariates have their zero', () => {
  fc.assert(
    fc.property(trial, ties, (rows, kind) => {
      const choice = { ties: kind };
      const [one, two] = fitted(columns(rows), choice).coefficients;
      const moved = rows
        .toReversed()
        .map(({ time, event, x }) => ({ time: time * 7, event, x: [x[0] + 5, x[1] / 10] }));
      const [sameOne, tenTimes] = fitted(columns(moved), choice).coefficients;
      expect(sameOne!.coefficient).toBeCloseTo(one!.coefficient, 7);
      expect(tenTimes!.coefficient).toBeCloseTo(10 * two!.coefficient, 6);
      expect(tenTimes!.z).toBeCloseTo(two!.z, 7);
    }),
  );
});

test('coxRegression() of subjects counted is that of subjects one by one', () => {
  fc.assert(
    fc.property(trial, ties, (rows, kind) => {
      const { data } = coxData(columns(rows));
      const oneByOne = {
        patterns: rows.map(({ x }) => x),
        rows: rows.map(({ time, event }, pattern) => ({ time, events: event, censored: 1 - event, pattern })),
      };
      const [counted, single] = [data, oneByOne].map((each) => coxRegression(each, { ties: kind, robust: true }));
      expect(counted!.coefficients[1]!.coefficient).toBeCloseTo(single!.coefficients[1]!.coefficient, 8);
      expect(counted!.coefficients[1]!.standardError).toBeCloseTo(single!.coefficients[1]!.standardError, 8);
      expect(counted!.logLikelihood).toBeCloseTo(single!.logLikelihood, 9);
    }),
  );
});

test('coxRegression() takes two subjects alike as one of weight two, by Breslow; in one cluster they are one', () => {
  fc.assert(
    fc.property(trial, (rows) => {
      const subjects = columns(rows);
      const own = rows.map((_, i) => `${i}`);
      const weighted = fitted({ ...subjects, weight: rows.map(() => 2), cluster: own }, { ties: 'breslow' });
      const twice = fitted({ ...columns([...rows, ...rows]), cluster: [...own, ...own] }, { ties: 'breslow' });
      const once = fitted({ ...subjects, cluster: own }, { ties: 'breslow' });
      const alone = fitted(subjects, { ties: 'breslow', robust: true });
      for (const other of [twice, once]) {
        expect(weighted.coefficients[0]!.coefficient).toBeCloseTo(other.coefficients[0]!.coefficient, 7);
        expect(weighted.coefficients[0]!.standardError).toBeCloseTo(other.coefficients[0]!.standardError, 7);
      }
      expect(weighted.modelCovariance[0]![0]).toBeCloseTo(once.modelCovariance[0]![0]! / 2, 9);
      expect(alone.robustScoreTest!.chiSquare).toBeCloseTo(once.robustScoreTest!.chiSquare, 8);
    }),
  );
});

test('coxRegression() of one stratum twice over has half the variance, and the same coefficients', () => {
  const rows = [...settled, ...settled, { time: 2, event: 1, x: [1, 0] as [number, number] }];
  const once = fitted(columns(rows));
  const stratum = [...rows.map(() => 'a'), ...rows.map(() => 'b')];
  const twice = fitted({ ...columns([...rows, ...rows]), stratum });
  expect(twice.coefficients[0]!.coefficient).toBeCloseTo(once.coefficients[0]!.coefficient, 10);
  expect(twice.covariance[0]![0]).toBeCloseTo(once.covariance[0]![0]! / 2, 10);
});

test('coxRegression() of follow-up cut in two at a time without events is that of the whole', () => {
  const whole = { time: [1, 4, 5, 7, 8], event: [1, 1, 0, 1, 1], covariates: [[1], [0], [1], [1], [0]] };
  const cut = {
    time: [1, 2.5, 4, 2.5, 5, 2.5, 7, 2.5, 8],
    event: [1, 0, 1, 0, 0, 0, 1, 0, 1],
    entry: [-1, -1, 2.5, -1, 2.5, -1, 2.5, -1, 2.5],
    covariates: [[1], [0], [0], [1], [1], [1], [1], [0], [0]],
  };
  const [one, other] = [fitted(whole), fitted(cut)];
  expect(other.coefficients[0]!.coefficient).toBeCloseTo(one.coefficients[0]!.coefficient, 12);
  expect(other.logLikelihood).toBeCloseTo(one.logLikelihood, 12);
});

test('coxRegression() bears hazards that are worlds apart', () => {
  // Ages in nanoseconds: nothing overflows, as covariates are centred and hazards relative.
  const time = [1, 2, 3, 4, 5, 6];
  const covariates = [60, 50, 55, 40, 62, 30].map((age) => [age * 3.2e16]);
  const { coefficients } = fitted({ time, event: time.map(() => 1), covariates });
  const years = fitted({ time, event: time.map(() => 1), covariates: covariates.map(([x]) => [x! / 3.2e16]) });
  expect(coefficients[0]!.z).toBeCloseTo(years.coefficients[0]!.z, 8);
});

const bad = (change: object) => () =>
  fitted({ time: [1, 2, 3, 4], event: [1, 1, 1, 0], covariates: [[1], [0], [1], [0]], ...change });

test.each([
  ['nobody', { time: [], event: [], covariates: [] }, 'no subjects'],
  ['no event', { event: [0, 0, 0, 0] }, 'somebody must have the event: nobody has'],
  ['lengths that differ', { event: [1] }, 'time and event must have equal length: got 4 and 1'],
  ['an event that is neither', { event: [1, 2, 0, 0] }, 'event must be 0 or 1: event[1] is 2'],
  ['a negative time', { time: [-1, 2, 3, 4] }, 'times must be finite and >= 0: got -1'],
  ['a time without end', { time: [Infinity, 2, 3, 4] }, 'times must be finite and >= 0: got Infinity'],
  ['entry at the end', { entry: [0, 0, 3, 0] }, 'finite and after entry at 3: got 3'],
  ['a weight of zero', { weight: [1, 1, 0, 1] }, 'weights must be finite and > 0: got 0'],
  ['a covariate that is no number', { covariates: [[1], [NaN], [1], [0]] }, 'must be 1 finite numbers: got NaN'],
  ['no covariates', { covariates: [[], [], [], []] }, 'there must be a covariate: got none'],
  ['a covariate that does not vary', { covariates: [[2], [2], [2], [2]] }, 'covariate 1 does not'],
  [
    'a combination',
    {
      covariates: [
        [1, 2],
        [0, 0],
        [1, 2],
        [0, 0],
      ],
    },
    'combination of others: covariate 2 is',
  ],
  ['hazards in perfect order', { covariates: [[4], [3], [2], [1]] }, 'rises without end as coefficient 1 does'],
])('coxRegression() refuses %s', (_, change, message) => {
  expect(bad(change)).toThrow(message);
});

test('coxRegression() takes ties exactly without weights, entries or a robust variance alone', () => {
  const four = { time: [1, 1, 2, 2], event: [1, 1, 1, 0], covariates: [[1], [0], [1], [0]] };
  expect(() => fitted({ ...four, weight: [1, 2, 1, 1] }, { ties: 'exact' })).toThrow('neither weights nor entries');
  expect(() => fitted(four, { ties: 'exact', robust: true })).toThrow('ties must be shared: got exact');
});
