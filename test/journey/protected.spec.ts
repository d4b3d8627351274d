import { tableId } from '../../api/lake/table-id.ts';
import { ask, testApplication, type Agent, type TestApplication } from '../support/application.ts';
import { COHORTS, FILES, freeze, registerTrial, TRIAL, upload } from './invented-trial.ts';

let application: TestApplication;
let lead: Agent;
beforeAll(async () => {
  application = await testApplication();
  await registerTrial(application);
  const steward = await application.signedIn('DATA_STEWARD');
  await upload(steward, FILES).expect(200);
  await freeze(steward);
  lead = await application.signedIn('CONSORTIUM_LEAD');
}, 120_000);
afterAll(() => application.close());

const data = async (query: string, variables: object = {}) => (await ask(lead, query, { ...variables })).body.data;

test('a result that tells of nobody in particular may leave as a table', async () => {
  const { response } = await data(
    `query ($cohort: ID!) { response(cohort: $cohort) { ... on ResponseSummary { flag provenance { table } } } }`,
    { cohort: `${TRIAL}.WHOLE` },
  );
  expect(response).toEqual({ flag: null, provenance: { table: expect.any(String) } });
});

const RESPONSE = `query ($cohort: ID!, $window: Int) {
  response(cohort: $cohort, window: $window) {
    __typename
    ... on Suppressed { reason threshold }
    ... on ResponseSummary {
      treated evaluable look best { n } bestWithheld
      rates { rate denominator r n }
      twoStage { r n naive umvue pValue attained limits { lower upper } }
    }
  }
}`;

test('a cohort before its first look shows nothing of its response', async () => {
  for (const code of ['SMALL', 'EARLY']) {
    const { response } = await data(RESPONSE, { cohort: `${TRIAL}.${code}` });
    expect(response).toEqual({ __typename: 'Suppressed', reason: 'STAGE_GATE', threshold: 5 });
  }
});

test('a cohort between two looks is shown as it was at the first', async () => {
  const { response } = await data(RESPONSE, { cohort: `${TRIAL}.BETWEEN` });
  expect(response).toMatchObject({ look: 8, treated: 8, evaluable: 8, best: null, bestWithheld: true, twoStage: null });
  expect(response.rates).toContainEqual({ rate: 'DISEASE_CONTROL', denominator: 'EVALUABLE', r: 5, n: 8 });
});

test('a cohort past its last look is shown as it was then, with the estimate that the design asks for', async () => {
  const { response } = await data(RESPONSE, { cohort: `${TRIAL}.WHOLE` });
  expect(response).toMatchObject({ look: 24, treated: 24, evaluable: 24, twoStage: { r: 11, n: 24, attained: true } });
  const { naive, umvue, limits } = response.twoStage;
  expect(naive).toBeCloseTo(11 / 24, 12);
  expect(umvue).toBeGreaterThan(naive);
  expect(limits.lower).toBeLessThan(umvue);
  expect(limits.upper).toBeGreaterThan(umvue);
});

test('the source as a whole is shown now, as no protocol looks at it', async () => {
  const { response } = await data(RESPONSE, { cohort: TRIAL });
  const patients = COHORTS.reduce((sum, cohort) => sum + cohort.patients, 0);
  const controlled = COHORTS.reduce((sum, cohort) => sum + cohort.controlled, 0);
  expect(response).toMatchObject({ look: null, treated: patients, twoStage: null });
  expect(response.rates).toContainEqual({
    rate: 'DISEASE_CONTROL',
    denominator: 'EVALUABLE',
    r: controlled,
    n: patients,
  });
  expect(response.best.map(({ n }: { n: number }) => n)).toEqual([0, controlled, 0, patients - controlled, 0]);
});

test('of a protected source week 16 has the registered window and no other', async () => {
  for (const [cohort, reason] of [
    [TRIAL, 'TOO_FEW'],
    [`${TRIAL}.WHOLE`, 'STAGE_GATE'],
  ] as const) {
    for (const window of [13, 28]) {
      const { response } = await data(RESPONSE, { cohort, window });
      expect(response).toEqual({ __typename: 'Suppressed', reason, threshold: 5 });
    }
  }
});

test('three men are neither shown nor left over when the women are taken from everybody', async () => {
  const { survival } = await data(
    `query ($cohort: ID!) { survival(cohort: $cohort, endpoint: OS, groupBy: SEX) {
       __typename ... on Suppressed { reason threshold } ... on Survival { groups { label } withheldGroups } } }`,
    { cohort: TRIAL },
  );
  expect(survival).toEqual({ __typename: 'Suppressed', reason: 'TOO_FEW', threshold: 8 });
});

const SURVIVAL = `query ($cohort: ID!, $by: GroupBy) {
  survival(cohort: $cohort, endpoint: OS, groupBy: $by, unit: DAYS, at: [0, 150]) {
    __typename
    ... on Suppressed { reason threshold }
    ... on Survival { groups { label at { survival lower upper } restrictedMean { value } } withheldGroups }
  }
}`;

test('survival of a cohort that still takes in patients of a stage waits for the look of its protocol', async () => {
  for (const code of ['SMALL', 'EARLY', 'BETWEEN']) {
    const { survival } = await data(SURVIVAL, { cohort: `${TRIAL}.${code}` });
    expect(survival).toEqual({ __typename: 'Suppressed', reason: 'STAGE_GATE', threshold: 5 });
  }
  const { survival } = await data(SURVIVAL, { cohort: `${TRIAL}.WHOLE` });
  expect(survival.groups[0].at[0]).toEqual({ survival: 1, lower: null, upper: null });
  expect(survival.groups[0].at[1]).toEqual({ survival: null, lower: expect.any(Number), upper: 1 });
  expect(survival.groups[0].restrictedMean).toBeNull();
});

test('such cohorts are withheld where the cohorts of a source stand side by side', async () => {
  const { survival } = await data(SURVIVAL, { cohort: TRIAL, by: 'COHORT' });
  expect(survival.groups.map(({ label }: { label: string }) => label)).toEqual(['WHOLE']);
  expect(survival.withheldGroups.toSorted()).toEqual(['BETWEEN', 'EARLY', 'SMALL']);
});

/** Every table about the small cohort, and every one in which it might be seen beside others. */
const SMALL = `${TRIAL}.SMALL`;
const ABOUT = [
  ...['survival', 'survival-at', 'survival-summary', 'survival-test'].flatMap((kind) => [
    { kind, parameters: { cohort: SMALL, endpoint: 'OS' } },
    { kind, parameters: { cohort: TRIAL, endpoint: 'OS', groupBy: 'COHORT' } },
    { kind, parameters: { cohort: TRIAL, endpoint: 'OS', groupBy: 'SEX' } },
    { kind, parameters: { cohort: `${TRIAL}.WHOLE`, endpoint: 'OS', groupBy: 'SEX' } },
  ]),
  ...['response', 'response-best'].map((kind) => ({ kind, parameters: { cohort: SMALL } })),
  { kind: 'cohorts', parameters: { source: TRIAL } },
  { kind: 'funnel', parameters: { source: TRIAL } },
  { kind: 'monitor', parameters: { source: TRIAL } },
];
/** Counts that may not be told, of people: any from 1 to 4. Ordinals, shares and times are not counts. */
const COUNTS = /^(at_risk|events|censored|subjects|r|n|disease_control|next)$/;

test.each(ABOUT)(
  '$kind of $parameters tells of nobody in the small cohort, in no format',
  async ({ kind, parameters }) => {
    const id = tableId({ kind, parameters });
    const { status, body } = await lead.get(`/api/v1/tables/${id}.json`);
    const csv = await lead.get(`/api/v1/tables/${id}.csv`);
    expect(csv.status).toBe(status);
    if (status === 403) {
      expect(body).toMatchObject({ code: 'SUPPRESSED' });
      expect(JSON.stringify(body).replaceAll(body.requestId, '')).not.toMatch(/\b3\b/);
      return;
    }
    expect(status).toBe(200);
    const atLook = kind === 'monitor';
    for (const row of body.rows as Record<string, unknown>[]) {
      const told = Object.entries(row).filter(([name, value]) => COUNTS.test(name) && typeof value === 'number');
      const few = told.filter(
        ([name, value]) => (value as number) > 0 && (value as number) < 5 && !(atLook && name === 'disease_control'),
      );
      expect([row, few]).toEqual([row, []]);
      expect(row['data']).toBe('synthetic');
      const small = [row['group'], row['cohort']].some((name) => name === 'SMALL' || name === SMALL);
      if (small) expect(told).toEqual([]);
    }
  },
);

test('what GraphQL tells of the small cohort holds no count of it, in whatever field', async () => {
  const { cohort, survival, response } = await data(
    `query ($cohort: ID!) {
       cohort(id: $cohort) { id label subjects { value status } }
       survival(cohort: $cohort, endpoint: OS) { __typename ... on Suppressed { reason threshold } ... on Survival { groups { subjects } } }
       response(cohort: $cohort) { __typename ... on Suppressed { reason threshold } ... on ResponseSummary { treated } }
     }`,
    { cohort: SMALL },
  );
  expect(cohort.subjects).toEqual({ value: null, status: 'SUPPRESSED_SMALL' });
  expect(survival).toEqual({ __typename: 'Suppressed', reason: 'STAGE_GATE', threshold: 5 });
  expect(response).toEqual({ __typename: 'Suppressed', reason: 'STAGE_GATE', threshold: 5 });
});
