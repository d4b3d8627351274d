import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Agent, ask, testApplication, type TestApplication } from '../../test/support/application.ts';
import { tinyDelivery, tinySource } from '../../test/support/tiny-delivery.ts';
import { TinyLake, type TinyRow } from '../../test/support/tiny-lake.ts';
import { Disclosure } from '../access/disclosure.ts';
import { Freezer } from '../lake/freezer.ts';
import { readTableId, tableId } from '../lake/table-id.ts';
import { PROJECT_ROOT } from '../project-root.ts';

const CUT = '2024-01-01';

/** Treated on day `at` of 2023, with disease control at week 16 or not, or without a scan at all. */
interface Patient {
  readonly cohort: string;
  readonly at: number;
  readonly control: boolean | null;
}

const many = (n: number, cohort: string, controls: readonly (boolean | null)[]): readonly Patient[] =>
  Array.from({ length: n }, (_, at) => ({ cohort, at, control: controls[at % controls.length]! }));

const PATIENTS: readonly Patient[] = [
  ...many(9, 'NINE', [true, false, false]),
  ...many(24, 'FULL', [true, false, false]),
  ...many(26, 'MORE', [true, false]),
  ...many(8, 'NONE', [false]),
  ...many(7, 'SEVEN', [true]),
  ...many(3, 'THREE', [true]),
  ...many(6, 'UNSCANNED', [null]),
];

const nameOf = ({ cohort, at }: Patient) => `${cohort}-${at}`;
const dayOf = ({ at }: Patient) => new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10);

const treatments = PATIENTS.map((patient) => ({
  subject: nameOf(patient),
  cohort: patient.cohort,
  drug: 'PARP inhibitor',
  alteration: 'BRCA2 loss',
  started_on: dayOf(patient),
}));
const scans = PATIENTS.filter(({ control }) => control !== null).map((patient) => ({
  subject: nameOf(patient),
  cohort: patient.cohort,
  kind: 'SCAN',
  day: 112,
  response: patient.control ? 'SD' : 'PD',
}));
const untreated = (n: number, reason: string | null, actionable: boolean): readonly TinyRow[] =>
  Array.from({ length: n }, (_, at) => ({
    subject: `${reason}-${actionable}-${at}`,
    screened_on: '2022-12-01',
    actionable,
    loss_reason: reason,
  }));
const subjects = [
  ...PATIENTS.map((patient) => ({ subject: nameOf(patient), screened_on: '2022-12-01', actionable: true })),
  ...untreated(40, 'NO_TARGET', false),
  ...untreated(3, 'DIED', false),
  ...untreated(12, null, false),
  ...untreated(7, 'DECLINED', true),
];
const survival = ['OS', 'PFS'].map((endpoint) => ({
  subject: 'NINE-0',
  cohort: 'NINE',
  endpoint,
  days: 200,
  event: true,
}));
const biomarkers = ['HIGH', 'LOW'].map((result, at) => ({ subject: `NINE-${at}`, biomarker: 'TMB', result }));

const published = [
  { programme: 'P', period: '2021', step: 'screened', n: 1167, citation: 'doi', verification: 'verified' },
  { programme: 'P', period: '2021', step: 'treated', n: 3, citation: 'doi', verification: 'verified' },
];

let application: TestApplication;
let economist: Agent;

beforeAll(async () => {
  application = await testApplication();
  const { record, config } = application;
  const lake = TinyLake.at(config.dataDir);
  await tinySource(record, { id: 'TRIAL', twoStageDesign: 'IMPRESS' });
  await tinySource(record, { id: 'INSPIRE', twoStageDesign: 'IMPRESS' });
  await tinySource(record, { id: 'PUBLISHED' });
  const tables = {
    subject: subjects,
    treatment: treatments,
    assessment: scans,
    event_time: survival,
    biomarker: biomarkers,
  };
  for (const source of ['TRIAL', 'INSPIRE']) await tinyDelivery(lake, record, { source, dataCut: CUT, tables });
  await tinyDelivery(lake, record, { source: 'PUBLISHED', tables: { published_funnel: published } });
  await application.nest.get(Freezer, { strict: false }).freeze({ deliveries: null, note: null, by: null });
  economist = await application.signedIn('HEALTH_ECONOMIST');
});

afterAll(() => application.close());

async function answer<T>(agent: Agent, query: string, variables = {}): Promise<T> {
  const { body } = await ask(agent, query, variables);
  const { data, errors } = body as { readonly data: T; readonly errors?: readonly { readonly message: string }[] };
  expect(errors).toBeUndefined();
  return data;
}

interface Told {
  readonly value: number | null;
  readonly status: string;
}

const COHORTS = `query ($source: ID) { cohorts(source: $source) { snapshot cohorts {
  id code label drug alteration tumourType subjects { value status } dataCut endpoints biomarkers assessed source { id }
} } }`;

interface Cohorts {
  readonly cohorts: {
    readonly cohorts: readonly { readonly id: string; readonly code: string | null; readonly subjects: Told }[];
  };
}

test('cohorts are those of the treatments, after the source as a whole; few people are not told of a protected source, nor what tells of them', async () => {
  const { cohorts } = await answer<Cohorts>(economist, COHORTS, { source: 'TRIAL' });
  const told = cohorts.cohorts.map(({ id, subjects: { value, status } }) => [id, value, status]);
  expect(told).toEqual([
    ['TRIAL', 83, 'OK'],
    ['TRIAL.FULL', 24, 'OK'],
    ['TRIAL.MORE', 26, 'OK'],
    ['TRIAL.NINE', 9, 'OK'],
    ['TRIAL.NONE', 8, 'OK'],
    ['TRIAL.SEVEN', 7, 'OK'],
    ['TRIAL.THREE', null, 'SUPPRESSED_SMALL'],
    ['TRIAL.UNSCANNED', null, 'SUPPRESSED_SMALL'],
  ]);
  expect(cohorts.cohorts[0]).toMatchObject({ code: null, label: 'TRIAL, invented', endpoints: ['OS', 'PFS'] });
  const what = {
    label: 'PARP inhibitor, BRCA2 loss',
    drug: 'PARP inhibitor',
    alteration: 'BRCA2 loss',
    tumourType: null,
  };
  expect(cohorts.cohorts[3]).toMatchObject({
    ...what,
    code: 'NINE',
    dataCut: CUT,
    endpoints: ['OS', 'PFS'],
    biomarkers: ['TMB'],
  });
  expect(cohorts.cohorts[7]).toMatchObject({ endpoints: ['OS', 'PFS'], assessed: false });
});

test('which times an open cohort has is told, of a protected one only which its source has', async () => {
  const { cohorts } = await answer<{
    cohorts: { cohorts: readonly { code: string | null; endpoints: readonly string[] }[] };
  }>(economist, COHORTS);
  const of = (wanted: string) =>
    cohorts.cohorts.filter(({ code }) => code === wanted).map(({ endpoints }) => endpoints);
  expect(of('NINE')).toEqual([
    ['OS', 'PFS'],
    ['OS', 'PFS'],
  ]);
  expect(of('FULL').toSorted()).toEqual([[], ['OS', 'PFS']]);
});

test('an open source is told exactly', async () => {
  const { cohorts } = await answer<Cohorts>(application.public(), COHORTS, { source: 'INSPIRE' });
  expect(cohorts.cohorts.find(({ code }) => code === 'THREE')!.subjects).toEqual({ value: 3, status: 'OK' });
});

test('to those who may not see it a protected source is not there', async () => {
  const everyone = application.public();
  const { cohorts } = await answer<Cohorts>(everyone, COHORTS);
  expect(cohorts.cohorts.every(({ id }) => id.startsWith('INSPIRE'))).toBe(true);
  expect((await answer<Cohorts>(everyone, COHORTS, { source: 'TRIAL' })).cohorts.cohorts).toEqual([]);
  expect(await answer(everyone, '{ cohort(id: "TRIAL.NINE") { id } }')).toEqual({ cohort: null });
  expect(await answer(economist, '{ cohort(id: "TRIAL.NINE") { id } }')).toEqual({ cohort: { id: 'TRIAL.NINE' } });
  const refusal = async (field: string, source: string, agent: Agent): Promise<unknown> => {
    const { body } = await ask(agent, `query ($source: ID!) { ${field}(source: $source) { __typename } }`, { source });
    const [error] = (body as { readonly errors: readonly { message: string; extensions: { code: string } }[] }).errors;
    return [error!.message.replaceAll(source, 'X'), error!.extensions.code];
  };
  for (const field of ['funnel', 'monitor']) {
    const unknown = await refusal(field, 'NOWHERE', everyone);
    expect(unknown).toEqual(['Cannot find source X in the snapshot', 'NOT_FOUND']);
    expect(await refusal(field, 'TRIAL', everyone)).toEqual(unknown);
  }
});

const FUNNEL = `query ($source: ID!) { funnel(source: $source) { ... on Funnel {
  steps { step subjects { value status } share lost { reason subjects { value status } } } provenance { sources { id } table sql }
} } }`;

interface FunnelAnswer {
  readonly funnel: {
    readonly steps: readonly {
      readonly step: string;
      readonly subjects: Told;
      readonly share: number | null;
      readonly lost: readonly { readonly reason: string; readonly subjects: Told }[];
    }[];
  };
}

const numbers = ({ funnel }: FunnelAnswer) =>
  funnel.steps.map(({ step, subjects: { value }, lost }) => [
    step,
    value,
    Object.fromEntries(lost.map((one) => [one.reason, one.subjects.value])),
  ]);

test('the funnel runs from screened to disease control, with the reasons for loss', async () => {
  const funnel = await answer<FunnelAnswer>(application.public(), FUNNEL, { source: 'INSPIRE' });
  expect(numbers(funnel)).toEqual([
    ['SCREENED', 145, {}],
    ['ACTIONABLE', 90, { DIED: 3, NO_TARGET: 40, UNKNOWN: 12 }],
    ['TREATED', 83, { DECLINED: 7 }],
    ['FOLLOWED_16_WEEKS', 83, {}],
    ['EVALUABLE', 77, { NOT_EVALUABLE: 6 }],
    ['DISEASE_CONTROL', 34, { NO_CONTROL: 43 }],
  ]);
  expect(funnel.funnel.steps.map(({ share }) => share)).toEqual([null, 90 / 145, 83 / 90, 1, 77 / 83, 34 / 77]);
});

test('an answer tells where it comes from', async () => {
  const query = `{ snapshot { id } funnel(source: "INSPIRE") { ... on Funnel { provenance {
    snapshot sources { id } dataCut policy question sql methods parameters version table
  } } } }`;
  const { snapshot, funnel } = await answer<{ snapshot: { id: string }; funnel: { provenance: { table: string } } }>(
    application.public(),
    query,
  );
  expect(funnel.provenance).toEqual({
    snapshot: snapshot.id,
    sources: [{ id: 'INSPIRE' }],
    dataCut: CUT,
    policy: application.nest.get(Disclosure, { strict: false }).policyHash,
    question: 'cohort/screening.sql',
    sql: readFileSync(join(PROJECT_ROOT, 'sql/lake/cohort/screening.sql'), 'utf8'),
    methods: [],
    parameters: { source: 'INSPIRE', snapshot: snapshot.id },
    version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
    table: expect.any(String) as string,
  });
  expect(readTableId(funnel.provenance.table)).toEqual({
    kind: 'funnel',
    parameters: { source: 'INSPIRE', snapshot: snapshot.id },
  });
});

test('of a protected source a small loss is withheld, and with it the smallest that would tell it', async () => {
  const funnel = await answer<FunnelAnswer>(economist, FUNNEL, { source: 'TRIAL' });
  expect(numbers(funnel)[1]).toEqual(['ACTIONABLE', 90, { DIED: null, NO_TARGET: 40, UNKNOWN: null }]);
});

test('funnels that were printed are shown as printed', async () => {
  const steps = published.map(({ step, n, citation, verification }) => ({ step, n, citation, verification }));
  expect(
    await answer(
      application.public(),
      '{ publishedFunnels { programme period steps { step n citation verification } } }',
    ),
  ).toEqual({ publishedFunnels: [{ programme: 'P', period: '2021', steps }] });
});

const MONITOR = `query ($source: ID!) { monitor(source: $source) {
  opened design { n1 r1 n r alpha power status } cohorts { cohort { code } state look diseaseControl next } provenance { table }
} }`;

interface MonitorAnswer {
  readonly monitor: {
    readonly opened: number;
    readonly design: object;
    readonly cohorts: readonly {
      readonly cohort: { readonly code: string };
      readonly state: string;
      readonly look: number | null;
      readonly diseaseControl: number | null;
      readonly next: number | null;
    }[];
  };
}

const standing = ({ monitor }: MonitorAnswer) =>
  monitor.cohorts.map(({ cohort, state, look, diseaseControl, next }) => [
    cohort.code,
    state,
    look,
    diseaseControl,
    next,
  ]);

test('the monitor tells where each cohort stands, counted in order of treatment start', async () => {
  const monitor = await answer<MonitorAnswer>(application.public(), MONITOR, { source: 'INSPIRE' });
  expect(standing(monitor)).toEqual([
    ['FULL', 'POSITIVE', 24, 8, null],
    ['MORE', 'EXPANSION', 24, 12, null],
    ['NINE', 'OPEN_STAGE2', 8, 3, 15],
    ['NONE', 'CLOSED_FUTILITY', 8, 0, null],
    ['SEVEN', 'OPEN_STAGE1', null, null, 1],
    ['THREE', 'OPEN_STAGE1', null, null, 5],
    ['UNSCANNED', 'OPEN_STAGE1', null, null, 8],
  ]);
  expect(monitor.monitor.opened).toBe(7);
  expect(monitor.monitor.design).toMatchObject({ n1: 8, r1: 0, n: 24, r: 4, status: 'FROM_MEMORY' });
});

test('of a protected source the monitor tells nothing between the looks of the protocol', async () => {
  const monitor = await answer<MonitorAnswer>(economist, MONITOR, { source: 'TRIAL' });
  expect(standing(monitor).map(([code, , ...told]) => [code, ...told])).toEqual([
    ['FULL', 24, 8, null],
    ['MORE', 24, 12, null],
    ['NINE', 8, 3, null],
    ['NONE', 8, 0, null],
    ['SEVEN', null, null, null],
    ['THREE', null, null, null],
    ['UNSCANNED', null, null, null],
  ]);
});

test('a result that tells of everybody in its cohort is shown and flagged, and leaves in no table', async () => {
  const RESPONSE = `query ($cohort: ID!) { response(cohort: $cohort) { ... on ResponseSummary {
    flag rates { rate denominator r n } provenance { table } } } }`;
  const of = async (code: string, source = 'TRIAL') =>
    (await answer<Record<string, { flag: string }>>(economist, RESPONSE, { cohort: `${source}.${code}` }))['response'];
  // None of eight had disease control.
  expect(await of('NONE')).toMatchObject({
    flag: 'CLASS_DISCLOSURE',
    rates: expect.arrayContaining([{ rate: 'DISEASE_CONTROL', denominator: 'EVALUABLE', r: 0, n: 8 }]),
    provenance: { table: null },
  });
  expect(await of('NONE', 'INSPIRE')).toMatchObject({ flag: null });
  const table = (kind: string, parameters: object) =>
    economist.get(`/api/v1/tables/${tableId({ kind, parameters: { ...parameters } })}.json`);
  const refused = await table('response', { cohort: 'TRIAL.NONE' });
  expect([refused.status, refused.body.code]).toEqual([403, 'SUPPRESSED']);
  const { body } = await table('monitor', { source: 'TRIAL' });
  const rowOf = (code: string) => body.rows.find(({ cohort }: { cohort: string }) => cohort === `TRIAL.${code}`);
  expect(rowOf('NONE')).toMatchObject({ look: 8, disease_control: null, success_at_p0: null });
  expect(rowOf('FULL')).toMatchObject({ look: 24, disease_control: 8 });
});
