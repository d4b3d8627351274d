import { parse } from 'csv-parse/sync';
import { stringify } from 'yaml';
import { tableId } from '../../api/lake/table-id.ts';
import { Tokens } from '../../api/access/tokens.ts';
import { ask, testApplication, type Agent, type TestApplication } from '../support/application.ts';
import { FILES, freeze, registerTrial, TRIAL, upload } from './invented-trial.ts';

let application: TestApplication;
let steward: Agent;
beforeAll(async () => {
  application = await testApplication();
  await registerTrial(application);
  steward = await application.signedIn('DATA_STEWARD');
}, 120_000);
afterAll(() => application.close());

/** The same patients as another hospital writes them: other names, other codes. */
const FOREIGN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(FILES).filter(([name]) => name !== 'subject.csv')),
  'pasienter.csv': FILES['subject.csv']!.replace('subject;sex', 'pasient;kjonn').replaceAll(';F;', ';K;'),
};
const OURS = { subject: 'subject', cohort: 'cohort' };
const mapped = (file: string, table: string, columns: object) => ({
  ...{ file, delimiter: ';', dates: 'yyyy-mm-dd', tables: [{ table, columns }] },
});
const MAPPING = stringify({
  files: [
    mapped('pasienter.csv', 'subject', {
      subject: 'pasient',
      sex: { from: 'kjonn', codes: { K: 'F', M: 'M' } },
      treatment_started_on: 'treatment_started_on',
    }),
    mapped('treatment.csv', 'treatment', { ...OURS, drug: 'drug', started_on: 'started_on' }),
    mapped('assessment.csv', 'assessment', { ...OURS, kind: 'kind', day: 'day', response: 'response' }),
    mapped('event_time.csv', 'event_time', { ...OURS, endpoint: 'endpoint', days: 'days', event: 'event' }),
  ],
});

const SURVIVAL = `query ($cohort: ID!, $snapshot: ID) {
  survival(cohort: $cohort, snapshot: $snapshot, endpoint: OS) {
    __typename ... on Survival { groups { subjects steps { time survival } } provenance { table snapshot } }
  }
}`;

test('a delivery with findings is refused whole, and nothing can be frozen of it', async () => {
  const wrong = FILES['event_time.csv']!.replace(';OS;130;', ';OS;minus one;').replace(';OS;147;', ';XYZ;147;');
  const { status, body } = await upload(steward, { ...FILES, 'event_time.csv': wrong });
  expect([status, body.state, body.recordsRead]).toEqual([422, 'REFUSED', 0]);
  expect(
    body.findings.map(({ file, line, column, found }: Record<string, unknown>) => [file, line, column, found]),
  ).toEqual([
    ['event_time.csv', 2, 'days', 'minus one'],
    ['event_time.csv', 3, 'endpoint', 'XYZ'],
  ]);
  const { body: frozen } = await ask(steward, 'mutation { freezeSnapshot { __typename } }');
  expect(frozen.data.freezeSnapshot.__typename).toBe('Refusal');
});

test('foreign files are refused as they stand and accepted with a mapping', async () => {
  expect((await upload(steward, FOREIGN)).status).toBe(422);
  const { status, body } = await upload(steward, FOREIGN, { mapping: MAPPING });
  expect([status, body.state, body.findings]).toEqual([200, 'ACCEPTED', []]);
  const records = Object.values(FILES).reduce((sum, text) => sum + text.trimEnd().split('\n').length - 1, 0);
  expect([body.recordsInFiles, body.recordsRead, body.recordsRefused]).toEqual([records, records, 0]);
});

test('what was accepted is frozen, answers, and its table is a file', async () => {
  const snapshot = await freeze(steward);
  const { body } = await ask(steward, SURVIVAL, { cohort: `${TRIAL}.WHOLE`, snapshot });
  const { groups, provenance } = body.data.survival;
  expect([groups[0].subjects, provenance.snapshot]).toEqual([30, snapshot]);
  const { text } = await steward.get(`/api/v1/tables/${provenance.table}.csv`).expect(200);
  const rows = parse(text, { columns: true }) as Record<string, string>[];
  expect(rows.map(({ time, survival }) => [Number(time), Number(survival)])).toEqual(
    groups[0].steps.map(({ time, survival }: Record<string, number>) => [time, survival]),
  );
  expect(new Set(rows.map(({ data }) => data))).toEqual(new Set(['synthetic']));
});

test('a bearer token opens the same doors as the session of its person', async () => {
  const [{ id }] = (await application.record.query<{ id: string }>(
    `SELECT id FROM person WHERE role = 'DATA_STEWARD'`,
  )) as [{ id: string }];
  const { secret } = await application.nest.get(Tokens, { strict: false }).create(id, new Date(Date.now() + 60_000));
  const script = application.public();
  const authorization = `Bearer ${secret}`;
  const again = await upload(script, FILES).set('authorization', authorization);
  expect([again.status, again.body.state]).toEqual([200, 'ACCEPTED']);
  const asked = await ask(script, SURVIVAL, { cohort: `${TRIAL}.WHOLE` }).set('authorization', authorization);
  const { table } = asked.body.data.survival.provenance;
  await script.get(`/api/v1/tables/${table}.parquet`).set('authorization', authorization).expect(200);
  await script.get(`/api/v1/tables/${table}.parquet`).set('authorization', `Bearer ${secret}x`).expect(401);
});

test('whoever lacks the right is refused, and cannot tell the trial from one that does not exist', async () => {
  const partner = await application.signedIn('PHARMA_PARTNER');
  expect((await upload(partner, FILES)).status).toBe(403);
  expect((await ask(partner, 'mutation { freezeSnapshot { __typename } }')).body.errors[0].extensions.code).toBe(
    'FORBIDDEN',
  );
  const answers = [];
  for (const cohort of [`${TRIAL}.WHOLE`, 'NOWHERE.WHOLE']) {
    const { body } = await ask(partner, SURVIVAL, { cohort });
    const id = tableId({ kind: 'survival', parameters: { cohort, endpoint: 'OS' } });
    const table = await partner.get(`/api/v1/tables/${id}.csv`);
    const { message, extensions } = body.errors[0];
    answers.push(
      JSON.stringify([message, extensions.code, table.status, table.body.code, table.body.message]).replaceAll(
        cohort,
        'X',
      ),
    );
  }
  expect(answers[0]).toContain('NOT_FOUND');
  expect(answers[0]).toBe(answers[1]);
});
