import { ask, testApplication, type Agent, type TestApplication } from '../support/application.ts';
import { FILES, freeze, registerTrial, TRIAL, upload } from './invented-trial.ts';

let application: TestApplication;
let steward: Agent;
let economist: Agent;
let first: string;
beforeAll(async () => {
  application = await testApplication();
  await registerTrial(application);
  steward = await application.signedIn('DATA_STEWARD');
  await upload(steward, FILES).expect(200);
  first = await freeze(steward);
  economist = await application.signedIn('HEALTH_ECONOMIST');
}, 120_000);
afterAll(() => application.close());

const cohort = (code: string) => ({ member: { cohort: `${TRIAL}.${code}` } });

async function members(snapshot: string, ...steps: readonly object[]): Promise<number | null> {
  const { body } = await ask(
    economist,
    `query ($snapshot: ID, $steps: [CriterionInput!]!) {
      draftCohort(source: "${TRIAL}", snapshot: $snapshot, steps: $steps) { ... on Draft { members { value } } } }`,
    { snapshot, steps },
  );
  return body.data.draftCohort.members.value;
}

/** The trial with so many more women in the cohort WHOLE. */
function withMore(joined: number): Readonly<Record<string, string>> {
  const names = Array.from({ length: joined }, (_, at) => `WHOLE-1${String(at).padStart(2, '0')}`);
  const rows = {
    'subject.csv': (name: string) => `${name};F;2023-06-01`,
    'treatment.csv': (name: string) => `${name};WHOLE;drug;2023-06-01`,
    'assessment.csv': (name: string) => `${name};WHOLE;SCAN;112;PD`,
    'event_time.csv': (name: string) => `${name};WHOLE;OS;200;true`,
  } as const satisfies Partial<Record<keyof typeof FILES, (name: string) => string>>;
  return Object.fromEntries(
    Object.entries(rows).map(([file, row]) => [file, FILES[file]! + names.map((name) => `${row(name)}\n`).join('')]),
  );
}

test('numbers of a later snapshot stand beside those of the earlier ones', async () => {
  const small = [{ any: [cohort('SMALL'), cohort('EARLY')] }];
  const large = [{ any: [cohort('SMALL'), cohort('EARLY'), cohort('WHOLE')] }];
  expect([await members(first, ...small), await members(first, ...large)]).toEqual([10, 40]);
  // Three joined: a number that has changed by them would tell of them, and so would one that has not.
  await upload(steward, withMore(3), { dataCut: '2025-07-31' }).expect(200);
  const second = await freeze(steward);
  expect([await members(second, ...large), await members(second, { not: cohort('WHOLE') })]).toEqual([null, null]);
  expect(await members(first, ...large)).toBe(40);
  // Ten joined: that they are ten may be told.
  await upload(steward, withMore(10), { dataCut: '2025-08-31' }).expect(200);
  const third = await freeze(steward);
  expect([await members(third, ...small), await members(third, ...large)]).toEqual([10, 50]);
});
