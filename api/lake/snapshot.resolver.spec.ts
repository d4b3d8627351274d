import { ask, type Agent, testApplication, type TestApplication } from '../../test/support/application.ts';
import { tinyDelivery, tinySource } from '../../test/support/tiny-delivery.ts';
import { TinyLake } from '../../test/support/tiny-lake.ts';

const FREEZE = `mutation ($deliveries: [ID!]) { freezeSnapshot(deliveries: $deliveries, note: "n") {
  __typename ... on Snapshot { id note createdBy deliveries { source { id disclosure threshold } } } ... on Refusal { code message }
} }`;
const READ =
  '{ sources { id disclosure threshold synthetic } snapshot { id deliveries { source { id } } } snapshots { id } }';

let application: TestApplication;

beforeAll(async () => {
  application = await testApplication();
  const lake = TinyLake.at(application.config.dataDir);
  for (const source of ['INSPIRE', 'TRIAL']) {
    await tinySource(application.record, { id: source });
    const tables = { event_time: [{ subject: 's', endpoint: 'OS', days: 3, event: true }] };
    await tinyDelivery(lake, application.record, { source, tables });
  }
});

afterAll(() => application.close());

const asked = async (agent: Agent, query: string, variables = {}): Promise<unknown> =>
  ((await ask(agent, query, variables)).body as { readonly data: unknown }).data;

test('whoever may freeze, freezes; whoever may see, sees', async () => {
  const steward = await application.signedIn('DATA_STEWARD');
  const economist = await application.signedIn('HEALTH_ECONOMIST');
  const everyone = application.public();

  for (const agent of [everyone, economist]) {
    const { body } = await ask(agent, FREEZE);
    expect((body as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code).toMatch(
      /UNAUTHENTICATED|FORBIDDEN/,
    );
  }
  expect(await asked(everyone, '{ snapshot { id } snapshots { id } }')).toEqual({ snapshot: null, snapshots: [] });
  expect(await asked(steward, FREEZE, { deliveries: ['nowhere'] })).toEqual({
    freezeSnapshot: {
      __typename: 'Refusal',
      code: 'NOT_FOUND',
      message: 'Cannot freeze delivery nowhere as there is none of that id',
    },
  });

  const { freezeSnapshot } = (await asked(steward, FREEZE)) as { freezeSnapshot: { id: string } };
  expect(freezeSnapshot).toMatchObject({
    __typename: 'Snapshot',
    note: 'n',
    createdBy: expect.any(String) as string,
    deliveries: [
      { source: { id: 'INSPIRE', disclosure: 'OPEN', threshold: 0 } },
      { source: { id: 'TRIAL', disclosure: 'PROTECTED', threshold: 5 } },
    ],
  });

  const { id } = freezeSnapshot;
  const inspire = { id: 'INSPIRE', disclosure: 'OPEN', threshold: 0, synthetic: true };
  const trial = { id: 'TRIAL', disclosure: 'PROTECTED', threshold: 5, synthetic: true };
  expect(await asked(everyone, READ)).toEqual({
    sources: [inspire],
    snapshot: { id, deliveries: [{ source: { id: 'INSPIRE' } }] },
    snapshots: [{ id }],
  });
  expect(await asked(economist, READ)).toEqual({
    sources: [inspire, trial],
    snapshot: { id, deliveries: [{ source: { id: 'INSPIRE' } }, { source: { id: 'TRIAL' } }] },
    snapshots: [{ id }],
  });
});
