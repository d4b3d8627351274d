import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, testApplication, type Agent, type TestApplication } from '../../test/support/application.ts';
import { DeliveryBook } from '../record/delivery-book.ts';
import { LARGEST_UPLOAD } from './upload.ts';

let app: TestApplication;
let steward: Agent;

beforeAll(async () => {
  app = await testApplication();
  await app.nest.get(DeliveryBook).register({ id: 'TEST', title: 'Source of a test', kind: 'TRIAL', synthetic: true });
  steward = await app.signedIn('DATA_STEWARD');
});

afterAll(() => app?.close());

const SUBJECTS = 'subject;sex\nP1;F\nP2;M\n';
const ADDRESS = '/api/v1/deliveries';

const send = (agent: Agent, text: string, { accept = 'application/json', address = ADDRESS, fields = {} } = {}) => {
  const request = agent.post(address).set('x-connect-evidence', '1').set('accept', accept);
  for (const [name, value] of Object.entries({ source: 'TEST', ...fields })) request.field(name, value);
  const name = '../../../../etc/cron.d/subject.csv';
  return request.attach('files', Buffer.from(text), { filename: name, filepath: name } as { filename: string });
};

const staged = () => readdir(join(app.config.dataDir, 'staging')).catch(() => []);

test('POST /api/v1/deliveries answers 200 with the delivery, and 422 with its findings', async () => {
  const good = await send(steward, SUBJECTS);
  expect([good.status, good.body]).toEqual([200, expect.objectContaining({ state: 'ACCEPTED', recordsRead: 2 })]);
  expect(good.body.files[0].name).toBe('subject.csv');
  const bad = await send(steward, 'subject;sex\nP1;X\n');
  expect([bad.status, bad.body.state]).toEqual([422, 'REFUSED']);
  expect(bad.body.findings).toMatchObject([{ code: 'IMPORT_CODE_UNKNOWN', line: 2, column: 'sex', found: 'X' }]);
  const csv = await steward.get(`${ADDRESS}/${bad.body.id}/findings.csv`);
  expect(csv.text).toMatch(/^\uFEFFcode,file,line,column,found,wanted\nIMPORT_CODE_UNKNOWN,.*,2,sex,X,/);
  expect(await staged()).toEqual([]);
});

test('as lines it tells its progress, and the delivery last', async () => {
  const { status, text } = await send(steward, SUBJECTS, { accept: 'application/x-ndjson', fields: { dryRun: 'true' } })
    .buffer(true)
    .parse((response, done) => {
      let body = '';
      response.on('data', (piece: Buffer) => (body += piece.toString()));
      response.on('end', () => done(null, body));
    })
    .then(({ status, body }) => ({ status, text: body as string }));
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(status).toBe(200);
  expect(lines[0]).toEqual({ progress: 0, step: 'RECEIVE' });
  expect(lines.at(-1)).toMatchObject({ delivery: { state: 'ACCEPTED', recordsInFiles: 2 } });
});

test('an upload that announces more than the limit is refused before it is read', async () => {
  const { status, body } = await steward
    .post(ADDRESS)
    .set('x-connect-evidence', '1')
    .set('content-type', 'multipart/form-data; boundary=x')
    .set('content-length', String(10 * 1024 * LARGEST_UPLOAD))
    .send('--x--');
  expect([status, body.code]).toEqual([413, 'IMPORT_TOO_LARGE']);
  expect(await staged()).toEqual([]);
});

test('a form with wrong fields is refused in one sentence', async () => {
  const { status, body } = await send(steward, SUBJECTS, { fields: { dates: 'mm/dd/yyyy', timeUnit: 'moons' } });
  expect([status, body.message]).toEqual([400, expect.stringMatching(/dates: .*; timeUnit: /)]);
});

test('recognise tells what the first lines show, and suggests a mapping where one is needed', async () => {
  const known = await send(steward, SUBJECTS, { address: `${ADDRESS}/recognise` });
  expect(known.body).toMatchObject({ files: [{ format: 'FLAT', table: 'subject' }], findings: [], mapping: null });
  const foreign = await send(steward, 'PATIENT;KJONN\nP1;F\n', { address: `${ADDRESS}/recognise` });
  expect(foreign.body.findings).not.toEqual([]);
  expect(foreign.body.mapping).toContain('subject: PATIENT');
});

test('only those who may deliver do', async () => {
  expect((await send(app.public(), SUBJECTS)).status).toBe(401);
  expect((await send(await app.signedIn('HEALTH_ECONOMIST'), SUBJECTS)).status).toBe(403);
});

test('templates are told by GraphQL and taken away as files', async () => {
  const { body } = await ask(
    app.public(),
    '{ templates { name title(lang: nb) columns { name codes { meaning(lang: en) } } } }',
  );
  expect(body.data.templates[0]).toMatchObject({ name: 'subject', title: 'Deltakere' });
  const file = await app.public().get('/api/v1/templates/subject.csv?example=1');
  expect(file.headers['content-disposition']).toBe('attachment; filename="subject-example.csv"');
  expect((await send(steward, file.text, { fields: { dryRun: 'true', allowShrink: 'true' } })).body.state).toBe(
    'ACCEPTED',
  );
});

describe('a source that nobody has registered', () => {
  const register = { source: 'NEW-TRIAL', register: ' A new trial ', kind: 'REGISTER' };
  const told = async () => {
    const { body } = await ask(steward, '{ sources { id title kind disclosure synthetic } }');
    return (body.data.sources as { id: string }[]).filter(({ id }) => id === 'NEW-TRIAL');
  };
  const audited = () => app.record.query("SELECT actor, body FROM audit WHERE action = 'SOURCE_REGISTERED'");

  test('is tried without being registered', async () => {
    const { status, body } = await send(steward, SUBJECTS, { fields: { ...register, dryRun: 'true' } });
    expect([status, body.state, body.findings]).toEqual([200, 'ACCEPTED', []]);
    expect([await told(), await audited()]).toEqual([[], []]);
  });

  test('is refused under an id that is none, or with a title or kind that is none, in one sentence', async () => {
    for (const [fields, why] of [
      [{ source: 'new trial' }, /^Cannot deliver as .*source: must be the id of a source, 2 to 40 of A-Z 0-9 _ -$/],
      [{ register: '   ' }, /^Cannot deliver as .*register: must be a title$/],
      [{ register: 'x'.repeat(121) }, /register: .*120/],
      [{ kind: 'PUBLISHED' }, /kind: /],
    ] as const) {
      const { status, body } = await send(steward, SUBJECTS, { fields: { ...register, ...fields } });
      expect([status, body.message]).toEqual([400, expect.stringMatching(why)]);
    }
    expect(await told()).toEqual([]);
  });

  test('is registered by nobody who may not deliver', async () => {
    expect((await send(app.public(), SUBJECTS, { fields: register })).status).toBe(401);
    expect((await send(await app.signedIn('HEALTH_ECONOMIST'), SUBJECTS, { fields: register })).status).toBe(403);
    expect(await told()).toEqual([]);
  });

  test('is registered with its first delivery, protected and in the audit, and then keeps its title', async () => {
    expect((await send(steward, SUBJECTS, { fields: register })).status).toBe(200);
    const again = await send(steward, `${SUBJECTS}P3;F\n`, {
      fields: { ...register, register: 'Another', kind: 'TRIAL' },
    });
    expect(again.status).toBe(200);
    const now = { id: 'NEW-TRIAL', title: 'A new trial', kind: 'REGISTER', disclosure: 'PROTECTED', synthetic: false };
    expect(await told()).toEqual([now]);
    const body = { source: 'NEW-TRIAL', title: 'A new trial', kind: 'REGISTER' };
    expect(await audited()).toEqual([{ actor: expect.any(String), body: expect.objectContaining(body) }]);
  });
});
