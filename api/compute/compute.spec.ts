import { CATALOGUE, listMethods } from './catalogue.ts';
import { compute } from './compute.ts';

const output = (method: string, input: unknown): unknown => {
  const result = compute(method, input);
  if (!('output' in result)) throw new Error(result.message);
  return result.output;
};

// Remission in weeks: 6-mercaptopurine against placebo, Freireich et al. 1963.
const treated = { time: [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35] };
const treatedEvent = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
const trial = {
  time: [...treated.time, ...placebo],
  event: [...treatedEvent, ...placebo.map(() => 1)],
  group: [...treatedEvent.map(() => '6-MP'), ...placebo.map(() => 'placebo')],
};

test('compute() answers groups in the order in which they appear, labelled', () => {
  expect(output('survival-quantile', trial)).toMatchObject({
    groups: [
      { group: '6-MP', subjects: 21, value: 23 },
      { group: 'placebo', subjects: 21, value: 8 },
    ],
  });
});

test('compute() answers one group without a label where no groups are given', () => {
  expect(output('survival-quantile', { time: treated.time, event: treatedEvent })).toMatchObject({
    groups: [{ group: null, subjects: 21, value: 23 }],
  });
});

test('compute() gives the published test and hazard ratio of the trial', () => {
  expect(output('log-rank', trial)).toMatchObject({ groups: ['6-MP', 'placebo'], degreesOfFreedom: 1 });
  expect((output('log-rank', trial) as { chiSquare: number }).chiSquare).toBeCloseTo(16.79, 2);
  const { hazardRatio, reference } = output('cox-two-groups', trial) as { hazardRatio: number; reference: string };
  expect([reference, hazardRatio.toFixed(2)]).toEqual(['6-MP', '4.82']);
});

test('compute() turns a hazard ratio round when another reference is named', () => {
  const ratio = (reference: string) =>
    (output('cox-two-groups', { ...trial, reference }) as { hazardRatio: number }).hazardRatio;
  expect(ratio('placebo') * ratio('6-MP')).toBeCloseTo(1, 10);
});

test('compute() of a Cox model with group alone is the hazard ratio of two groups, whatever else is made of it', () => {
  const input = {
    time: trial.time,
    event: trial.event,
    covariates: trial.group.map((arm) => [Number(arm === 'placebo')]),
  };
  const { coefficients, concordance } = output('cox-regression', input) as {
    coefficients: { hazardRatio: number }[];
    concordance: { concordance: number };
  };
  const two = output('cox-two-groups', trial) as { hazardRatio: number };
  expect(coefficients[0]!.hazardRatio).toBeCloseTo(two.hazardRatio, 12);
  expect(concordance.concordance).toBeGreaterThan(0.5);
  expect(output('proportional-hazards', input)).toMatchObject({ all: { degreesOfFreedom: 1 } });
  expect((output('cox-residuals', input) as { martingale: number[] }).martingale).toHaveLength(42);
  const { of } = output('cox-survival', { ...input, at: [10], of: [{ covariates: [0] }, { covariates: [1] }] }) as {
    of: { survival: number }[][];
  };
  expect(of[0]![0]!.survival).toBeGreaterThan(of[1]![0]!.survival);
});

test('compute() of weighted subjects, of those who enter late, and of groups in order', () => {
  const even = output('weighted-survival', { ...trial, weight: trial.time.map(() => 2) });
  expect(even).toMatchObject({
    groups: [{ group: '6-MP', subjects: 21, median: { value: 23 } }, { group: 'placebo' }],
  });
  const late = { time: [3, 4, 5], event: [1, 1, 0], entry: [0, 3, 1] };
  expect(output('kaplan-meier', late)).toMatchObject({
    groups: [{ steps: [{ atRisk: 2 }, { atRisk: 2 }, { atRisk: 1 }] }],
  });
  expect(output('kaplan-meier', { ...late, from: 4 })).toMatchObject({
    groups: [{ subjects: 2, steps: [{ time: 4 }, {}] }],
  });
  const order = ['placebo', '6-MP'];
  const { chiSquare } = output('log-rank-trend', { ...trial, order }) as { chiSquare: number };
  expect(chiSquare).toBeCloseTo((output('log-rank', trial) as { chiSquare: number }).chiSquare, 10);
});

test('compute() of competing events adds up, and finds two groups alike alike', () => {
  const time = [1, 2, 3, 4, 1, 2, 3, 4];
  const cause = [1, 2, 1, 0, 1, 2, 1, 0];
  const group = [0, 0, 0, 0, 1, 1, 1, 1];
  expect(output('cumulative-incidence', { time, cause, of: 2 })).toMatchObject({
    groups: [{ group: null, steps: [{ incidence: 0 }, { incidence: 0.25 }, {}, { eventFree: 0.25 }] }],
  });
  expect((output('gray-test', { time, cause, group, of: 1 }) as { pValue: number }).pValue).toBeCloseTo(1, 10);
  const { coefficients } = output('fine-gray', { time, cause, of: 1, covariates: group.map((arm) => [arm]) }) as {
    coefficients: { coefficient: number }[];
  };
  expect(coefficients[0]!.coefficient).toBeCloseTo(0, 10);
});

test('compute() of rates, and of hazards that are apart', () => {
  expect(output('incidence-rate', { events: 4, personTime: 8 })).toMatchObject({ rate: 0.5 });
  expect(output('incidence-rate', { events: 0, personTime: 8, limits: 'log-normal' })).toBeNull();
  const [first, second] = [
    { events: 4, personTime: 8 },
    { events: 2, personTime: 8 },
  ];
  expect(output('rate-comparison', { first, second })).toMatchObject({ ratio: 2 });
  expect(output('event-ratio', { observed: 3, expected: 6 })).toMatchObject({ ratio: 0.5 });
  expect(output('standardised-rate', { strata: [{ ...first, weight: 1 }] })).toMatchObject({ crude: 0.5, rate: 0.5 });
  const apart = { time: [1, 2, 3, 4], event: [1, 1, 1, 1], covariates: [[1], [1], [0], [0]] };
  expect(compute('cox-regression', apart)).toMatchObject({ message: expect.stringContaining("Firth's") });
  const { coefficients } = output('cox-firth', apart) as { coefficients: { hazardRatio: number }[] };
  expect(coefficients[0]!.hazardRatio).toBeGreaterThan(1);
});

// More groups than a comparison bears: it must be refused before it takes its time.
const many = Array.from({ length: 51 }, (_, i) => i);
const manyGroups = { time: many, event: many.map(() => 1), group: many };

test.each([
  ['kaplan-meier', { time: [1], event: [2] }, 'BAD_INPUT'],
  ['kaplan-meier', { time: [], event: [] }, 'BAD_INPUT'],
  ['kaplan-meier', { time: [1, 2], event: [1] }, 'NOT_COMPUTABLE'],
  ['kaplan-meier', { time: [-1], event: [1] }, 'BAD_INPUT'],
  ['restricted-mean', { time: [1, 2], event: [1, 0], horizon: 3 }, 'NOT_COMPUTABLE'],
  ['cox-two-groups', { time: [1, 2], event: [1, 1], group: ['a', 'a'] }, 'NOT_COMPUTABLE'],
  ['cox-regression', { time: [1, 2], event: [1, 1], covariates: [[1], [1]] }, 'NOT_COMPUTABLE'],
  ['cox-regression', { time: [1, 2], event: [1, 1], covariates: [[1], [0]], weight: [1, 0] }, 'BAD_INPUT'],
  ['cox-survival', { time: [1], event: [1], covariates: [[1]], at: [1], of: [], ties: 'exact' }, 'BAD_INPUT'],
  ['kaplan-meier', { time: [1, 2], event: [1, 1], entry: [0, 2] }, 'NOT_COMPUTABLE'],
  ['kaplan-meier', { time: [1, 2], event: [1, 1], from: 3 }, 'NOT_COMPUTABLE'],
  ['log-rank-trend', { time: [1, 2], event: [1, 1], group: ['a', 'b'], order: ['a', 'c'] }, 'NOT_COMPUTABLE'],
  ['weighted-survival', { time: [1, 2], event: [1, 1], weight: [1, 1], group: ['a'] }, 'NOT_COMPUTABLE'],
  ['cumulative-incidence', { time: [1, 2], cause: [1], of: 1 }, 'NOT_COMPUTABLE'],
  ['koyama-chen', { design: { n1: 8, r1: 0, n: 24 }, s: 0, counted: 24, p0: 0.1 }, 'NOT_COMPUTABLE'],
  ['pairwise-log-rank', manyGroups, 'NOT_COMPUTABLE'],
  ['log-rank', manyGroups, 'NOT_COMPUTABLE'],
  ['two-stage-search', { p0: 0.1, p1: 0.3, alpha: 0.05, beta: 0.2, most: 1e9 }, 'BAD_INPUT'],
  ['two-stage-umvue', { design: { n1: 1e8, r1: 0, n: 1e9 }, s: 5, counted: 1e9 }, 'NOT_COMPUTABLE'],
  ['bogus', {}, 'UNKNOWN_METHOD'],
])('compute() refuses %s', (method, input, code) => {
  expect(compute(method, input)).toMatchObject({ __typename: 'Refusal', code });
});

test('every method has an id of its own and says where it comes from', () => {
  const ids = CATALOGUE.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const method of listMethods()) {
    expect(method.conventions.length).toBeGreaterThan(0);
    expect(method.source).toMatch(/\d{4}/);
    expect(method.input).toMatchObject({ type: 'object' });
  }
});
