import { Writable } from 'node:stream';
import { type TestApplication, ask, testApplication } from '../../test/support/application.ts';
import { serverLog } from './server-log.ts';

const PLANTED = 'planted-4f1c';
const lines: string[] = [];
const log = serverLog('info', new Writable({ write: (text: Buffer, _, done) => done(void lines.push(String(text))) }));

let app: TestApplication;

beforeAll(async () => {
  app = await testApplication({}, log);
});
afterAll(() => app?.close());

test('the log says that and how a request was answered, and nothing of what was asked or by whom', async () => {
  const agent = await app.signedIn('HEALTH_ECONOMIST');
  await ask(agent, 'query($id: ID!) { snapshot(id: $id) { id } }', { id: PLANTED });
  await agent.get(`/api/v1/session?${PLANTED}`).set('x-anything', PLANTED).set('user-agent', PLANTED);
  await app.public().get('/api/v1/session').set('authorization', `Bearer ${PLANTED}`);
  await app
    .public()
    .post('/graphql')
    .send({ query: `{ ${PLANTED.replace('-', '')} }` });
  const text = lines.join('');
  expect(lines.map((line) => (JSON.parse(line) as { req?: { path: string } }).req?.path)).toContain('/api/v1/session');
  expect(text).toContain('"role":"HEALTH_ECONOMIST"');
  expect(text).not.toMatch(/planted|demo-economist|cookie|authorization|127\.0\.0\.1/i);
});

test('an error within is logged by its kind and place, without the words of the driver', async () => {
  await app.record.query('ALTER TABLE person RENAME TO person_away');
  try {
    lines.length = 0;
    await ask(app.public(), '{ demoPeople { id } }');
  } finally {
    await app.record.query('ALTER TABLE person_away RENAME TO person');
  }
  const told = lines.map((line) => JSON.parse(line) as { level: number; kind?: string; code?: string; at?: string[] });
  expect(told).toContainEqual(
    expect.objectContaining({ level: 50, kind: 'QueryFailedError', code: '42P01', at: expect.any(Array) }),
  );
  expect(lines.join('')).not.toMatch(/does not exist|SELECT/);
});
