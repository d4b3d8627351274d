import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { testRecord, type TestRecord } from '../../test/support/record.ts';
import { tinyDelivery, tinySource } from '../../test/support/tiny-delivery.ts';
import { TinyLake } from '../../test/support/tiny-lake.ts';
import { AccessModule } from '../access/access.module.ts';
import { ConfigModule, readConfig } from '../config.ts';
import type { Person } from '../record/person.entity.ts';
import { RecordModule } from '../record/record.module.ts';
import { Freezer, snapshotId } from './freezer.ts';
import { LakeModule } from './lake.module.ts';
import { DamagedSnapshot, NotFound } from './lake-error.ts';
import { LakeHealth } from './lake-health.ts';
import { Shelf } from './shelf.ts';
import { EVERYTHING, SnapshotList } from './snapshot-list.ts';
import { SourceList } from './source-list.ts';

const OPEN = 'INSPIRE';
const PROTECTED = 'TRIAL';
const economist: Person = { id: 'e', name: 'E', role: 'HEALTH_ECONOMIST', demo: true, createdAt: new Date(0) };
const died = (days: number) => ({ event_time: [{ subject: 's', endpoint: 'OS', days, event: true }] });
const asked = (source: string) => ({ source, endpoint: 'OS', cohort: null, by_cohort: false });

let record: TestRecord;
let lake: TinyLake;
let rooms: TestingModule;

beforeEach(async () => {
  [record, lake] = await Promise.all([testRecord(), TinyLake.create()]);
  const config = { ...readConfig({}), dataDir: lake.dataDir };
  rooms = await Test.createTestingModule({
    imports: [ConfigModule.with(config), RecordModule.at(record.url), AccessModule, LakeModule],
  }).compile();
  await tinySource(record, { id: OPEN });
  await tinySource(record, { id: PROTECTED });
});

afterEach(async () => {
  await rooms.close();
  await lake.drop();
  await record.drop();
});

const freeze = (deliveries: readonly string[] | null = null, note: string | null = null) =>
  rooms.get(Freezer).freeze({ deliveries, note, by: null });

async function frozen(deliveries: readonly string[] | null = null): Promise<string> {
  const answer = await freeze(deliveries);
  if ('code' in answer) throw new Error(answer.message);
  return answer.id;
}

test('a snapshot holds the newest accepted delivery of each source, and its id is the hash of their contents', async () => {
  await tinyDelivery(lake, record, { source: OPEN, tables: died(1) });
  const newer = await tinyDelivery(lake, record, { source: OPEN, tables: died(2), dataCut: '2024-05-01' });
  await tinyDelivery(lake, record, { source: OPEN, tables: died(3), state: 'REFUSED' });
  const other = await tinyDelivery(lake, record, { source: PROTECTED, tables: died(4) });
  const id = await frozen();
  const snapshot = await rooms.get(Shelf).open(null);
  expect(snapshot.id).toBe(id);
  expect(snapshot.deliveries.map(({ delivery }) => delivery).toSorted()).toEqual([newer, other].toSorted());
  expect(snapshot.dataCut(OPEN)).toBe('2024-05-01');
  expect(await snapshot.ask('outcome/risk_table', asked(OPEN))).toMatchObject([{ days: 2, events: 1 }]);
  const tables = await record.query<{ delivery: string; name: string; sha256: string }>(
    'SELECT delivery, name, sha256 FROM delivery_table WHERE delivery = ANY ($1) ORDER BY sha256',
    [[newer, other]],
  );
  expect(snapshotId(tables)).toBe(id);
  expect(snapshotId(tables.toReversed())).toBe(id);
  expect(snapshotId(tables.slice(1))).not.toBe(id);
});

test('the same contents are the same snapshot, even when frozen at once', async () => {
  const delivery = await tinyDelivery(lake, record, { source: OPEN, tables: died(1) });
  const ids = [await frozen([delivery, delivery]), ...(await Promise.all([frozen(), frozen([delivery]), frozen()]))];
  expect(new Set(ids).size).toBe(1);
  expect(await record.query('SELECT snapshot, delivery FROM snapshot_delivery')).toEqual([
    { snapshot: ids[0], delivery },
  ]);
  expect(await record.query('SELECT id FROM snapshot')).toHaveLength(1);
});

test('exactly the named deliveries are frozen, also older ones', async () => {
  const older = await tinyDelivery(lake, record, { source: OPEN, tables: died(1) });
  await tinyDelivery(lake, record, { source: OPEN, tables: died(2) });
  const snapshot = await rooms.get(Shelf).open(await frozen([older]));
  expect(await snapshot.ask('outcome/risk_table', asked(OPEN))).toMatchObject([{ days: 1 }]);
});

test('what cannot be frozen is refused in words', async () => {
  expect(await freeze()).toMatchObject({ code: 'NOTHING_TO_FREEZE' });
  const one = await tinyDelivery(lake, record, { source: OPEN, tables: died(1) });
  const two = await tinyDelivery(lake, record, { source: OPEN, tables: died(2) });
  const refused = await tinyDelivery(lake, record, { source: PROTECTED, tables: {}, state: 'REFUSED' });
  expect(await freeze(['nowhere'])).toMatchObject({ code: 'NOT_FOUND' });
  expect(await freeze([refused])).toMatchObject({ code: 'NOT_ACCEPTED' });
  expect(await freeze([one, two])).toMatchObject({ code: 'SOURCE_TWICE' });
  await truncate(`${lake.folder}/${two}/event_time.parquet`, 100);
  expect(await freeze()).toMatchObject({ code: 'DAMAGED_DELIVERY' });
  expect(await record.query('SELECT FROM snapshot')).toEqual([]);
});

test('freezing is in the audit trail', async () => {
  await tinyDelivery(lake, record, { source: OPEN, tables: died(1) });
  const id = await frozen();
  expect(await record.query('SELECT action, body FROM audit')).toMatchObject([
    { action: 'snapshot.freeze', body: { snapshot: id } },
  ]);
});

test('a file damaged before it was first opened is noticed, and the snapshot opens again once it is mended', async () => {
  const delivery = await tinyDelivery(lake, record, { source: OPEN, tables: died(1) });
  const before = await frozen();
  const later = await tinyDelivery(lake, record, { source: OPEN, tables: died(2) });
  await frozen();
  const shelf = rooms.get(Shelf);
  await truncate(`${lake.folder}/${later}/event_time.parquet`, 0);
  await expect(shelf.open(null)).rejects.toBeInstanceOf(DamagedSnapshot);
  expect((await shelf.open(before)).deliveries).toMatchObject([{ delivery }]);
  await lake.write(later, OPEN, died(2));
  expect(await (await shelf.open(null)).ask('outcome/risk_table', asked(OPEN))).toMatchObject([{ days: 2 }]);
});

test('a snapshot that nobody froze is not found', async () => {
  const shelf = rooms.get(Shelf);
  await expect(shelf.open(null)).rejects.toBeInstanceOf(NotFound);
  await expect(shelf.open('nowhere')).rejects.toBeInstanceOf(NotFound);
  expect(await rooms.get(SnapshotList).one('nowhere', EVERYTHING)).toBeNull();
  expect(await rooms.get(SnapshotList).one(null, EVERYTHING)).toBeNull();
});

test('a protected source is there for those alone who may see it', async () => {
  for (const source of [OPEN, PROTECTED]) await tinyDelivery(lake, record, { source, tables: died(1) });
  await frozen();
  const seen = async (person: Person | null) => {
    const list = rooms.get(SnapshotList);
    const [snapshot] = await list.newest(5, list.sightOf(person));
    const sources = await rooms.get(SourceList).seenBy(person);
    return [snapshot!.deliveries.map(({ source }) => source.id), sources.map(({ id }) => id)];
  };
  expect(await seen(economist)).toEqual([
    [OPEN, PROTECTED],
    [OPEN, PROTECTED],
  ]);
  expect(await seen(null)).toEqual([[OPEN], [OPEN]]);
  expect(await seen({ ...economist, role: 'PHARMA_PARTNER' })).toEqual([[OPEN], [OPEN]]);
});

test('snapshots are listed newest first, at most so many', async () => {
  for (const days of [1, 2, 3]) {
    await tinyDelivery(lake, record, { source: OPEN, tables: died(days) });
    await frozen();
  }
  const newest = await rooms.get(SnapshotList).newest(2, EVERYTHING);
  expect(newest).toHaveLength(2);
  expect(newest[0]!.id).toBe((await rooms.get(Shelf).open(null)).id);
  expect(newest[0]!.deliveries[0]!.tables).toMatchObject([{ name: 'event_time', rows: 1 }]);
  await expect(rooms.get(SnapshotList).newest(0, EVERYTHING)).rejects.toThrow('from 1 to 200: got 0');
});

test('the lake is well while empty and with whole files, and not when a file of the newest snapshot is damaged', async () => {
  const health = rooms.get(LakeHealth);
  expect(await health.check()).toEqual({});
  const delivery = await tinyDelivery(lake, record, { source: OPEN, tables: died(1) });
  expect(await health.check()).toEqual({});
  const snapshot = await frozen();
  expect(await health.check()).toEqual({ snapshot });
  await truncate(join(lake.dataDir, 'lake', delivery, 'event_time.parquet'), 8);
  await expect(health.check()).rejects.toThrow(DamagedSnapshot);
});
