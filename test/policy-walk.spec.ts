import { PATH_METADATA, METHOD_METADATA } from '@nestjs/common/constants.js';
import { type ExecutionContext, RequestMethod } from '@nestjs/common';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLObjectType } from 'graphql';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccessGuard } from '../api/access/access.guard.ts';
import { ALLOW } from '../api/access/allow.ts';
import { CAPABILITIES } from '../api/access/capability.ts';
import type { Role } from '../api/contract.ts';
import { PROJECT_ROOT } from '../api/project-root.ts';
import { type TestApplication, ask, testApplication } from './support/application.ts';

// What @nestjs/graphql writes on a method that answers a field.
const FIELD_TYPE = 'graphql:resolver_type';
const FIELD_NAME = 'graphql:resolver_name';

type Method = (...args: unknown[]) => unknown;

interface Handler {
  readonly name: string;
  readonly capability: unknown;
  readonly method: Method;
}

let app: TestApplication;
let methods: readonly { readonly owner: Method; readonly method: Method }[];

beforeAll(async () => {
  app = await testApplication();
  const modules = [...app.nest.get(ModulesContainer).values()];
  const owners = modules.flatMap(({ providers, controllers }) => [...providers.values(), ...controllers.values()]);
  const classes = [
    ...new Set(owners.map(({ metatype }) => metatype).filter((type) => typeof type === 'function')),
  ] as Method[];
  methods = classes
    .filter(({ prototype }) => prototype)
    .flatMap((owner) =>
      Object.getOwnPropertyNames(owner.prototype as object)
        .filter((name) => name !== 'constructor')
        .map((name) => Object.getOwnPropertyDescriptor(owner.prototype, name)!.value as unknown)
        .filter((method): method is Method => typeof method === 'function')
        .map((method) => ({ owner, method })),
    );
});
afterAll(() => app?.close());

const fields = (): Handler[] =>
  methods
    .filter(({ method }) => Reflect.hasMetadata(FIELD_TYPE, method))
    .map(({ owner, method }) => {
      const type = String(Reflect.getMetadata(FIELD_TYPE, method) ?? Reflect.getMetadata(FIELD_NAME, owner));
      const name = String(Reflect.getMetadata(FIELD_NAME, method) ?? method.name);
      return { name: `${type}.${name}`, capability: Reflect.getMetadata(ALLOW, method), method };
    });

const routes = (): Handler[] =>
  methods
    .filter(({ method }) => Reflect.hasMetadata(METHOD_METADATA, method))
    .flatMap(({ owner, method }) => {
      const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod];
      const paths = [Reflect.getMetadata(PATH_METADATA, method) as string | string[]].flat();
      const base = Reflect.getMetadata(PATH_METADATA, owner) as string;
      return paths.map((path) => ({
        name: `${verb} ${`/${base}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')}`,
        capability: Reflect.getMetadata(ALLOW, method),
        method,
      }));
    });

const known: readonly unknown[] = [...new Set(Object.values(CAPABILITIES).flat())];

test('every field that a resolver answers says what one must be allowed', () => {
  expect(fields().length).toBeGreaterThan(5);
  expect(
    fields()
      .filter(({ capability }) => !known.includes(capability))
      .map(({ name }) => name),
  ).toEqual([]);
});

test('every root field of the contract is answered by such a resolver', () => {
  const { schema } = app.nest.get(GraphQLSchemaHost);
  const answered = fields().map(({ name }) => name);
  const roots = [schema.getQueryType(), schema.getMutationType()] as GraphQLObjectType[];
  const asked = roots.flatMap((root) => Object.keys(root.getFields()).map((field) => `${root.name}.${field}`));
  expect(asked.filter((field) => !answered.includes(field))).toEqual([]);
});

test('every route says what one must be allowed, and none is there but those of controllers', () => {
  interface Layer {
    readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  }
  const { stack } = (app.nest.getHttpAdapter().getInstance() as { router: { stack: Layer[] } }).router;
  const open = stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
  );
  expect(open.length).toBeGreaterThan(5);
  expect(
    routes()
      .filter(({ capability }) => !known.includes(capability))
      .map(({ name }) => name),
  ).toEqual([]);
  const declared = routes().map(({ name }) => name);
  expect(open.filter((route) => !declared.includes(route))).toEqual([]);
});

describe('every field and route, for every role', () => {
  const guard = new AccessGuard(new Reflector());
  const roles = Object.keys(CAPABILITIES) as Role[];

  const passes = (method: Method, role: Role): boolean => {
    const person = role === 'PUBLIC' ? null : { role };
    const context = {
      getHandler: () => method,
      getType: () => 'http',
      switchToHttp: () => ({ getRequest: () => ({ person }) }),
    } as unknown as ExecutionContext;
    try {
      return guard.canActivate(context);
    } catch (error) {
      expect(error).toMatchObject({ code: person === null ? 'UNAUTHENTICATED' : 'FORBIDDEN' });
      return false;
    }
  };

  const report = (): string => {
    const rows = [...fields(), ...routes()]
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .map(({ name, capability, method }) => [
        `\`${name}\``,
        String(capability),
        ...roles.map((role) => (passes(method, role) ? 'yes' : '–')),
      ]);
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const head = ['Field or route', 'Capability', ...roles];
    return [
      '# Who may do what',
      '',
      'Every field and route, and which role the guard lets through. Written by `test/policy-walk.spec.ts` from what the',
      'application answers: `PERMISSIONS=write npm test -- test/policy-walk`. What one sees of a protected source within a',
      'field is disclosure control on top.',
      '',
      line(head),
      line(head.map(() => '---')),
      ...rows.map(line),
      '',
    ].join('\n');
  };

  test('is as docs/permissions.md says', () => {
    const file = join(PROJECT_ROOT, 'docs/permissions.md');
    if (process.env['PERMISSIONS'] === 'write') writeFileSync(file, report());
    expect(readFileSync(file, 'utf8')).toBe(report());
  });
});

test('whoever has not signed in gets nothing that asks for more than the public may', async () => {
  const { status, body } = await ask(app.public(), 'mutation { freezeSnapshot { __typename } }');
  const { extensions } = body.errors[0];
  expect([status, body.data, extensions.code, extensions.capability]).toEqual([200, null, 'UNAUTHENTICATED', 'FREEZE']);
});

test('whoever asks learns which roles hold what is missing', async () => {
  const { body } = await ask(app.public(), '{ capabilityHolders { capability roles } }');
  expect(body.data.capabilityHolders).toContainEqual({ capability: 'FREEZE', roles: ['DATA_STEWARD'] });
});

test('whoever is signed in gets nothing that their role may not', async () => {
  const agent = await app.signedIn('PHARMA_PARTNER');
  const { body } = await ask(agent, 'mutation { freezeSnapshot { __typename } }');
  expect([body.data, body.errors[0].extensions.code]).toEqual([null, 'FORBIDDEN']);
});
