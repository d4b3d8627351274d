import { ask, testApplication, type Agent, type TestApplication } from '../support/application.ts';
import { COHORTS, FILES, freeze, registerTrial, TRIAL, upload } from './invented-trial.ts';

let application: TestApplication;
let economist: Agent;
beforeAll(async () => {
  application = await testApplication();
  await registerTrial(application);
  const steward = await application.signedIn('DATA_STEWARD');
  await upload(steward, FILES).expect(200);
  await freeze(steward);
  economist = await application.signedIn('HEALTH_ECONOMIST');
}, 120_000);
afterAll(() => application.close());

async function data(query: string, variables: object = {}) {
  const { body } = await ask(economist, query, { ...variables });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

const patientsOf = (code: string): number => COHORTS.find((cohort) => cohort.code === code)!.patients;
const EVERYBODY = COHORTS.reduce((sum, { patients }) => sum + patients, 0);
const isIn = (...codes: readonly string[]) => ({
  any: codes.map((code) => ({ member: { cohort: `${TRIAL}.${code}` } })),
});
const ANYONE = { category: { trait: 'SEX', values: ['F', 'M'], missing: true } };
const WOMEN = { category: { trait: 'SEX', values: ['F'], missing: true } };
const WITHHELD = { value: null, status: 'SUPPRESSED_SMALL' };

async function define(...steps: readonly object[]): Promise<string> {
  const cohort = { source: TRIAL, name: 'Defined', purpose: 'A test', steps };
  const { saveCohort } = await data(
    'mutation ($cohort: CohortInput!) { saveCohort(cohort: $cohort) { ... on CohortVersion { id } } }',
    { cohort },
  );
  return saveCohort.id;
}

const RESPONSE = `query ($id: ID!) {
  cohort(id: $id) { subjects { value status } }
  response(cohort: $id) {
    __typename
    ... on Suppressed { reason }
    ... on ResponseSummary { treated evaluable look waiting { value } rates { rate denominator r n } }
  }
}`;
const SURVIVAL = `query ($id: ID!) {
  survival(cohort: $id, endpoint: OS) {
    __typename
    ... on Suppressed { reason }
    ... on Survival { waiting { value } groups { subjects } }
  }
}`;

const outcomes = async (...steps: readonly object[]) => {
  const id = await define(...steps);
  return { ...(await data(RESPONSE, { id })), ...(await data(SURVIVAL, { id })) };
};

test('a defined cohort counts of each registered cohort whom its own page counts, and says how many wait', async () => {
  const { cohort, response, survival } = await outcomes(ANYONE);
  expect(cohort.subjects.value).toBe(EVERYBODY);
  // At their last looks: 8 of BETWEEN and 24 of WHOLE; nobody of those before their first.
  expect(response).toMatchObject({ treated: 32, evaluable: 32, look: null, waiting: { value: EVERYBODY - 32 } });
  // WHOLE alone no longer takes in patients.
  const whole = patientsOf('WHOLE');
  expect(survival).toMatchObject({ groups: [{ subjects: whole }], waiting: { value: EVERYBODY - whole } });
});

test('whoever defines a cohort anew does not look before the protocol does', async () => {
  for (const steps of [[isIn('EARLY')], [isIn('EARLY', 'SMALL')]]) {
    const { response, survival } = await outcomes(...steps);
    expect([response.__typename, survival.__typename]).toEqual(['Suppressed', 'Suppressed']);
  }
  const between = await outcomes(isIn('BETWEEN'));
  expect(between.response).toMatchObject({ treated: 8, evaluable: 8, waiting: { value: 5 } });
  expect(between.survival.__typename).toBe('Suppressed');
});

test('a draft tells neither few people nor a difference that is one', async () => {
  const steps = [ANYONE, WOMEN, isIn('WHOLE')];
  const { draftCohort } = await data(
    `query ($source: ID!, $steps: [CriterionInput!]!) { draftCohort(source: $source, steps: $steps) { ... on Draft {
      subjects { value } members { value } steps { left { value status } lost { value status } }
    } } }`,
    { source: TRIAL, steps },
  );
  // Nor do the women of WHOLE stand beside all of WHOLE, whose size the list of cohorts tells.
  expect([draftCohort.subjects.value, draftCohort.members.value]).toEqual([EVERYBODY, null]);
  const [anyone, women, last] = draftCohort.steps;
  expect([anyone.left.value, anyone.lost.value]).toEqual([EVERYBODY, 0]);
  // Three are men.
  expect([women.left, women.lost, last.lost]).toEqual([WITHHELD, WITHHELD, WITHHELD]);
});

test('what was shown before decides what is shown: two drafts that differ by three people are not both told', async () => {
  const members = async (...steps: readonly object[]): Promise<number | null> =>
    (
      await data(
        `query ($source: ID!, $steps: [CriterionInput!]!) {
          draftCohort(source: $source, steps: $steps) { ... on Draft { members { value } } }
        }`,
        { source: TRIAL, steps },
      )
    ).draftCohort.members.value;
  const both = patientsOf('SMALL') + patientsOf('EARLY');
  expect(await members(isIn('SMALL', 'EARLY'))).toBe(both);
  expect(await members(isIn('EARLY'))).toBeNull();
  expect(await members(isIn('EARLY', 'SMALL'))).toBe(both);
  // Everybody less the cohorts that are told are the three of SMALL.
  expect(await members(isIn('BETWEEN', 'EARLY'))).toBeNull();
});

test('the values of traits are named, and counted where that tells of nobody in a group of few', async () => {
  const { traitValues } = await data(
    `query ($source: ID!) { traitValues(source: $source) {
      subjects { value } categories { trait missing { value status } values { value subjects { value status } } }
    } }`,
    { source: TRIAL },
  );
  expect(traitValues.subjects.value).toBe(EVERYBODY);
  expect(traitValues.categories).toContainEqual({
    trait: 'SEX',
    missing: { value: 0, status: 'OK' },
    values: ['F', 'M'].map((value) => ({ value, subjects: WITHHELD })),
  });
  const of = (wanted: string) => traitValues.categories.find(({ trait }: { trait: string }) => trait === wanted);
  expect(of('DRUG').values).toEqual([{ value: 'drug', subjects: { value: EVERYBODY, status: 'OK' } }]);
  // Cohorts are counted by their list, and responses at the looks of their protocols.
  for (const trait of ['COHORT', 'BEST_RESPONSE'])
    for (const { subjects } of of(trait).values) expect([trait, subjects]).toEqual([trait, WITHHELD]);
});
