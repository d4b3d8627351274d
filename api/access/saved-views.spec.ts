import { type Agent, type TestApplication, ask, testApplication } from '../../test/support/application.ts';

let app: TestApplication;
let economist: Agent;
let reviewer: Agent;

beforeAll(async () => {
  app = await testApplication();
  economist = await app.signedIn('HEALTH_ECONOMIST');
  reviewer = await app.signedIn('DIRECTORATE_REVIEWER');
});
afterAll(() => app?.close());

const SAVE = `mutation ($input: SaveViewInput!) {
  saveView(input: $input) { __typename ... on SavedView { id name path shared own } ... on Refusal { code message } }
}`;
const save = async (agent: Agent, input: object) => (await ask(agent, SAVE, { input })).body.data.saveView;
const list = async (agent: Agent) =>
  (await ask(agent, '{ savedViews { id name path shared owner own } }')).body.data.savedViews as readonly {
    readonly id: string;
    readonly name: string;
    readonly path: string;
    readonly own: boolean;
  }[];

test('a view comes back exactly as it was kept, to its owner alone', async () => {
  const path = '/cohorts/INSPIRE/outcomes?endpoint=OS&groupBy=BIOMARKER&lang=nb#survival';
  const kept = await save(economist, { name: '  INSPIRE OS  ', path });
  expect(kept).toMatchObject({ __typename: 'SavedView', name: 'INSPIRE OS', path, shared: false, own: true });
  expect(await list(economist)).toContainEqual(expect.objectContaining({ id: kept.id, path }));
  expect(await list(reviewer)).toEqual([]);
});

test('a shared view is in the list of everybody who is signed in, and only its owner takes it away', async () => {
  const { id } = await save(economist, { name: 'Shared', path: '/monitor?state=OPEN_STAGE2', shared: true });
  expect(await list(reviewer)).toContainEqual(
    expect.objectContaining({ id, name: 'Shared', owner: 'demo-economist', own: false }),
  );
  const forget = 'mutation ($id: ID!) { forgetView(id: $id) }';
  expect((await ask(reviewer, forget, { id })).body.data.forgetView).toBe(false);
  expect((await ask(economist, forget, { id })).body.data.forgetView).toBe(true);
  expect((await ask(economist, forget, { id: 'no-uuid' })).body.data.forgetView).toBe(false);
  expect(await list(reviewer)).toEqual([]);
});

test.each([
  ['another host', { name: 'x', path: '//evil.example/a' }],
  ['another host by a backslash', { name: 'x', path: '/\\evil.example' }],
  ['a scheme', { name: 'x', path: 'javascript:alert(1)' }],
  ['a line break', { name: 'x', path: '/a\nb' }],
  ['too long a path', { name: 'x', path: `/${'a'.repeat(8_001)}` }],
  ['no name', { name: '  ', path: '/' }],
  ['too long a name', { name: 'x'.repeat(101), path: '/' }],
])('%s is refused in a sentence', async (_, input) => {
  expect(await save(economist, input)).toMatchObject({
    __typename: 'Refusal',
    code: 'BAD_USER_INPUT',
    message: expect.stringMatching(/^Cannot keep a view as /),
  });
});

test('the public keeps no views', async () => {
  const { body } = await ask(app.public(), '{ savedViews { id } }');
  expect(body.errors[0].extensions).toMatchObject({ code: 'UNAUTHENTICATED', capability: 'COMPUTE' });
});
