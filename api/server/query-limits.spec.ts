import { type Agent, type TestApplication, ask, testApplication } from '../../test/support/application.ts';
import { LIMITS } from './query-limits.ts';

let app: TestApplication;
let agent: Agent;

beforeAll(async () => {
  app = await testApplication();
  agent = await app.signedIn('HEALTH_ECONOMIST');
});
afterAll(() => app?.close());

const times = (n: number, one: (at: number) => string): string =>
  Array.from({ length: n }, (_, at) => one(at)).join(' ');
/** Our own types hardly nest deeper than is allowed; introspection nests without end. */
const deep = (depth: number): string =>
  `{ __schema { types { ${'ofType { '.repeat(depth - 3)} name ${'} '.repeat(depth - 3)} } } }`;

test.each([
  ['7 deep', deep(LIMITS.depth + 1), 'QUERY_TOO_DEEP'],
  [
    '7 deep by fragments',
    `{ __schema { types { ...a } } } fragment a on __Type { ofType { ...b } } fragment b on __Type { ofType { ofType { ofType { name } } } }`,
    'QUERY_TOO_DEEP',
  ],
  ['16 aliases', `{ ${times(4, (i) => `m${i}: me { a${i}: role b${i}: role c${i}: role }`)} }`, 'QUERY_TOO_COMPLEX'],
  [
    '16 aliases by a fragment',
    `{ ${times(5, (i) => `m${i}: me { ...r }`)} } fragment r on Me { a: role b: role c: role }`,
    'QUERY_TOO_COMPLEX',
  ],
  ['11 root fields', `{ ${times(11, () => '__typename')} }`, 'QUERY_TOO_COMPLEX'],
  [
    '11 root fields by a fragment',
    `{ ...r ...r } fragment r on Query { ${times(6, () => '__typename')} }`,
    'QUERY_TOO_COMPLEX',
  ],
  ['21 directives', `{ me { ${times(21, () => 'role @include(if: true)')} } }`, 'QUERY_TOO_COMPLEX'],
  [
    'fragments that double themselves 30 times',
    `{ me { ...f0 } } ${times(30, (i) => `fragment f${i} on Me { ${i === 29 ? 'role' : `...f${i + 1} ...f${i + 1}`} }`)}`,
    'QUERY_TOO_COMPLEX',
  ],
  ['a list of 100 000', '{ snapshots(first: 100000) { id } }', 'BAD_USER_INPUT'],
  ['a list of fewer than one', '{ snapshots(first: 0) { id } }', 'BAD_USER_INPUT'],
  [
    'long lists of lists',
    '{ snapshots(first: 200) { id note createdAt createdBy deliveries { delivery dataCut tables { name rows sha256 } source { id title kind synthetic disclosure threshold diseaseControlDefinition licence citation url } } } b: snapshots(first: 200) { id note createdAt createdBy deliveries { delivery dataCut source { id title kind } } } }',
    'QUERY_TOO_COMPLEX',
  ],
  ['5 000 braces', `{${'a{'.repeat(5_000)}a${'}'.repeat(5_000)}}`, 'GRAPHQL_PARSE_FAILED'],
  ['more tokens than 1 000', `{ me { ${times(1_000, () => 'role')} } }`, 'GRAPHQL_PARSE_FAILED'],
  [
    'fragments that go round',
    '{ me { ...a } } fragment a on Me { ...b } fragment b on Me { ...a }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
])('refuses %s', async (_, query, code) => {
  const { status, body } = await ask(agent, query);
  expect([status, body.errors?.[0].extensions.code, body.data]).toEqual([400, code, undefined]);
});

test('reads the length of a list out of variables too', async () => {
  const query = 'query($n: Int) { snapshots(first: $n) { id } }';
  expect((await ask(agent, query, { n: 100_000 })).body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  expect((await ask(agent, query, { n: 200 })).body.errors).toBeUndefined();
  expect((await ask(agent, query, { n: null })).body.errors?.[0].extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
});

test.each([
  ['6 deep', deep(LIMITS.depth)],
  ['10 root fields', `{ ${times(10, () => '__typename')} }`],
  ['15 aliases', `{ ${times(5, (i) => `m${i}: me { a${i}: role b${i}: role }`)} }`],
  ['20 directives', `{ me { ${times(20, () => 'role @include(if: true)')} } }`],
])('lets through %s', async (_, query) => {
  expect((await ask(agent, query)).body.errors).toBeUndefined();
});

test.each([
  ['an array of operations', (a: Agent) => a.post('/graphql').send(Array(100).fill({ query: '{ __typename }' })), 400],
  ['GET', (a: Agent) => a.get('/graphql').query({ query: '{ __typename }' }), 405],
  [
    'plain text',
    (a: Agent) => a.post('/graphql').set('content-type', 'text/plain').send('{"query":"mutation { signOut }"}'),
    415,
  ],
  ['a form', (a: Agent) => a.post('/graphql').type('form').send({ query: '{ __typename }' }), 415],
  [
    'a body over 100 kB',
    (a: Agent) => a.post('/graphql').send({ query: `{ __typename } # ${'x'.repeat(110_000)}` }),
    413,
  ],
  [
    'JSON that is none',
    (a: Agent) => a.post('/graphql').set('content-type', 'application/json').send('{"query":'),
    400,
  ],
  ['no query', (a: Agent) => a.post('/graphql').send({}), 400],
] as const)('takes one operation posted as JSON: refuses %s', async (_, send, status) => {
  const answer = await send(agent);
  expect(answer.status).toBe(status);
  expect((await agent.get('/api/v1/session')).body.role).toBe('HEALTH_ECONOMIST');
});

test.each([
  '{ __schema { types { name } } }',
  '{ __type(name: "Me") { name } }',
  '{ ...s } fragment s on Query { __schema { types { name } } }',
])('describes the schema to nobody who has not signed in: %s', async (query) => {
  const { status, body } = await ask(app.public(), query);
  expect([status, body.errors[0].extensions.code]).toEqual([400, 'INTROSPECTION_REFUSED']);
  expect((await ask(agent, query)).body.errors).toBeUndefined();
});

test('suggests no names', async () => {
  const { body } = await ask(app.public(), '{ me { rol } }');
  expect(body.errors[0].message).not.toMatch(/did you mean/i);
});
