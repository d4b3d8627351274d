import { type TestApplication, ask, testApplication } from '../../test/support/application.ts';
import { AuditTrail } from './audit-trail.ts';
import { OWN_HEADER } from './same-site.ts';

let app: TestApplication;
let trail: AuditTrail;

interface Entry {
  readonly seq: string;
  readonly actor: string | null;
  readonly action: string;
  readonly body: { readonly role?: string; readonly about?: object };
}

beforeAll(async () => {
  app = await testApplication();
  trail = app.nest.get(AuditTrail);
});
afterAll(() => app?.close());

const entries = () => app.record.query<Entry>('SELECT seq, actor, action, body FROM audit ORDER BY seq');
const newest = async (): Promise<Entry | undefined> => (await entries()).at(-1);

test('entries written at once follow one another without a gap', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, at) => trail.record('test.race', null, { at })));
  expect(await trail.verify()).toEqual([]);
  const written = (await entries()).filter(({ action }) => action === 'test.race');
  expect(written).toHaveLength(40);
});

test('a body with every kind of JSON survives verification', async () => {
  await trail.record('test.body', 'demo-lead', {
    text: 'æ "\\ \u0001 \u{1F600}',
    n: [0.1, -0, 1e21, null, true],
    deep: { a: {} },
  });
  expect(await trail.verify()).toEqual([]);
});

test.each(['UPDATE audit SET action = action', 'DELETE FROM audit', 'TRUNCATE audit'])('refuses %s', async (sql) => {
  await expect(app.record.query(sql)).rejects.toThrow(/Cannot (update|delete|truncate) the audit trail/);
});

describe('what a database administrator does behind our back', () => {
  const behind = async (sql: string, run: () => Promise<void>): Promise<void> => {
    await app.record.query('CREATE TABLE IF NOT EXISTS audit_before AS TABLE audit');
    await app.record.query('ALTER TABLE audit DISABLE TRIGGER USER');
    await app.record.query(sql);
    await run();
    await app.record.query('DELETE FROM audit');
    await app.record.query('INSERT INTO audit SELECT * FROM audit_before');
    await app.record.query('ALTER TABLE audit ENABLE TRIGGER USER');
    expect(await trail.verify()).toEqual([]);
  };

  test('an entry changed is named', () =>
    behind(`UPDATE audit SET actor = 'somebody' WHERE seq = 7`, async () => {
      expect(await trail.verify()).toEqual([expect.stringContaining('Entry 7 ')]);
    }));

  test('an entry taken out is named by the one after', () =>
    behind('DELETE FROM audit WHERE seq = 9', async () => {
      expect(await trail.verify()).toEqual([expect.stringContaining('Entry 10 ')]);
    }));

  test('a tail cut off is seen by a checkpoint kept elsewhere, and only so', async () => {
    const checkpoint = await trail.checkpoint();
    await behind('DELETE FROM audit WHERE seq > 20', async () => {
      expect(await trail.verify()).toEqual([]);
      expect(await trail.verify(checkpoint)).toEqual([expect.stringContaining(`Entry ${checkpoint!.entries} is gone`)]);
    });
    expect(await trail.verify(checkpoint)).toEqual([]);
  });
});

describe('by itself the application records', () => {
  test('who asks about which data', async () => {
    const agent = await app.signedIn('HEALTH_ECONOMIST');
    await ask(agent, 'query($id: ID!) { snapshot(id: $id) { id } }', { id: 'abc' });
    expect(await newest()).toMatchObject({
      actor: 'demo-economist',
      action: 'Query.snapshot',
      body: { role: 'HEALTH_ECONOMIST', about: { id: 'abc' } },
    });
  });

  test('long addresses by their hash, and lists', async () => {
    const agent = await app.signedIn('DATA_STEWARD');
    await agent.get(`/api/v1/tables/survival.${'x'.repeat(1_500)}.csv`);
    expect((await newest())?.body.about).toMatchObject({ file: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) });
    await ask(agent, 'mutation { freezeSnapshot(deliveries: ["a", "b"]) { __typename } }');
    expect(await newest()).toMatchObject({ action: 'Mutation.freezeSnapshot', body: { about: { deliveries: 'a b' } } });
  });

  test('every question about people, also one that names nothing, with the conditions it chose', async () => {
    const agent = await app.signedIn('DIRECTORATE_REVIEWER');
    await ask(agent, '{ cohorts { snapshot } }');
    expect(await newest()).toMatchObject({ actor: 'demo-reviewer', action: 'Query.cohorts', body: { about: {} } });
    await ask(agent, '{ response(cohort: "NOWHERE", window: 7) { __typename } }');
    expect(await newest()).toMatchObject({
      action: 'Query.response',
      body: { about: { cohort: 'NOWHERE', window: 7, missingWeek16: 'NOT_EVALUABLE' } },
    });
  });

  test('every change, by whomever', async () => {
    await app.public().delete('/api/v1/session').set(OWN_HEADER, '1');
    expect(await newest()).toMatchObject({ actor: null, action: 'SessionController.end' });
  });

  test('nothing of the public looking around, nor of numbers people bring along', async () => {
    const before = (await entries()).length;
    await ask(app.public(), 'query($id: ID!) { snapshot(id: $id) { id } }', { id: 'abc' });
    expect(await entries()).toHaveLength(before);
    const agent = await app.signedIn('HEALTH_ECONOMIST');
    await ask(agent, 'query($input: JSON!) { compute(method: "wilson", input: $input) { __typename } }', {
      input: { x: 1, n: 2 },
    });
    expect((await newest())?.body.about ?? {}).not.toHaveProperty('input');
  });

  test('or else does nothing', async () => {
    const agent = await app.signedIn('DATA_STEWARD');
    await app.record.query('ALTER FUNCTION audit_append RENAME TO audit_append_away');
    try {
      const { body } = await ask(agent, 'mutation { signOut }');
      expect(body.errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
      expect((await agent.get('/api/v1/session')).body.role).toBe('DATA_STEWARD');
    } finally {
      await app.record.query('ALTER FUNCTION audit_append_away RENAME TO audit_append');
    }
  });
});
