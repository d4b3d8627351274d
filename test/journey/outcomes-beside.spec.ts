import { ask, testApplication, type Agent, type TestApplication } from '../support/application.ts';
import { freeze, registerTrial, TRIAL, upload } from './invented-trial.ts';
import { scannedTrial } from './scanned-trial.ts';

let application: TestApplication;
let economist: Agent;
beforeAll(async () => {
  application = await testApplication();
  await registerTrial(application);
  const steward = await application.signedIn('DATA_STEWARD');
  await upload(steward, scannedTrial(false)).expect(200);
  await freeze(steward);
  economist = await application.signedIn('HEALTH_ECONOMIST');
}, 120_000);
afterAll(() => application.close());

async function data(query: string, variables: object) {
  const { body } = await ask(economist, query, { ...variables });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

const started = (from: number, to: number) => {
  const [first, last] = [from, to].map((day) => `2023-01-${String(day).padStart(2, '0')}`);
  return { day: { trait: 'TREATED_ON', from: first, to: last, missing: false } };
};

/** So many of the cohort WHOLE, in the order in which they started: one a day. */
const firstOfWhole = (many: number): Promise<string> => ofWhole(started(1, many));

async function ofWhole(criterion: object): Promise<string> {
  const steps = [{ member: { cohort: `${TRIAL}.WHOLE` } }, criterion];
  const cohort = { source: TRIAL, name: 'Some of WHOLE', purpose: 'A test', steps };
  const { saveCohort } = await data(
    'mutation ($cohort: CohortInput!) { saveCohort(cohort: $cohort) { ... on CohortVersion { id } } }',
    { cohort },
  );
  return saveCohort.id;
}

const OUTCOMES = `query ($id: ID!) {
  response(cohort: $id) { ... on Suppressed { reason } ... on ResponseSummary { treated ratesWithheld rates { rate r n } } }
  adverseEvents(cohort: $id) { ... on AdverseEvents { subjects terms { term anyGrade { value } } } }
  stopReasons(cohort: $id) { ... on StopReasons { reasons { reason subjects { value } } } }
}`;
const termsOf = ({
  adverseEvents,
}: {
  adverseEvents: { terms: { term: string; anyGrade: { value: number | null } }[] };
}) => Object.fromEntries(adverseEvents.terms.map(({ term, anyGrade }) => [term, anyGrade.value]));

test('what a protocol registers is compared with before anybody has asked for it', async () => {
  const RESPONSE = `query ($id: ID!) { response(cohort: $id) { ... on ResponseSummary { treated ratesWithheld rates { r n } } } }`;
  // All of the first ten have disease control, and one more at the look.
  const { response } = await data(RESPONSE, { id: await firstOfWhole(10) });
  expect(response).toEqual({ treated: 10, ratesWithheld: true, rates: [] });
});

test('an outcome of people whom somebody chose is told unless it tells of few beside that of a registered cohort', async () => {
  const whole = await data(OUTCOMES, { id: `${TRIAL}.WHOLE` });
  expect(whole.response.rates).toContainEqual({ rate: 'DISEASE_CONTROL', r: 11, n: 24 });
  expect(termsOf(whole)).toMatchObject({ Fatigue: 24, Nausea: 12 });
  // All of the first ten have disease control, and nausea: of the others at the look one has, and two have nausea.
  const ten = await data(OUTCOMES, { id: await firstOfWhole(10) });
  expect(ten.response).toMatchObject({ treated: 10, ratesWithheld: true, rates: [] });
  expect(termsOf(ten)).toMatchObject({ Fatigue: 10, Nausea: null });
  expect(ten.stopReasons.reasons[0]).toEqual({ reason: 'PROGRESSION', subjects: { value: 5 } });
});

test('whoever reaches a PFS ratio is counted beside those of the registered cohort', async () => {
  const RATIO = `query ($id: ID!) { pfsRatio(cohort: $id) { ... on Suppressed { reason } ... on PfsRatio { pairs reached { value } short { value } } } }`;
  const ratioOf = async (id: string) => (await data(RATIO, { id })).pfsRatio;
  // The first eight fall short of it, of the 24 at the look.
  const whole = { pairs: 24, reached: { value: 16 }, short: { value: 8 } };
  expect(await ratioOf(`${TRIAL}.WHOLE`)).toEqual(whole);
  expect(await ratioOf(await firstOfWhole(16))).toEqual({ pairs: 16, reached: { value: 8 }, short: { value: 8 } });
  // Without seven of them, of whom four reach it.
  const seventeen = { pairs: 17, reached: { value: null }, short: { value: null } };
  expect(await ratioOf(await ofWhole({ not: started(6, 12) }))).toEqual(seventeen);
});

test('whoever is not at the look of the protocol is not told of by all but few of those who are', async () => {
  const { response } = await data(OUTCOMES, { id: await firstOfWhole(21) });
  expect(response).toEqual({ reason: 'SELECTION' });
});
