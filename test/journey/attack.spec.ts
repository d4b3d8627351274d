import fc from 'fast-check';
import { Generator } from '../../api/methods/random/generator.ts';
import { DeliveryBook } from '../../api/record/delivery-book.ts';
import { attack, type Read } from '../support/attacker.ts';
import { ask, testApplication, type Agent, type TestApplication } from '../support/application.ts';
import { freeze, upload } from './invented-trial.ts';

/** Random sources, which are delivered, asked about in every way, and attacked: how many patients, and from which seed. */
const [DRAWN] = fc.sample(
  fc.uniqueArray(fc.tuple(fc.integer({ min: 8, max: 400 }), fc.nat()), {
    minLength: 24,
    maxLength: 24,
    selector: String,
  }),
  1,
);
const SOURCES = DRAWN!;
const FEWEST = 5;

/** The same seed may be drawn for two sizes. */
const nameOf = (size: number, seed: number): string => `ATTACKED-${size}-${seed}`;

let application: TestApplication;
let readers: readonly Agent[];
let turn = 0;
beforeAll(async () => {
  application = await testApplication();
  const steward = await application.signedIn('DATA_STEWARD');
  for (const [size, seed] of SOURCES) {
    const source = { id: nameOf(size, seed), title: 'Attacked', kind: 'TRIAL', synthetic: true } as const;
    await application.nest.get(DeliveryBook, { strict: false }).register(source);
    await upload(steward, filesOf(patientsOf(size, new Generator(seed))), { source: source.id }).expect(200);
  }
  await freeze(steward);
  const roles = ['HEALTH_ECONOMIST', 'CONSORTIUM_LEAD', 'DIRECTORATE_REVIEWER'] as const;
  readers = await Promise.all(roles.map((role) => application.signedIn(role)));
}, 120_000);
afterAll(() => application.close());

const REGIONS = ['NORTH', 'CENTRAL', 'WEST'] as const;
const COHORTS = ['A', 'B', 'C'] as const;

interface Patient {
  readonly subject: string;
  readonly sex: string;
  readonly region: string;
  readonly age: number;
  readonly cohort: string;
  readonly died: boolean;
  /** Null where it is not told when the disease went on. */
  readonly pfs: number | null;
}

function patientsOf(size: number, random: Generator): readonly Patient[] {
  const weights = (n: number) => Array.from({ length: n }, () => random.uniform() ** 3 + 0.02);
  const [sexes, regions, ages, cohorts] = [weights(2), weights(3), weights(3), weights(3)];
  const missing = random.uniform() < 0.5 ? 0 : 0.08;
  return Array.from({ length: size }, (_, at) => ({
    subject: `P${String(at).padStart(3, '0')}`,
    sex: random.choice(['F', 'M'], sexes),
    region: random.choice([...REGIONS], regions),
    age: random.choice([45, 55, 65], ages),
    // One at least is in each, as a cohort of nobody is none.
    cohort: COHORTS[at] ?? random.choice([...COHORTS], cohorts),
    died: random.uniform() < 0.6,
    pfs: random.uniform() < missing ? null : random.integer(20, 300),
  }));
}

const csv = (head: string, rows: readonly (readonly unknown[])[]): string =>
  [head, ...rows.map((row) => row.join(';'))].map((line) => `${line}\n`).join('');

const filesOf = (patients: readonly Patient[]): Readonly<Record<string, string>> => ({
  'subject.csv': csv(
    'subject;sex;age;health_region;treatment_started_on',
    patients.map(({ subject, sex, age, region }) => [subject, sex, age, region, '2023-02-01']),
  ),
  'treatment.csv': csv(
    'subject;cohort;drug;started_on',
    patients.map(({ subject, cohort }) => [subject, cohort, 'drug', '2023-02-01']),
  ),
  'event_time.csv': csv(
    'subject;cohort;endpoint;days;event',
    patients.flatMap(({ subject, cohort, died, pfs }, at) => [
      [subject, cohort, 'OS', 100 + ((37 * at) % 400), died],
      ...(pfs === null ? [] : [[subject, cohort, 'PFS', pfs, 'true']]),
    ]),
  ),
});

type Whom = (patient: Patient) => boolean;
/** A number that was read, and of whom. */
interface Told {
  readonly whom: Whom;
  readonly count: number;
}

const both =
  (one: Whom, other: Whom): Whom =>
  (patient) =>
    one(patient) && other(patient);
const everybody: Whom = () => true;

/** A step of a cohort, and whom it leaves. */
interface Step {
  readonly criterion: object;
  readonly whom: Whom;
}

function randomStep(source: string, random: Generator): Step {
  const category = (trait: string, of: (patient: Patient) => string, all: readonly string[]): Step => {
    const some = all.filter(() => random.uniform() < 0.6);
    const values = some.length === 0 ? all : some;
    return {
      criterion: { category: { trait, values, missing: false } },
      whom: (patient) => values.includes(of(patient)),
    };
  };
  const from = random.choice([40, 50, 60], [1, 1, 1]);
  const cohort = random.choice([...COHORTS], [1, 1, 1]);
  const steps: readonly Step[] = [
    category('SEX', ({ sex }) => sex, ['F', 'M']),
    category('HEALTH_REGION', ({ region }) => region, REGIONS),
    {
      criterion: { number: { trait: 'AGE', from, to: null, missing: false } },
      whom: ({ age }) => age >= from,
    },
    { criterion: { member: { cohort: `${source}.${cohort}` } }, whom: (patient) => patient.cohort === cohort },
  ];
  const step = steps[random.integer(0, steps.length - 1)]!;
  return random.uniform() < 0.3 ? { criterion: { not: step.criterion }, whom: (patient) => !step.whom(patient) } : step;
}

interface Count {
  readonly value: number | null;
}

async function data(query: string, variables: object) {
  const { body } = await ask(readers[turn++ % readers.length]!, query, { ...variables });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

const told = (whom: Whom, { value }: Count): readonly Told[] => (value === null ? [] : [{ whom, count: value }]);

async function readCohorts(source: string): Promise<readonly Told[]> {
  const { cohorts } = await data(
    'query ($source: ID!) { cohorts(source: $source) { cohorts { code subjects { value } } } }',
    { source },
  );
  return cohorts.cohorts.flatMap(({ code, subjects }: { code: string | null; subjects: Count }) =>
    told(code === null ? everybody : ({ cohort }) => cohort === code, subjects),
  );
}

async function readDraft(source: string, steps: readonly Step[]): Promise<readonly Told[]> {
  const { draftCohort } = await data(
    `query ($source: ID!, $steps: [CriterionInput!]!) { draftCohort(source: $source, steps: $steps) { ... on Draft {
      members { value } steps { left { value } lost { value } } } } }`,
    { source, steps: steps.map(({ criterion }) => criterion) },
  );
  let before = everybody;
  return draftCohort.steps.flatMap(({ left, lost }: { left: Count; lost: Count }, at: number) => {
    const [was, step] = [before, steps[at]!.whom];
    before = both(was, step);
    return [...told(before, left), ...told((patient) => was(patient) && !step(patient), lost)];
  });
}

const IN_BIN = {
  SEX: ({ sex }: Patient, { from }: { from: string }) => sex === from,
  HEALTH_REGION: ({ region }: Patient, { from }: { from: string }) => region === from,
  AGE: ({ age }: Patient, { from, to }: { from: string; to: string }) => age >= Number(from) && age <= Number(to),
} as const;

/** What the steps leave in each bin: of those that every step selects but those about the trait of the bins. */
async function readFacets(source: string, step: Step): Promise<readonly Told[]> {
  const { facets } = await data(
    `query ($source: ID!, $steps: [CriterionInput!]!) { facets(source: $source, steps: $steps) { ... on Facets {
      selected { value } facets { trait bins { from to everyone { value } selected { value } } } } } }`,
    { source, steps: [step.criterion] },
  );
  const own = JSON.stringify(step.criterion);
  return [
    ...told(step.whom, facets.selected),
    ...facets.facets
      .filter(({ trait }: { trait: string }) => trait in IN_BIN)
      .flatMap(({ trait, bins }: { trait: keyof typeof IN_BIN; bins: never[] }) =>
        bins.flatMap((bin: { from: string; to: string; everyone: Count; selected: Count }) => {
          const inBin: Whom = (patient) => IN_BIN[trait](patient, bin);
          const selected = own.includes(`"${trait}"`) ? inBin : both(inBin, step.whom);
          return [...told(inBin, bin.everyone), ...told(selected, bin.selected)];
        }),
      ),
  ];
}

/** People of each group, and how many of them had the event. */
async function readSurvival(source: string, cohort: string | null, groupBy: string, endpoint: string) {
  const { survival } = await data(
    `query ($cohort: ID!, $groupBy: GroupBy!, $endpoint: Endpoint!) {
      survival(cohort: $cohort, endpoint: $endpoint, groupBy: $groupBy) { ... on Survival {
        groups { label subjects events censored steps { atRisk events } } } } }`,
    { cohort: cohort === null ? source : `${source}.${cohort}`, groupBy, endpoint },
  );
  const labelOf = ({ sex, region, cohort: of }: Patient): string =>
    ({ SEX: sex, HEALTH_REGION: region, COHORT: of })[groupBy] ?? 'ALL';
  const groups: readonly { label: string; subjects: number; events: number | null }[] = survival.groups ?? [];
  const whomOf =
    (label: string): Whom =>
    (patient) =>
      labelOf(patient) === label &&
      (cohort === null || patient.cohort === cohort) &&
      (endpoint === 'OS' || patient.pfs !== null);
  return {
    people: groups.flatMap(({ label, subjects }) => told(whomOf(label), { value: subjects })),
    deaths: groups.flatMap(({ label, events }) =>
      endpoint === 'OS'
        ? told(
            both(whomOf(label), ({ died }) => died),
            { value: events },
          )
        : [],
    ),
  };
}

/** What all of it tells of few people. */
function deduced(patients: readonly Patient[], tolds: readonly Told[]) {
  const wrong = tolds.filter(({ whom, count }) => patients.filter(whom).length !== count);
  if (wrong.length > 0) throw new Error(`Cannot attack as ${wrong.length} numbers are not those of the patients`);
  const keyOf = ({ sex, region, age, cohort, pfs, died }: Patient): string =>
    [sex, region, age, cohort, pfs === null, died].join();
  const kinds = [...new Map(patients.map((patient) => [keyOf(patient), patient])).values()];
  const sizes = kinds.map((kind) => patients.filter((patient) => keyOf(patient) === keyOf(kind)).length);
  const all = tolds.map(({ whom, count }): Read => ({ kinds: kinds.map((kind) => (whom(kind) ? 1 : 0)), count }));
  const reads = [...new Map(all.map((read) => [read.kinds.join(), read])).values()];
  const apart = reads.flatMap(({ kinds: one }) =>
    reads.map(({ kinds: other }) => one.map((is, at) => is & ~other[at]!)),
  );
  const units = kinds.map((_, own) => kinds.map((__, at) => (own === at ? 1 : 0)));
  const sizeOf = (of: readonly number[]): number => of.reduce((sum, is, at) => sum + is * sizes[at]!, 0);
  const few = [...units, ...apart].filter((of) => sizeOf(of) > 0 && sizeOf(of) < FEWEST);
  return attack(reads, [...new Map(few.map((of) => [of.join(), of])).values()], FEWEST);
}

async function askEverything(source: string, random: Generator) {
  const people: Told[] = [...(await readCohorts(source))];
  const deaths: Told[] = [];
  for (const cohort of [null, ...COHORTS])
    for (const groupBy of ['NONE', 'SEX', 'HEALTH_REGION'])
      for (const endpoint of ['OS', 'PFS']) {
        const read = await readSurvival(source, cohort, groupBy, endpoint);
        people.push(...read.people);
        deaths.push(...read.deaths);
      }
  for (let draft = 0; draft < 4; draft++)
    people.push(...(await readDraft(source, [randomStep(source, random), randomStep(source, random)])));
  for (let facet = 0; facet < 2; facet++) people.push(...(await readFacets(source, randomStep(source, random))));
  return { people, deaths };
}

let read = 0;

test.each(SOURCES)('%i patients, drawn from seed %i, tell of no few of them', async (size, seed) => {
  const patients = patientsOf(size, new Generator(seed));
  const { people, deaths } = await askEverything(nameOf(size, seed), new Generator(seed).substream(1));
  read += people.length + deaths.length;
  expect(people.filter(({ count }) => count > 0 && count < FEWEST)).toEqual([]);
  expect(deduced(patients, people)).toEqual([]);
  // Of those who died, and so of those who did not, what is told is told of enough people as well.
  expect(deduced(patients, deaths)).toEqual([]);
});

test('most sources tell a good deal', () => {
  expect(read).toBeGreaterThan(15 * SOURCES.length);
});
