import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type GraphQLInputType,
  Kind,
  getNamedType,
  type GraphQLInputObjectType,
  isEnumType,
  isInputObjectType,
  isRequiredInputField,
  isListType,
  isNonNullType,
  parse,
  print,
  separateOperations,
  typeFromAST,
} from 'graphql';
import { type TestApplication, ask, testApplication } from '../../test/support/application.ts';
import { PROJECT_ROOT } from '../project-root.ts';

let app: TestApplication;

beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app?.close());

test('/health/live and /health/ready tell that all is well', async () => {
  expect((await app.public().get('/health/live')).body).toEqual({ status: 'ok' });
  const { status, body } = await app.public().get('/health/ready');
  expect([status, body.status]).toEqual([200, 'ok']);
  expect(body.details).toMatchObject({
    database: { status: 'up' },
    lake: { status: 'up' },
    migrations: {
      status: 'up',
      applied: readdirSync(join(PROJECT_ROOT, 'sql/record')).filter((file) => file.endsWith('.sql')).length,
    },
    queue: { status: 'up', kind: 'none' },
  });
});

test('/metrics is told on this machine, not through a proxy, except to those who run the platform', async () => {
  const { text } = await app.public().get('/metrics').expect(200);
  expect(text).toMatch(/connect_evidence_request_seconds_count\{door="health",method="GET",status="200"\} \d/);
  const forwarded = { 'x-forwarded-for': '10.0.0.1' };
  expect((await app.public().get('/metrics').set(forwarded)).status).toBe(403);
  const admin = await app.signedIn('PLATFORM_ADMIN');
  expect((await admin.get('/metrics').set(forwarded)).status).toBe(200);
});

test('an address that no door knows is not found, in our words', async () => {
  const { status, body } = await app.public().get('/api/v1/nowhere');
  expect([status, body.code, body.requestId]).toEqual([404, 'NOT_FOUND', expect.stringMatching(/^[0-9a-f-]{36}$/)]);
});

test('answers carry the headers that keep other sites out', async () => {
  const { headers } = await app.public().get('/api/v1/session');
  expect(headers).toMatchObject({
    'content-security-policy': expect.stringMatching(/default-src 'self'.*frame-ancestors 'none'/),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': expect.any(String),
  });
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe-eval/);
});

describe('an error', () => {
  test('in a query tells its code and the id of the request, and no more', async () => {
    const { body, headers } = await ask(app.public(), '{ nowhere }');
    expect(body.errors).toEqual([
      {
        message: expect.stringContaining('Cannot query field "nowhere"'),
        locations: expect.anything(),
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', requestId: headers['x-request-id'] },
      },
    ]);
  });

  test('of the database keeps the words of the driver to itself', async () => {
    await app.record.query('ALTER TABLE person RENAME TO person_away');
    try {
      const { status, body } = await ask(app.public(), '{ demoPeople { id } }');
      expect([status, body.errors[0].extensions.code]).toEqual([200, 'INTERNAL_SERVER_ERROR']);
      expect(JSON.stringify(body)).not.toMatch(/person|relation|stack|\.ts/i);
    } finally {
      await app.record.query('ALTER TABLE person_away RENAME TO person');
    }
  });
});

test('values are values, whatever they look like', async () => {
  const agent = await app.signedIn('HEALTH_ECONOMIST');
  for (const id of ["' OR 1=1 --", "x'; DROP TABLE audit; --", '\u0000', '$1', '%', '_']) {
    const { status, body } = await ask(agent, 'query($id: ID!) { snapshot(id: $id) { id } }', { id });
    expect([status, body.data?.snapshot ?? null]).toEqual([200, null]);
    for (const { message, extensions } of body.errors ?? []) {
      expect([message, extensions.code]).toEqual([
        expect.not.stringMatching(/syntax|relation|column|byte/i),
        expect.stringMatching(/NOT_FOUND|BAD_USER_INPUT/),
      ]);
    }
  }
  expect(await app.record.query('SELECT FROM audit LIMIT 1')).toHaveLength(1);
});

describe('the web application', () => {
  const folder = join(PROJECT_ROOT, 'web');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql'));
  const all = parse(files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n'));
  const operations = Object.entries(separateOperations(all)).map(([name, document]) => ({ name, document }));

  test.each(operations)('asks $name within the limits', async ({ document }) => {
    const { schema } = app.nest.get(GraphQLSchemaHost);
    const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
    const variables = Object.fromEntries(
      (operation.variableDefinitions ?? []).map(({ variable, type }) => [
        variable.name.value,
        some(typeFromAST(schema, type) as GraphQLInputType),
      ]),
    );
    const agent = await app.signedIn('DATA_STEWARD');
    const { status, body } = await ask(agent, print(document), variables);
    // There are no data, and so there may be errors; but the question itself was heard.
    expect([status, Object.keys(body)]).toEqual([200, expect.arrayContaining(['data'])]);
  });

  /** Some value of an input type. */
  const some = (type: GraphQLInputType): unknown => {
    if (isNonNullType(type)) return some(type.ofType);
    if (isListType(type)) return [some(type.ofType)];
    if (isEnumType(type)) return type.getValues()[0]!.value;
    if (isInputObjectType(type)) return someInput(type);
    return { Int: 1, Float: 1, Boolean: true, JSON: {} }[String(type)] ?? 'some';
  };

  /** What must be given; of a choice the first that does not contain the choice itself. */
  const someInput = (type: GraphQLInputObjectType): object => {
    const fields = Object.values(type.getFields());
    const given = type.isOneOf
      ? [fields.find((field) => getNamedType(field.type) !== type)!]
      : fields.filter(isRequiredInputField);
    return Object.fromEntries(given.map((field) => [field.name, some(field.type)]));
  };
});
