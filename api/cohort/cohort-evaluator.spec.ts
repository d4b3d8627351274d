import 'reflect-metadata';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { testRecord, type TestRecord } from '../../test/support/record.ts';
import { TinyLake } from '../../test/support/tiny-lake.ts';
import type { PatientSet } from '../methods/disclosure/patient-set.ts';
import { CohortBook } from '../record/cohort-book.ts';
import { ENTITIES } from '../record/record.module.ts';
import { everybodyOf, type Everybody } from './ask-leaf.ts';
import { attritionOf } from './attrition.ts';
import { CohortEvaluator } from './cohort-evaluator.ts';
import type { Criterion, Leaf } from './criterion.ts';

/** An invented patient; of each trait the value, or null where nobody tells it. */
interface Patient {
  readonly subject: string;
  readonly sex: string | null;
  readonly tumour_type: string | null;
  readonly age: number | null;
  readonly ecog: number | null;
  readonly diagnosed_on: string | null;
  readonly treatments: readonly {
    readonly cohort: string;
    readonly drug: string | null;
    readonly line: number;
    readonly started_on: string;
  }[];
  readonly results: readonly string[];
  readonly best: string | null;
}

const pick = <T>(values: readonly T[], at: number): T => values[at % values.length]!;

/** Every combination comes up: the periods have no common divisor. */
const PATIENTS: readonly Patient[] = Array.from({ length: 150 }, (_, at) => ({
  subject: `P${String(at).padStart(3, '0')}`,
  sex: pick(['F', 'M', null], at),
  tumour_type: pick(['Lung', 'Colon', 'Breast', null, 'Lung'], at),
  age: pick([31, 44, 58, 62, 71, null, 80], at),
  ecog: pick([0, 1, 2, null], at),
  diagnosed_on: pick(['2020-01-01', '2020-06-30', '2021-02-28', null, '2022-12-31', '2019-05-05'], at),
  treatments: pick([0, 1, 1, 2, 1, 1, 2, 1, 1, 0, 1], at) === 0 ? [] : treatmentsOf(at),
  results: pick<readonly string[]>([['mutated'], [], ['wild type'], ['mutated', 'wild type'], ['wild type']], at),
  best: pick(['CR', 'PR', 'SD', null, 'PD', 'NE', 'SD', null], at),
}));

function treatmentsOf(at: number): Patient['treatments'] {
  const first = { cohort: pick(['A', 'B', 'C'], at), drug: pick(['x', 'y', null], at >> 1), line: 1 };
  const second = { cohort: pick(['B', 'C', 'A'], at), drug: 'z', line: 2 };
  return pick([true, false], at)
    ? [{ ...first, started_on: '2023-01-01' }]
    : // The later one stands first in the file.
      [
        { ...second, started_on: '2023-08-01' },
        { ...first, started_on: '2023-02-01' },
      ];
}

let lake: TinyLake;
let record: TestRecord;
let postgres: DataSource;
let book: CohortBook;
let everybody: Everybody;

beforeAll(async () => {
  lake = await TinyLake.create();
  record = await testRecord();
  postgres = await new DataSource({ type: 'postgres', url: record.url.href, entities: [...ENTITIES] }).initialize();
  book = new CohortBook(postgres);
  await record.query(
    "INSERT INTO source (id, title, kind) VALUES ('TRIAL', 'Trial', 'TRIAL'), ('OTHER', 'Other', 'TRIAL')",
  );
  await record.query("INSERT INTO person (id, name, role) VALUES ('ola', 'Ola', 'HEALTH_ECONOMIST')");
  await record.query("INSERT INTO snapshot (id) VALUES ('s')");
  const snapshot = await lake.snapshot(
    // Another source has the first ordinals of its own, and other people of the same names.
    {
      source: 'OTHER',
      tables: {
        subject: [
          { subject: 'P001', sex: 'F' },
          { subject: 'Q', sex: 'M' },
        ],
      },
    },
    {
      source: 'TRIAL',
      tables: {
        subject: PATIENTS.map(({ subject, sex, tumour_type, age, ecog, diagnosed_on }) => ({
          ...{ subject, sex, tumour_type, age, ecog, diagnosed_on },
        })),
        treatment: PATIENTS.flatMap(({ subject, treatments }) => treatments.map((one) => ({ subject, ...one }))),
        biomarker: PATIENTS.flatMap(({ subject, results }) =>
          results.map((result, at) => ({ subject, sample: `S${at}`, biomarker: 'KRAS', result })),
        ),
        assessment: PATIENTS.flatMap(({ subject, best, treatments }) =>
          best === null || treatments.length === 0 ? [] : [{ subject, kind: 'BEST', response: best }],
        ),
      },
    },
  );
  everybody = await everybodyOf(snapshot, 'TRIAL');
});

afterAll(async () => {
  await postgres?.destroy();
  await record?.drop();
  await lake?.drop();
});

type Told = string | number | null;

const firstOf = ({ treatments }: Patient) =>
  treatments.toSorted((one, other) => (one.started_on < other.started_on ? -1 : 1))[0] ?? null;

/** What the patient's own record says, however the lake was asked. */
const TRAITS: Readonly<Record<string, (patient: Patient) => Told>> = {
  SEX: ({ sex }) => sex,
  TUMOUR_TYPE: ({ tumour_type }) => tumour_type,
  AGE: ({ age }) => age,
  ECOG: ({ ecog }) => ecog,
  DIAGNOSED_ON: ({ diagnosed_on }) => diagnosed_on,
  COHORT: (patient) => firstOf(patient)?.cohort ?? null,
  DRUG: (patient) => firstOf(patient)?.drug ?? null,
  LINE: (patient) => firstOf(patient)?.line ?? null,
  TREATED_ON: (patient) => firstOf(patient)?.started_on ?? null,
  // Whoever was treated where responses are assessed is not evaluable where none is told.
  BEST_RESPONSE: ({ best, treatments }) => (treatments.length === 0 ? null : (best ?? 'NE')),
};

/** True, false, or null where it is not known. */
function holds(leaf: Leaf, patient: Patient): boolean | null {
  if ('member' in leaf) return patient.treatments.some(({ cohort }) => leaf.member.cohort === `TRIAL.${cohort}`);
  if ('biomarker' in leaf) {
    const { results } = patient;
    return results.length === 0 ? null : results.some((result) => leaf.biomarker.results.includes(result));
  }
  if ('category' in leaf) {
    const value = TRAITS[leaf.category.trait]!(patient);
    return value === null ? null : leaf.category.values.includes(value as string);
  }
  const { trait, from, to } = 'number' in leaf ? leaf.number : leaf.day;
  const value = TRAITS[trait]!(patient);
  return value === null ? null : (from === null || value >= from) && (to === null || value <= to);
}

const missingOf = (leaf: Leaf): boolean =>
  'member' in leaf ? false : (Object.values(leaf)[0] as { readonly missing: boolean }).missing;

function belongs(criterion: Criterion, patient: Patient): boolean {
  if ('all' in criterion) return criterion.all.every((one) => belongs(one, patient));
  if ('any' in criterion) return criterion.any.some((one) => belongs(one, patient));
  if ('not' in criterion) return !belongs(criterion.not, patient);
  return holds(criterion, patient) ?? missingOf(criterion);
}

/** Kleene's three values, whatever is said of those missing. */
function known(criterion: Criterion, patient: Patient): boolean | null {
  if ('not' in criterion) {
    const inner = known(criterion.not, patient);
    return inner === null ? null : !inner;
  }
  if ('all' in criterion || 'any' in criterion) {
    const [parts, decides] = 'all' in criterion ? [criterion.all, false] : [criterion.any, true];
    const values = parts.map((one) => known(one, patient));
    if (values.includes(decides)) return decides;
    return values.includes(null) ? null : !decides;
  }
  return holds(criterion, patient);
}

const missing = fc.boolean();
const category = (trait: 'SEX' | 'TUMOUR_TYPE' | 'COHORT' | 'DRUG' | 'BEST_RESPONSE', values: readonly string[]) =>
  fc.record({ category: fc.record({ trait: fc.constant(trait), values: fc.subarray([...values]), missing }) });
const range = <T extends number | string>(values: readonly T[]) => {
  const end = fc.option(fc.constantFrom(...values), { nil: null });
  return fc.tuple(end, end).map(([one, other]) => {
    const turned = one !== null && other !== null && one > other;
    return { from: turned ? other : one, to: turned ? one : other };
  });
};
const number = (trait: 'AGE' | 'ECOG' | 'LINE', values: readonly number[]) =>
  fc.tuple(range(values), missing).map(([ends, told]) => ({ number: { trait, ...ends, missing: told } }));
const day = (trait: 'DIAGNOSED_ON' | 'TREATED_ON', values: readonly string[]) =>
  fc.tuple(range(values), missing).map(([ends, told]) => ({ day: { trait, ...ends, missing: told } }));

const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  category('SEX', ['F', 'M', 'X']),
  category('TUMOUR_TYPE', ['Lung', 'Breast', 'nothing']),
  category('COHORT', ['A', 'B']),
  category('DRUG', ['x', 'z']),
  category('BEST_RESPONSE', ['CR', 'PR', 'NE']),
  number('AGE', [31, 50, 62.5, 71, 200]),
  number('ECOG', [0, 1, 2]),
  number('LINE', [1, 2]),
  day('DIAGNOSED_ON', ['2019-12-31', '2020-06-30', '2021-03-01']),
  day('TREATED_ON', ['2023-01-01', '2023-02-15', '2024-01-01']),
  fc.record({
    biomarker: fc.record({ biomarker: fc.constant('KRAS'), results: fc.subarray(['mutated', 'wild type']), missing }),
  }),
  fc.record({ member: fc.record({ cohort: fc.constantFrom('TRIAL.A', 'TRIAL.C') }) }),
);
const { criterion } = fc.letrec<{ criterion: Criterion }>((tie) => ({
  criterion: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('criterion'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('criterion'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('criterion') }),
  ),
}));

const names = (set: PatientSet): readonly string[] =>
  PATIENTS.filter((_, at) => set.has(at)).map(({ subject }) => subject);
const namesOf = (patients: readonly Patient[]): readonly string[] => patients.map(({ subject }) => subject);

test('whoever a definition selects are those whom reading every record by itself selects, step by step', async () => {
  const evaluator = new CohortEvaluator(book);
  await fc.assert(
    fc.asyncProperty(fc.array(criterion, { minLength: 1, maxLength: 4 }), async (steps) => {
      const { steps: told, members } = attritionOf(everybody, steps, await evaluator.evaluate(everybody, steps));
      let before = PATIENTS;
      for (const [at, step] of steps.entries()) {
        const left = before.filter((patient) => belongs(step, patient));
        const unknown = (patient: Patient) => known(step, patient) === null;
        expect(names(told[at]!.left)).toEqual(namesOf(left));
        expect(names(told[at]!.leftUnknown)).toEqual(namesOf(left.filter(unknown)));
        const lost = before.filter((patient) => !left.includes(patient));
        expect(names(told[at]!.lostUnknown)).toEqual(namesOf(lost.filter(unknown)));
        before = left;
      }
      expect(names(members)).toEqual(namesOf(before));
    }),
    { numRuns: 150 },
  );
});

const WOMEN: Criterion = { category: { trait: 'SEX', values: ['F'], missing: false } };
const version = (steps: readonly Criterion[]) => ({
  ...{ name: 'n', purpose: 'p', steps, sha256: 'x', author: 'ola', snapshot: 's' },
});

test('a cohort can be made of saved versions and registered cohorts, by and, or and minus', async () => {
  const women = await book.define('TRIAL', version([WOMEN]));
  const womenOfA = await book.define(
    'TRIAL',
    version([{ member: { cohort: `K${women}~1` } }, { member: { cohort: 'TRIAL.A' } }]),
  );
  const menOrA: Criterion = {
    any: [{ member: { cohort: 'TRIAL.A' } }, { not: { member: { cohort: `K${women}~1` } } }],
  };
  const set = await new CohortEvaluator(book).select(everybody, [
    menOrA,
    { not: { member: { cohort: `K${womenOfA}~1` } } },
  ]);
  const inA = ({ treatments }: Patient) => treatments.some(({ cohort }) => cohort === 'A');
  const wanted = PATIENTS.filter((one) => (inA(one) || one.sex !== 'F') && !(inA(one) && one.sex === 'F'));
  expect(names(set)).toEqual(namesOf(wanted));
});

test.each<[Criterion, string]>([
  [{ category: { trait: 'ICD10', values: ['C34'], missing: false } }, 'by ICD10 as TRIAL tells it of nobody'],
  [{ number: { trait: 'PRIOR_LINES', from: 0, to: 1, missing: true } }, 'by PRIOR_LINES as TRIAL tells it of nobody'],
  [
    { day: { trait: 'SCREENED_ON', from: null, to: null, missing: false } },
    'by SCREENED_ON as TRIAL tells it of nobody',
  ],
  [
    { biomarker: { biomarker: 'BRAF', results: ['V600E'], missing: false } },
    'the biomarker "BRAF" as TRIAL tells it of',
  ],
  [{ member: { cohort: 'OTHER.A' } }, 'by cohort OTHER.A as it must be a cohort of TRIAL'],
  [{ member: { cohort: 'TRIAL.Z' } }, 'by cohort TRIAL.Z as it must be a cohort of TRIAL'],
  [{ member: { cohort: 'K999~1' } }, 'by cohort K999~1 as it must be a cohort of TRIAL'],
])('what the source does not tell is refused by name: %#', async (step, sentence) => {
  await expect(new CohortEvaluator(book).select(everybody, [{ not: { all: [step] } }])).rejects.toThrow(sentence);
});

test('a saved version of another source is as one that is not there', async () => {
  const other = await book.define('OTHER', version([WOMEN]));
  const step = { member: { cohort: `K${other}~1` } };
  await expect(new CohortEvaluator(book).select(everybody, [step])).rejects.toThrow(
    `K${other}~1 as it must be a cohort`,
  );
});
