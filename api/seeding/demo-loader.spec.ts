import 'reflect-metadata';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { testRecord, type TestRecord } from '../../test/support/record.ts';
import { AccessModule } from '../access/access.module.ts';
import { ConfigModule, readConfig } from '../config.ts';
import { Shelf } from '../lake/shelf.ts';
import { RecordModule } from '../record/record.module.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { DemoLoader } from './demo-loader.ts';
import { SeedDelivery } from './seed-delivery.ts';
import { readSeeds } from './seed.ts';
import { SeedingModule } from './seeding.module.ts';

const SOURCES = ['INSPIRE', 'PUBLISHED', 'SUMMIT', 'VEMURAFENIB', 'IMPRESS-DEMO', 'REGISTER-DEMO'];

let record: TestRecord;
let dataDir: string;
let product: TestingModule;

const start = (): Promise<TestingModule> =>
  Test.createTestingModule({
    imports: [
      ConfigModule.with(readConfig({ DATA_DIR: dataDir })),
      RecordModule.at(record.url),
      AccessModule,
      SeedingModule,
    ],
  }).compile();

beforeAll(async () => {
  record = await testRecord();
  dataDir = await mkdtemp(join(tmpdir(), 'seeding-'));
  product = await start();
  await product.init();
});

afterAll(async () => {
  await product?.close();
  await record?.drop();
  await rm(dataDir, { recursive: true, force: true });
});

test('DemoLoader takes up a first start that was killed between two deliveries', async () => {
  const [first] = await readSeeds(join(PROJECT_ROOT, 'seeds/public'));
  await product.get(SeedDelivery).deliver(first!);
  const { sources, snapshot } = await product.get(DemoLoader).load();
  expect(sources).toEqual(SOURCES.slice(1));
  expect((await product.get(Shelf).open(snapshot)).sources.toSorted()).toEqual(SOURCES.toSorted());
});

test('DemoLoader loads nothing twice', async () => {
  expect(await product.get(DemoLoader).load()).toEqual({ sources: [], records: 0, snapshot: null });
  expect(await record.query('SELECT count(*)::int AS n FROM delivery')).toEqual([{ n: SOURCES.length }]);
  expect(await record.query('SELECT count(*)::int AS n FROM snapshot')).toEqual([{ n: 1 }]);
});

test('DemoLoader freezes what a killed start had delivered and not frozen', async () => {
  const [before] = await record.query<{ id: string }>('SELECT id FROM snapshot');
  await record.query('DELETE FROM snapshot_delivery');
  await record.query('DELETE FROM snapshot');
  expect(await product.get(DemoLoader).load()).toEqual({ sources: [], records: 0, snapshot: before!.id });
});

test('DemoLoader leaves nothing in staging', async () => {
  expect(await readdir(join(dataDir, 'staging'))).toEqual([]);
});

test('DemoLoader says of invented sources that they are', async () => {
  const synthetic = await record.query('SELECT id FROM source WHERE synthetic ORDER BY id');
  expect(synthetic).toEqual([{ id: 'IMPRESS-DEMO' }, { id: 'REGISTER-DEMO' }]);
});

test('DemoLoader keeps licence, citation and design of a source', async () => {
  const [source] = await record.query("SELECT licence, citation, two_stage_design FROM source WHERE id = 'INSPIRE'");
  expect(source).toMatchObject({
    licence: 'MIT',
    citation: expect.stringContaining('Bratman'),
    two_stage_design: null,
  });
  const [impress] = await record.query("SELECT two_stage_design FROM source WHERE id = 'IMPRESS-DEMO'");
  expect(impress).toEqual({ two_stage_design: 'IMPRESS' });
});
