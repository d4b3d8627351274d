import 'reflect-metadata';
import { protectedCounting, type ProtectedCounting } from '../../test/support/protected-counting.ts';
import type { Count, CrossLine } from '../contract.ts';
import { everybodyOf, type Everybody } from './ask-leaf.ts';
import { CannotSelect } from './cannot-select.ts';
import type { Criterion } from './criterion.ts';
import { CrossCounts } from './cross-counts.ts';

const pick = <T>(values: readonly T[], at: number): T => values[at % values.length]!;

/** Some cells are of few, some of nobody: the periods have no common divisor. */
const PATIENTS = Array.from({ length: 210 }, (_, at) => ({
  subject: `P${String(at).padStart(3, '0')}`,
  sex: pick(['F', 'M'], at),
  tumour_type: pick(['Lung', 'Colon', null, 'Breast', 'Lung', 'Lung', 'Breast'], at >> 1),
  health_region: pick(
    ['NORTH', 'WEST', 'WEST', null, 'WEST', 'NORTH', 'SOUTH_EAST', 'WEST', 'WEST', 'NORTH', 'WEST'],
    at,
  ),
  results: pick<readonly string[]>([['mutated'], [], ['wild type'], ['mutated', 'wild type'], ['wild type']], at),
  best: pick(['CR', 'PD', 'SD'], at),
}));
type Patient = (typeof PATIENTS)[number];

const TABLES = {
  subject: PATIENTS.map(({ subject, sex, tumour_type, health_region }) => ({
    ...{ subject, sex, tumour_type, health_region },
  })),
  biomarker: PATIENTS.flatMap(({ subject, results }) =>
    results.map((result, at) => ({ subject, sample: `S${at}`, biomarker: 'KRAS', result })),
  ),
  assessment: PATIENTS.map(({ subject, best }) => ({ subject, cohort: 'A', kind: 'BEST', response: best })),
};

let means: ProtectedCounting;
let counting: CrossCounts;

beforeAll(async () => {
  means = await protectedCounting(PATIENTS.map(({ subject }) => subject));
  counting = new CrossCounts(means.evaluator, means.sets, means.tables, means.selections);
});
afterAll(() => means?.drop());

/** Everybody in a source of the policy, from a snapshot of their own. */
const everybodyIn = async (source: string): Promise<Everybody> =>
  everybodyOf(await means.lake.snapshot({ source, tables: TABLES }), source);

const men: Criterion = { category: { trait: 'SEX', values: ['M'], missing: false } };
const TUMOUR = { trait: 'TUMOUR_TYPE', biomarker: null } as const;
const REGION = { trait: 'HEALTH_REGION', biomarker: null } as const;
const RESPONSE = { trait: 'BEST_RESPONSE', biomarker: null } as const;
const KRAS = { trait: 'BIOMARKER', biomarker: 'KRAS' } as const;

const inLine = ({ kind, from }: CrossLine, values: readonly (string | null)[]): boolean => {
  if (kind === 'SEVERAL') return values.length > 1;
  if (kind === 'MISSING') return values.length === 0 || values[0] === null;
  return values.length === 1 && values[0] === from;
};
const valueOf = ({ value }: Count) => value;

test('of an open source everybody selected is in one row and one column, those with several results in their own', async () => {
  const axes = { rows: RESPONSE, columns: KRAS };
  const found = (await counting.count(await everybodyIn('SUMMIT'), [men], axes, null))!;
  const chosen = PATIENTS.filter(({ sex }) => sex === 'M');
  const counted = (isIn: (patient: Patient) => boolean) => chosen.filter(isIn).length;
  expect(found.columns.map(({ kind }) => kind)).toEqual(['BIN', 'BIN', 'SEVERAL', 'MISSING']);
  expect(found.cells.map((row) => row.map(valueOf))).toEqual(
    found.rows.map((row) =>
      found.columns.map((column) => counted(({ best, results }) => inLine(row, [best]) && inLine(column, results))),
    ),
  );
  expect(found.rows.map(({ people }) => people.value)).toEqual(
    found.rows.map((row) => counted(({ best }) => inLine(row, [best]))),
  );
  expect(found.columns.map(({ people }) => people.value)).toEqual(
    found.columns.map((column) => counted(({ results }) => inLine(column, results))),
  );
  expect(found.total.value).toBe(chosen.length);
});

test('of a protected source no cell is of few, and none follows from its row or column', async () => {
  const found = (await counting.count(await everybodyIn('IMPRESS'), [], { rows: TUMOUR, columns: REGION }, null))!;
  const truth = found.rows.map((row) =>
    found.columns.map(
      (column) =>
        PATIENTS.filter((one) => inLine(row, [one.tumour_type]) && inLine(column, [one.health_region])).length,
    ),
  );
  expect(truth.flat().some((n) => n > 0 && n < 5)).toBe(true);
  const lines = [
    ...found.rows.map((row, i) => ({ total: row.people, cells: found.cells[i]! })),
    ...found.columns.map((column, j) => ({ total: column.people, cells: found.cells.map((row) => row[j]!) })),
  ];
  const told = found.cells.flat().filter(({ value }) => value !== null);
  expect(told.length).toBeGreaterThan(3);
  for (const { value } of told) expect(value! > 0 && value! < 5).toBe(false);
  for (const { total, cells } of lines) {
    const withheld = cells.filter(({ status }) => status === 'SUPPRESSED_SMALL');
    expect(withheld.length === 1 && total.value !== null).toBe(false);
    const rest = total.value === null ? 5 : total.value - cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
    if (withheld.length > 0) expect(rest).toBeGreaterThanOrEqual(5);
  }
  found.cells.forEach((row, i) => row.forEach(({ value }, j) => value !== null && expect(value).toBe(truth[i]![j])));
});

test('a selection of few in a protected source is not laid out', async () => {
  const few: Criterion = { all: [men, { category: { trait: 'TUMOUR_TYPE', values: ['nowhere'], missing: false } }] };
  const three: Criterion = { any: [few, { biomarker: { biomarker: 'KRAS', results: ['mutated'], missing: false } }] };
  const nobodyElse: Criterion = { category: { trait: 'HEALTH_REGION', values: [], missing: true } };
  const colon: Criterion = { category: { trait: 'TUMOUR_TYPE', values: ['Colon'], missing: false } };
  const steps = [three, nobodyElse, colon];
  const everybody = await everybodyIn('IMPRESS');
  const { count } = await means.evaluator.select(everybody, steps);
  expect([count > 0, count < 5]).toEqual([true, true]);
  expect(await counting.count(everybody, steps, { rows: TUMOUR, columns: REGION }, null)).toBeNull();
});

test('a trait of which the source tells of nobody cannot be laid out', async () => {
  const asked = counting.count(
    await everybodyIn('SUMMIT'),
    [],
    { rows: TUMOUR, columns: { trait: 'DRUG', biomarker: null } },
    null,
  );
  await expect(asked).rejects.toThrow(CannotSelect);
});
