import { randomUUID } from 'node:crypto';
import { type TestApplication, ask, testApplication } from '../../test/support/application.ts';
import { Tokens } from './tokens.ts';
import { TokenLedger } from '../record/token-ledger.ts';
import { OWN_HEADER } from './same-site.ts';

const HOUR_MS = 3_600_000;
const ME = '{ me { role person { id } } }';

let app: TestApplication;

beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app?.close());

const roleOf = (body: { data?: { me: { role: string } } }): string | undefined => body.data?.me.role;

describe('a session', () => {
  test('begins by choosing an invented person, and ends', async () => {
    const agent = await app.signedIn('DATA_STEWARD');
    expect(roleOf((await ask(agent, ME)).body)).toBe('DATA_STEWARD');
    expect((await agent.get('/api/v1/session')).body).toMatchObject({
      role: 'DATA_STEWARD',
      person: { id: 'demo-steward', name: expect.stringContaining('oppdiktet') },
    });
    await agent.delete('/api/v1/session').set(OWN_HEADER, '1').expect(204);
    expect(roleOf((await ask(agent, ME)).body)).toBe('PUBLIC');
  });

  test('ends by GraphQL too', async () => {
    const agent = await app.signedIn('CONSORTIUM_LEAD');
    expect((await ask(agent, 'mutation { signOut }')).body).toEqual({ data: { signOut: true } });
    expect(roleOf((await ask(agent, ME)).body)).toBe('PUBLIC');
  });

  test('is a cookie that neither scripts nor other sites can use', async () => {
    const { headers } = await app.public().post('/api/v1/session').set(OWN_HEADER, '1').send({ person: 'demo-lead' });
    expect(headers['set-cookie']![0]).toMatch(/; Path=\/; .*HttpOnly; SameSite=Strict/);
  });

  test('has a new id after signing in, whatever id came with the request', async () => {
    const agent = await app.signedIn('CONSORTIUM_LEAD');
    const again = await agent.post('/api/v1/session').set(OWN_HEADER, '1').send({ person: 'demo-steward' });
    expect(again.headers['set-cookie']).toHaveLength(1);
    const [{ n }] = (await app.record.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM session WHERE sess->>'person' = 'demo-lead'`,
    )) as [{ n: number }];
    expect(n).toBe(1); // That of the test before: the one just used is gone.
  });

  test.each([
    ['of nobody', { person: 'demo-nobody' }, 401, 'UNAUTHENTICATED'],
    ['without a person', {}, 400, 'BAD_USER_INPUT'],
    ['with more than a person', { person: 'demo-lead', role: 'DATA_STEWARD' }, 400, 'BAD_USER_INPUT'],
  ])('cannot begin %s', async (_, body, status, code) => {
    const answer = await app.public().post('/api/v1/session').set(OWN_HEADER, '1').send(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('cannot begin where the demonstration is off, and its people are nobody', async () => {
    const real = await testApplication({ demo: false });
    try {
      await real.record.query(
        `INSERT INTO person (id, name, role, demo) VALUES ('demo-lead', 'x', 'CONSORTIUM_LEAD', true)`,
      );
      const answer = await real.public().post('/api/v1/session').set(OWN_HEADER, '1').send({ person: 'demo-lead' });
      expect(answer.status).toBe(401);
      expect((await ask(real.public(), '{ demoPeople { id } }')).body).toEqual({ data: { demoPeople: [] } });
      const { secret } = await real.nest.get(Tokens).create('demo-lead', new Date(Date.now() + HOUR_MS));
      expect((await real.public().get('/api/v1/session').set('authorization', `Bearer ${secret}`)).status).toBe(401);
    } finally {
      await real.close();
    }
  });
});

describe('a change by REST', () => {
  test.each([
    ['without our header', {}, 'application/json', 403],
    ['as a form', { [OWN_HEADER]: '1' }, 'application/x-www-form-urlencoded', 403],
    ['as plain text', { [OWN_HEADER]: '1' }, 'text/plain', 403],
    ['as JSON with our header', { [OWN_HEADER]: '1' }, 'application/json', 200],
  ])('%s', async (_, headers, type, status) => {
    const answer = await app
      .public()
      .post('/api/v1/session')
      .set(headers)
      .set('content-type', type)
      .send(type === 'application/x-www-form-urlencoded' ? 'person=demo-lead' : '{"person":"demo-lead"}');
    expect(answer.status).toBe(status);
  });
});

describe('a bearer token', () => {
  const expires = (ms: number): Date => new Date(Date.now() + ms);
  const asking = (secret: string) => app.public().get('/api/v1/session').set('authorization', `Bearer ${secret}`);

  test('acts as its person, and only its hash is kept', async () => {
    const { secret } = await app.nest.get(Tokens).create('demo-economist', expires(HOUR_MS));
    expect((await asking(secret)).body.role).toBe('HEALTH_ECONOMIST');
    expect(Buffer.from(secret.slice(3), 'base64url')).toHaveLength(32);
    const kept = JSON.stringify(await app.record.query('SELECT * FROM token'));
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(secret.slice(3));
  });

  test('is good for nothing once it has expired or been revoked', async () => {
    const expired = await app.nest.get(Tokens).create('demo-economist', expires(-1));
    expect((await asking(expired.secret)).status).toBe(401);
    const { id, secret } = await app.nest.get(Tokens).create('demo-economist', expires(HOUR_MS));
    expect((await asking(secret)).status).toBe(200);
    expect(await app.nest.get(TokenLedger).revoke(id, new Date())).toBe(true);
    expect(await app.nest.get(TokenLedger).revoke(id, new Date())).toBe(false);
    expect((await asking(secret)).status).toBe(401);
  });

  test.each(['ce_nonsense', '', "' OR 1=1 --"])('that is %j is refused, never taken for the public', async (secret) => {
    const answer = await asking(secret);
    expect([answer.status, answer.body.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('of a person that is gone cannot be', async () => {
    await expect(app.nest.get(Tokens).create(randomUUID(), expires(HOUR_MS))).rejects.toThrow();
  });
});

test('other host names are not ours while anybody may sign in', async () => {
  const answer = await app.public().get('/api/v1/session').set('host', 'rebound.example');
  expect([answer.status, answer.body.code]).toEqual([421, 'MISDIRECTED']);
});
