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
