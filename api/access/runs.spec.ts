import { setTimeout } from 'node:timers/promises';
import { type Agent, type TestApplication, ask, testApplication } from '../../test/support/application.ts';
import { Runs, type RunEnd } from './runs.ts';

let app: TestApplication;
let runs: Runs;
let steward: Agent;
let economist: Agent;
let lead: Agent;

beforeAll(async () => {
  app = await testApplication();
  runs = app.nest.get(Runs);
  steward = await app.signedIn('DATA_STEWARD');
  economist = await app.signedIn('HEALTH_ECONOMIST');
  lead = await app.signedIn('CONSORTIUM_LEAD');
});
afterAll(() => app?.close());

const order = { kind: 'IMPORT', about: 'BENCH', person: 'demo-steward' } as const;
const done = (result: string): RunEnd => ({ state: 'DONE', result });

interface Shown {
  readonly id: string;
  readonly about: string;
  readonly state: string;
  readonly progress: number;
  readonly step: string | null;
  readonly result: string | null;
  readonly mayCancel: boolean;
}
const list = async (agent: Agent): Promise<readonly Shown[]> =>
  (await ask(agent, '{ runs { id kind state about progress step result startedBy endedAt mayCancel } }')).body.data
    .runs;
const cancel = async (agent: Agent, id: string) =>
  (
    await ask(
      agent,
      'mutation ($id: ID!) { cancelRun(id: $id) { __typename ... on Run { state stopping mayCancel } ... on Refusal { code } } }',
      { id },
    )
  ).body.data.cancelRun;
const newest = async (): Promise<Shown> => (await list(steward))[0]!;

const untilStopped = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

test('work that ends well is done, with what it made', async () => {
  await expect(runs.follow(order, async () => 'd1', done)).resolves.toBe('d1');
  expect(await newest()).toMatchObject({
    state: 'DONE',
    progress: 1,
    result: 'd1',
    mayCancel: false,
    startedBy: 'demo-steward',
  });
});

test('work that fails says so, and throws what it threw', async () => {
  const fails = runs.follow(order, () => Promise.reject(new Error('patient 17')), done);
  await expect(fails).rejects.toThrow('patient 17');
  expect(await newest()).toMatchObject({ state: 'FAILED', result: null });
  expect(JSON.stringify(await list(steward))).not.toContain('patient');
});

test('how far it is can be seen while it goes on; whoever began it stops it, and it is told as stopped', async () => {
  const going = runs.follow(
    order,
    ({ signal, tell }) => {
      tell(0.25, 'SCAN');
      return untilStopped(signal);
    },
    done,
  );
  const ended = expect(going).rejects.toMatchObject({ name: 'AbortError' });
  while ((await newest()).progress === 0) await setTimeout(100);
  const run = await newest();
  expect(run).toMatchObject({ state: 'RUNNING', progress: 0.25, step: 'SCAN', mayCancel: true });
  expect(await cancel(lead, run.id)).toMatchObject({ __typename: 'Refusal', code: 'NOT_FOUND' });
  expect(await cancel(steward, run.id)).toMatchObject({ __typename: 'Run', stopping: true, mayCancel: false });
  await ended;
  expect(await newest()).toMatchObject({ state: 'CANCELLED' });
  expect(await cancel(steward, run.id)).toMatchObject({ __typename: 'Refusal', code: 'CONFLICT' });
});

test('one that another process was asked to stop stops too', async () => {
  const going = runs.follow(order, ({ signal }) => untilStopped(signal), done);
  const ended = expect(going).rejects.toMatchObject({ name: 'AbortError' });
  const { id } = await newest();
  await app.record.query(`UPDATE run SET cancelled_by = 'demo-steward' WHERE id = '${id}'`);
  await ended;
});

test('one whose process is gone was interrupted', async () => {
  await app.record.query(
    `INSERT INTO run (id, kind, about, seen_at) VALUES (gen_random_uuid(), 'IMPORT', 'GONE', now() - interval '1 minute')`,
  );
  const gone = (await list(steward)).find(({ about }) => about === 'GONE');
  expect(gone).toMatchObject({ state: 'INTERRUPTED', mayCancel: false });
});

test('others see what they may: who reads deliveries all, everybody else their own', async () => {
  expect((await list(economist)).length).toBe((await list(steward)).length);
  expect(await list(lead)).toEqual([]);
});
