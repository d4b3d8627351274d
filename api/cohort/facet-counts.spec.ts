import 'reflect-metadata';
import { protectedCounting, type ProtectedCounting } from '../../test/support/protected-counting.ts';
import { everybodyOf, type Everybody } from './ask-leaf.ts';
import type { Criterion } from './criterion.ts';
import { FacetCounts, type CountedFacet } from './facet-counts.ts';

const pick = <T>(values: readonly T[], at: number): T => values[at % values.length]!;

/** Every combination comes up: the periods have no common divisor. */
const PATIENTS = Array.from({ length: 210 }, (_, at) => ({
  subject: `P${String(at).padStart(3, '0')}`,
  sex: pick(['F', 'M'], at),
  tumour_type: pick(['Lung', 'Colon', null, 'Breast', 'Lung'], at),
  age: pick([39, 44, 58, null, 62, 71, 60], at),
  diagnosed_on: pick(['2020-01-01', '2020-03-31', '2020-04-01'], at >> 1),
  drug: pick(['x', 'y', null, 'z', 'x', 'x', 'y', 'z', 'y', 'x', 'z'], at),
  results: pick<readonly string[]>([['mutated'], [], ['wild type'], ['mutated', 'wild type'], ['wild type']], at),
}));
type Patient = (typeof PATIENTS)[number];

const TABLES = {
  subject: PATIENTS.map(({ subject, sex, tumour_type, age, diagnosed_on }) => ({
    ...{ subject, sex, tumour_type, age, diagnosed_on },
  })),
  treatment: PATIENTS.flatMap(({ subject, drug }) => (drug === null ? [] : [{ subject, cohort: 'A', line: 1, drug }])),
  biomarker: PATIENTS.flatMap(({ subject, results }) =>
    results.map((result, at) => ({ subject, sample: `S${at}`, biomarker: 'KRAS', result })),
  ),
};

let means: ProtectedCounting;
let counting: FacetCounts;

beforeAll(async () => {
  means = await protectedCounting(PATIENTS.map(({ subject }) => subject));
  counting = new FacetCounts(means.evaluator, means.sets, means.tables, means.selections);
});
afterAll(() => means?.drop());

/** Everybody in a source of the policy, from a snapshot of their own. */
const everybodyIn = async (source: string): Promise<Everybody> =>
  everybodyOf(await means.lake.snapshot({ source, tables: TABLES }), source);

const men: Criterion = { category: { trait: 'SEX', values: ['M'], missing: false } };
const isMan = ({ sex }: Patient): boolean => sex === 'M';

/** In which bins of a trait a patient is. */
const VALUES: Readonly<Record<string, (patient: Patient) => readonly (string | null)[]>> = {
  SEX: ({ sex }) => [sex],
  TUMOUR_TYPE: (patient) => [patient.tumour_type],
  AGE: ({ age }) => [age === null ? null : String(Math.floor(age / 10) * 10)],
  DIAGNOSED_ON: (patient) => [patient.diagnosed_on < '2020-04-01' ? '2020-01-01' : '2020-04-01'],
  DRUG: ({ drug }) => [drug],
  LINE: ({ drug }) => [drug === null ? null : '1'],
  BIOMARKER: ({ results }) => (results.length === 0 ? [null] : results),
};

const countsOf = ({ bins, missing }: CountedFacet, of: 'selected' | 'everyone') =>
  [...bins, missing].map((bin) => bin[of].value);
const countedOf = ({ trait, bins, missing }: CountedFacet, patients: readonly Patient[]) =>
  [...bins, missing].map(({ from }) => patients.filter((patient) => VALUES[trait]!(patient).includes(from)).length);

test('of an open source every bin counts those whom their own records put there, missing included', async () => {
  const { selected, everyone, facets } = await counting.count(await everybodyIn('SUMMIT'), [men], null);
  const chosen = PATIENTS.filter(isMan);
  expect([selected.value, everyone.value]).toEqual([chosen.length, PATIENTS.length]);
  for (const trait of Object.keys(VALUES)) {
    const facet = facets.find((one) => one.trait === trait)!;
    expect(countsOf(facet, 'everyone')).toEqual(countedOf(facet, PATIENTS));
    if (trait !== 'SEX') expect(countsOf(facet, 'selected')).toEqual(countedOf(facet, chosen));
  }
});

test('the bins of a trait count whom the steps about other traits select', async () => {
  const lung: Criterion = { category: { trait: 'TUMOUR_TYPE', values: ['Lung'], missing: true } };
  const young: Criterion = { number: { trait: 'AGE', from: 30, to: 49, missing: false } };
  const old: Criterion = { number: { trait: 'AGE', from: 70, to: 79, missing: false } };
  const mutated: Criterion = { biomarker: { biomarker: 'KRAS', results: ['mutated'], missing: false } };
  const steps = [men, lung, { any: [young, old] }, mutated];
  const { selected, facets } = await counting.count(await everybodyIn('SUMMIT'), steps, null);
  const isOf: Readonly<Record<string, (patient: Patient) => boolean>> = {
    SEX: isMan,
    TUMOUR_TYPE: ({ tumour_type }) => tumour_type === 'Lung' || tumour_type === null,
    AGE: ({ age }) => age !== null && (age < 50 || age >= 70),
    BIOMARKER: ({ results }) => results.includes('mutated'),
  };
  const chosenBeside = (trait: string) =>
    PATIENTS.filter((patient) => Object.entries(isOf).every(([of, holds]) => of === trait || holds(patient)));
  expect(selected.value).toBe(chosenBeside('').length);
  for (const trait of Object.keys(VALUES)) {
    const facet = facets.find((one) => one.trait === trait)!;
    expect(facet.selected.value).toBe(chosenBeside(trait).length);
    expect(countsOf(facet, 'selected')).toEqual(countedOf(facet, chosenBeside(trait)));
  }
});

test('a step about two traits selects in the bins of both', async () => {
  const either: Criterion = { any: [men, { category: { trait: 'TUMOUR_TYPE', values: ['Colon'], missing: false } }] };
  const { facets } = await counting.count(await everybodyIn('SUMMIT'), [either], null);
  const chosen = PATIENTS.filter((patient) => isMan(patient) || patient.tumour_type === 'Colon');
  for (const trait of ['SEX', 'TUMOUR_TYPE'] as const) {
    const facet = facets.find((one) => one.trait === trait)!;
    expect(countsOf(facet, 'selected')).toEqual(countedOf(facet, chosen));
  }
});

test('of a protected source no count is of few, none follows from its line, and an answer shown before is shown again', async () => {
  const everybody = await everybodyIn('IMPRESS');
  const steps: readonly (readonly Criterion[])[] = [
    [men],
    [men, { number: { trait: 'AGE', from: 60, to: null, missing: false } }],
    [{ category: { trait: 'DRUG', values: ['x'], missing: true } }],
    [{ category: { trait: 'TUMOUR_TYPE', values: ['Breast'], missing: false } }, men],
    [{ biomarker: { biomarker: 'KRAS', results: ['mutated'], missing: false } }],
  ];
  let shown = 0;
  for (const one of steps) {
    const counted = await counting.count(everybody, one, null);
    for (const { several, selected, bins, missing } of counted.facets) {
      if (selected.value === null) continue;
      shown++;
      const line = [...bins, missing].map(({ selected }) => selected.value);
      const told = line.filter((n) => n !== null);
      expect(told.filter((n) => n > 0 && n < 5)).toEqual([]);
      const rest = selected.value - told.reduce((sum, n) => sum + n, 0);
      if (!several && told.length < line.length) expect(rest).toBeGreaterThanOrEqual(5);
    }
  }
  expect(shown).toBeGreaterThan(15);
  const again = await counting.count(everybody, [men], null);
  expect(again.selected.value).toBe(105);
});

test('of a selection of three people in a protected source nothing is told of them', async () => {
  const colon: Criterion = { category: { trait: 'TUMOUR_TYPE', values: ['Colon'], missing: false } };
  const aged44: Criterion = { number: { trait: 'AGE', from: 44, to: 44, missing: false } };
  const few = PATIENTS.filter((patient) => isMan(patient) && patient.tumour_type === 'Colon' && patient.age === 44);
  expect(few).toHaveLength(3);
  const counted = await counting.count(await everybodyIn('IMPRESS'), [men, colon, aged44], null);
  expect(counted.selected.value).toBeNull();
  for (const facet of counted.facets) {
    const told = countsOf(facet, 'selected').filter((n) => n !== null);
    if (!['SEX', 'TUMOUR_TYPE', 'AGE'].includes(facet.trait)) expect([facet.selected.value, ...told]).toEqual([null]);
    expect(told.filter((n) => n > 0 && n < 5)).toEqual([]);
  }
  expect(counted.facets.flatMap((facet) => countsOf(facet, 'everyone')).filter((n) => n !== null)).not.toEqual([]);
});
