import fc from 'fast-check';
import { kaplanMeier } from './kaplan-meier.ts';
import { riskTable } from './risk-table.ts';

// 6-mercaptopurine arm of Freireich et al. 1963 (Gehan 1965), weeks of remission, with its published estimates.
const gehan = riskTable(
  [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35],
  [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0],
);

test('kaplanMeier() reproduces the published 6-MP curve', () => {
  const falls = kaplanMeier(gehan).filter(({ events }) => events > 0);
  expect(falls.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual([
    [6, 21, 3],
    [7, 17, 1],
    [10, 15, 1],
    [13, 12, 1],
    [16, 11, 1],
    [22, 7, 1],
    [23, 6, 1],
  ]);
  expect(falls.map(({ survival }) => survival.toFixed(4))).toEqual([
    '0.8571',
    '0.8067',
    '0.7529',
    '0.6902',
    '0.6275',
    '0.5378',
    '0.4482',
  ]);
  expect(falls.map(({ standardError }) => standardError!.toFixed(4))).toEqual([
    '0.0764',
    '0.0869',
    '0.0963',
    '0.1068',
    '0.1141',
    '0.1282',
    '0.1346',
  ]);
});

// First step of survfit(Surv(time, status) ~ x, aml), Maintained, by each conf.type of R's survival 3.5.
test.each([
  ['log-log', 0.5080802057699297, 0.9866738226678231],
  ['log', 0.7541338450815255, 1],
  ['plain', 0.7392043331338484, 1],
  ['logit', 0.5614275027144209, 0.9873605533142902],
  ['arcsin', 0.67954384904248, 0.9998833282248949],
] as const)('kaplanMeier() gives the limits of R on the %s scale', (scale, lower, upper) => {
  const maintained = riskTable([9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0]);
  const [step] = kaplanMeier(maintained, { scale });
  expect(step!.lower).toBeCloseTo(lower, 14);
  expect(step!.upper).toBeCloseTo(upper, 14);
});

const followUp = fc.array(fc.record({ time: fc.nat({ max: 30 }), event: fc.integer({ min: 0, max: 1 }) }), {
  minLength: 1,
  maxLength: 80,
});
const tableOf = (subjects: readonly { time: number; event: number }[], unit = 1) =>
  riskTable(
    subjects.map(({ time }) => time * unit),
    subjects.map(({ event }) => event),
  );

test('kaplanMeier() without censoring is the share still without the event', () => {
  fc.assert(
    fc.property(followUp, (subjects) => {
      const died = subjects.map(({ time }) => ({ time, event: 1 }));
      for (const { time, survival } of kaplanMeier(tableOf(died))) {
        expect(survival).toBeCloseTo(died.filter((subject) => subject.time > time).length / died.length, 12);
      }
    }),
  );
});

test('kaplanMeier() falls, stays between its limits, and does not care for the unit of time', () => {
  fc.assert(
    fc.property(followUp, fc.constantFrom('log-log', 'log', 'plain', 'logit', 'arcsin'), (subjects, scale) => {
      const steps = kaplanMeier(tableOf(subjects), { scale });
      steps.forEach(({ survival, lower, upper }, i) => {
        expect(survival).toBeLessThanOrEqual(steps[i - 1]?.survival ?? 1);
        if (lower === null || upper === null) expect(survival).toBe(0);
        else expect(lower <= survival + 1e-12 && survival <= upper + 1e-12 && lower >= 0 && upper <= 1).toBe(true);
      });
      const halved = kaplanMeier(tableOf(subjects, 0.5), { scale });
      expect(halved.map(({ survival, upper }) => [survival, upper])).toEqual(
        steps.map(({ survival, upper }) => [survival, upper]),
      );
    }),
  );
});

test('kaplanMeier() is flat at 1, with limits at 1, when nobody has the event', () => {
  expect(kaplanMeier(riskTable([3, 9], [0, 0]))).toEqual([
    { time: 3, atRisk: 2, events: 0, censored: 1, survival: 1, standardError: 0, lower: 1, upper: 1 },
    { time: 9, atRisk: 1, events: 0, censored: 1, survival: 1, standardError: 0, lower: 1, upper: 1 },
  ]);
});

test('kaplanMeier() gives no error and no limits once survival is 0', () => {
  expect(kaplanMeier(riskTable([5], [1]))).toEqual([
    { time: 5, atRisk: 1, events: 1, censored: 0, survival: 0, standardError: null, lower: null, upper: null },
  ]);
});

test('kaplanMeier() counts whoever is censored at a time as at risk at it', () => {
  expect(kaplanMeier(riskTable([5, 5], [1, 0]))[0]).toMatchObject({ atRisk: 2, survival: 0.5 });
});

test('kaplanMeier() refuses nobody, and a level that is no share', () => {
  const nobody = { subjects: 0, times: new Float64Array(), events: new Int32Array(), censored: new Int32Array() };
  expect(() => kaplanMeier(nobody)).toThrow('Cannot estimate survival: no subjects');
  expect(() => kaplanMeier(gehan, { level: 95 })).toThrow('level must be between 0 and 1: got 95');
});
