import fc from 'fast-check';
import { kaplanMeier } from './kaplan-meier.ts';
import { netSurvival } from './net-survival.ts';
import { populationHazard } from './population-hazard.ts';
import { riskTable } from './risk-table.ts';

const METHODS = ['pohar-perme', 'ederer-1', 'ederer-2'] as const;
const dying = (hazard: number) => ({ daysInYear: 365, firstYear: 2000, daily: new Map([['all', [[hazard]]]]) });
const followed = fc.array(fc.record({ time: fc.integer({ min: 1, max: 30 }), event: fc.integer({ min: 0, max: 1 }) }), {
  minLength: 2,
  maxLength: 40,
});
const registry = (subjects: readonly { time: number; event: number }[]) =>
  subjects.map((each) => ({ ...each, stratum: 'all', age: 20_000, date: 11_000 }));

test('netSurvival() in a population that does not die is survival itself, by every method', () => {
  fc.assert(
    fc.property(followed, fc.constantFrom(...METHODS), (subjects, method) => {
      const table = riskTable(subjects.map(({ time }) => time), subjects.map(({ event }) => event)); // prettier-ignore
      const curve = kaplanMeier(table);
      const times = curve.map(({ time }) => time);
      netSurvival(registry(subjects), dying(0), { method, times }).forEach(({ survival }, at) => {
        expect(survival).toBeCloseTo(curve[at]!.survival, 12);
      });
    }),
  );
});

test('netSurvival() of people alike is the same by weighing and without', () => {
  fc.assert(
    fc.property(followed, (subjects) => {
      const times = [Math.max(...subjects.map(({ time }) => time))];
      const [net, relative] = (['pohar-perme', 'ederer-2'] as const).map(
        (method) => netSurvival(registry(subjects), dying(0.001), { method, times })[0]!,
      );
      expect(net!.survival).toBeCloseTo(relative!.survival, 12);
      expect(net!.standardError).toBeCloseTo(relative!.standardError, 12);
    }),
  );
});

test('netSurvival() by hand: one of two dies on day 2 in a population that dies by a hundredth a day', () => {
  const subjects = registry([{ time: 2, event: 1 }, { time: 4, event: 0 }]); // prettier-ignore
  const at = (method: (typeof METHODS)[number]) => netSurvival(subjects, dying(0.01), { method, times: [1, 2.5] });
  expect(at('ederer-2')[0]).toMatchObject({ survival: 1, standardError: 0 });
  expect(at('ederer-2')[1]!.survival).toBeCloseTo(1 - 0.5 + 0.02, 14);
  expect(at('ederer-1')[1]!.survival).toBeCloseTo(0.5 / Math.exp(-0.02), 14);
  expect(at('ederer-1')[1]!.standardError).toBeCloseTo((0.5 / Math.exp(-0.02)) * 0.5, 14);
});

test('netSurvival() by Pohar Perme weighs those more who would hardly be left', () => {
  const population = {
    ...dying(0),
    daily: new Map([
      ['young', [[0]]],
      ['old', [[0.1]]],
    ]),
  };
  const subjects = [
    { time: 5, event: 1, stratum: 'old', age: 1, date: 11_000 },
    { time: 9, event: 0, stratum: 'young', age: 1, date: 11_000 },
  ];
  const [point] = netSurvival(subjects, population, { method: 'pohar-perme', times: [5] });
  // Weight e^0.5 beside 1 for the death; at the beginning of the step both are 1.
  const weight = Math.exp(0.5);
  expect(point!.survival).toBeCloseTo(1 - weight / (weight + 1) + 0.25, 14);
});

test('populationHazard() moves on with birthdays and new years, and stays at the ends of its table', () => {
  const population = { daysInYear: 365, firstYear: 1970, daily: new Map([['all', [[1, 2], [3, 4]]]]) }; // prettier-ignore
  const at = (age: number, date: number) => populationHazard(population, { stratum: 'all', age, date });
  expect(at(0, 0)).toEqual({ hazard: 1, days: 365 });
  expect(at(364, 10)).toEqual({ hazard: 1, days: 1 });
  expect(at(365, 364)).toEqual({ hazard: 2, days: 1 });
  expect(at(365, 365)).toEqual({ hazard: 4, days: 365 });
  expect(at(9999, -400).hazard).toBe(2);
});

test('populationHazard() knows the calendar', () => {
  const years = Array.from({ length: 300 }, (_, at) => [at + 1]);
  const population = { daysInYear: 365, firstYear: 1800, daily: new Map([['all', years]]) };
  for (let year = 1801; year < 2100; year++) {
    const first = Date.UTC(year, 0, 1) / 86_400_000;
    const at = (date: number) => populationHazard(population, { stratum: 'all', age: 0, date }).hazard;
    expect([at(first - 1), at(first), at(first + 364)]).toEqual([year - 1800, year - 1799, year - 1799]);
  }
});

test.each([
  ['nobody', [], 'no subjects'],
  ['half a day', [{ time: 0.5, event: 1 }], 'whole days >= 1: got 0.5'],
  ['an event that is neither', [{ time: 1, event: 2 }], 'event must be 0 or 1: got 2'],
  ['a time beyond follow-up', [{ time: 1, event: 1 }], 'from 0 to 1 days: got 3'],
])('netSurvival() refuses %s', (_, subjects, message) => {
  expect(() => netSurvival(registry(subjects), dying(0), { method: 'ederer-2', times: [3] })).toThrow(message);
});

test('netSurvival() refuses a stratum that the population has not', () => {
  const subjects = [{ time: 3, event: 1, stratum: 'men', age: 1, date: 0 }];
  const choice = { method: 'ederer-2', times: [3] } as const;
  expect(() => netSurvival(subjects, dying(0), choice)).toThrow('stratum must be one of all: got men');
});
