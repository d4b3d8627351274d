import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, testApplication, type TestApplication } from '../../test/support/application.ts';
import { Shelf } from '../lake/shelf.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { DemoLoader, type Loaded } from './demo-loader.ts';
import { SeedDelivery } from './seed-delivery.ts';
import { readSeeds } from './seed.ts';

const SOURCES = ['INSPIRE', 'PUBLISHED', 'SUMMIT', 'VEMURAFENIB', 'IMPRESS-DEMO', 'REGISTER-DEMO'];

let product: TestApplication;
let loader: DemoLoader;
/** What was loaded by a start that came after one that had been killed between two deliveries. */
let loaded: Loaded;

beforeAll(async () => {
  product = await testApplication();
  loader = product.nest.get(DemoLoader, { strict: false });
  const [first] = await readSeeds(join(PROJECT_ROOT, 'seeds/public'));
  await product.nest.get(SeedDelivery, { strict: false }).deliver(first!);
  loaded = await loader.load();
}, 120_000);

afterAll(() => product?.close());

test('DemoLoader takes up a first start that was killed between two deliveries', async () => {
  expect(loaded.sources).toEqual(SOURCES.slice(1));
  const snapshot = await product.nest.get(Shelf, { strict: false }).open(loaded.snapshot);
  expect(snapshot.sources.toSorted()).toEqual(SOURCES.toSorted());
});

test('DemoLoader loads nothing twice', async () => {
  expect(await loader.load()).toEqual({ sources: [], records: 0, snapshot: null });
  const [count] = await product.record.query(
    'SELECT (SELECT count(*) FROM delivery)::int AS deliveries, (SELECT count(*) FROM snapshot)::int AS snapshots',
  );
  expect(count).toEqual({ deliveries: SOURCES.length, snapshots: 1 });
});

test('DemoLoader freezes what a killed start had delivered and not frozen', async () => {
  await product.record.query('DELETE FROM snapshot_delivery');
  await product.record.query('DELETE FROM snapshot');
  expect(await loader.load()).toEqual({ sources: [], records: 0, snapshot: loaded.snapshot });
});

test('DemoLoader leaves nothing in staging', async () => {
  expect(await readdir(join(product.config.dataDir, 'staging'))).toEqual([]);
});

test('DemoLoader keeps what a source says of itself', async () => {
  const sources = await product.record.query(
    "SELECT id, synthetic, licence, two_stage_design FROM source WHERE id IN ('IMPRESS-DEMO', 'INSPIRE') ORDER BY id",
  );
  expect(sources).toEqual([
    { id: 'IMPRESS-DEMO', synthetic: true, licence: 'Apache-2.0', two_stage_design: 'IMPRESS' },
    { id: 'INSPIRE', synthetic: false, licence: 'MIT', two_stage_design: null },
  ]);
});

test('the funnel of the invented IMPRESS is the published one, as an economist sees it', async () => {
  const economist = await product.signedIn('HEALTH_ECONOMIST');
  const { body } = await ask(
    economist,
    '{ funnel(source: "IMPRESS-DEMO") { ... on Funnel { steps { step subjects { value } } } } }',
  );
  expect(body.data.funnel.steps).toEqual([
    { step: 'SCREENED', subjects: { value: 1167 } },
    { step: 'ACTIONABLE', subjects: { value: 358 } },
    { step: 'TREATED', subjects: { value: 186 } },
    { step: 'FOLLOWED_16_WEEKS', subjects: { value: 170 } },
    { step: 'EVALUABLE', subjects: { value: 145 } },
    { step: 'DISEASE_CONTROL', subjects: { value: 58 } },
  ]);
});

test('the monitor of the invented IMPRESS shows every state of the two-stage rule', async () => {
  const economist = await product.signedIn('HEALTH_ECONOMIST');
  const { body } = await ask(economist, '{ monitor(source: "IMPRESS-DEMO") { opened cohorts { state } } }');
  const states = (body.data.monitor.cohorts as readonly { readonly state: string }[]).map(({ state }) => state);
  expect(body.data.monitor.opened).toBe(26);
  expect(new Set(states)).toEqual(
    new Set(['OPEN_STAGE1', 'CLOSED_FUTILITY', 'OPEN_STAGE2', 'POSITIVE', 'NEGATIVE_STAGE2', 'EXPANSION']),
  );
});
