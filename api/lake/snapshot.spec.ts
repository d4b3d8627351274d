import { readFile, rm, truncate, utimes, writeFile, copyFile } from 'node:fs/promises';
import { TinyLake, type TinyRow } from '../../test/support/tiny-lake.ts';
import { DamagedSnapshot } from './lake-error.ts';
import type { Snapshot } from './snapshot.ts';

const QUESTION = 'outcome/risk_table';
const asked = { source: 'A', endpoint: 'OS', cohort: null, by_cohort: false };
const followed = (days: number, event: boolean): TinyRow => ({
  subject: `s${days}`,
  cohort: 'C1',
  endpoint: 'OS',
  days,
  event,
});
const rows = Array.from({ length: 400 }, (_, day) => followed(day, day % 3 === 0));

let lake: TinyLake;

beforeEach(async () => {
  lake = await TinyLake.create();
});

afterEach(() => lake.drop());

const frozen = (...deliveries: readonly (readonly TinyRow[])[]): Promise<Snapshot> =>
  lake.snapshot(...deliveries.map((rows) => ({ source: 'A', dataCut: '2024-01-31', tables: { event_time: rows } })));

const fileOf = (snapshot: Snapshot, at = 0): string =>
  `${lake.folder}/${snapshot.deliveries[at]!.delivery}/event_time.parquet`;

test('a snapshot answers from its files', async () => {
  const snapshot = await frozen([followed(5, true), followed(7, false), followed(7, true)]);
  expect(await snapshot.ask(QUESTION, asked)).toEqual([
    { grp: 'ALL', days: 5, events: 1, censored: 0 },
    { grp: 'ALL', days: 7, events: 1, censored: 1 },
  ]);
  expect(snapshot.sources).toEqual(['A']);
  expect(snapshot.dataCut('A')).toBe('2024-01-31');
  expect(snapshot.dataCut('B')).toBeNull();
});

test('a table that no delivery has is empty', async () => {
  const snapshot = await frozen([followed(5, true)]);
  expect(await snapshot.ask('outcome/published_cohorts', {})).toEqual([]);
});

test('answers depend neither on the order of rows nor on the number of files', async () => {
  const whole = await frozen(rows);
  const parts = await frozen(rows.slice(150).toReversed(), rows.slice(0, 150), []);
  const answer = await whole.ask(QUESTION, asked);
  expect(answer).toHaveLength(400);
  expect(await parts.ask(QUESTION, asked)).toEqual(answer);
});

test('two snapshots asked at once answer each from its own files', async () => {
  const snapshots = await Promise.all([3, 9].map((day) => frozen([followed(day, true)])));
  const turns = Array.from({ length: 40 }, (_, turn) => snapshots[turn % 2]!);
  const days = await Promise.all(
    turns.map(async (one) => (await one.ask(QUESTION, { ...asked, cohort: 'C1' }))[0]!.days),
  );
  expect(days).toEqual(turns.map((_, turn) => (turn % 2 === 0 ? 3 : 9)));
});

/** A whole second, so that it can be set back exactly. */
const OLD = 1_700_000_000;

/** Each leaves the file such that DuckDB alone might still give a number. */
const damages: Readonly<Record<string, (path: string) => Promise<void>>> = {
  'a flipped bit': async (path) => {
    const bytes = await readFile(path);
    bytes[Math.floor(bytes.length / 3)]! ^= 1;
    await writeFile(path, bytes);
  },
  'a flipped bit under the old times': async (path) => {
    const bytes = await readFile(path);
    bytes[Math.floor(bytes.length / 3)]! ^= 1;
    await writeFile(path, bytes);
    await utimes(path, OLD, OLD);
  },
  'been cut short': (path) => truncate(path, 700),
  'been emptied': (path) => truncate(path, 0),
  gone: (path) => rm(path),
  'been replaced by another': async (path) => {
    const [other] = await lake.write('other', 'A', { event_time: [followed(1, true)] });
    await copyFile(other!.path, path);
  },
};

test.each(Object.entries(damages))(
  'once a file has %s no number comes from it, a remembered one neither',
  async (_, damage) => {
    const snapshot = await frozen(rows);
    await utimes(fileOf(snapshot), OLD, OLD);
    await snapshot.ask(QUESTION, asked);
    await damage(fileOf(snapshot));
    const answer = snapshot.ask(QUESTION, asked);
    await expect(answer).rejects.toBeInstanceOf(DamagedSnapshot);
    await expect(answer).rejects.toThrow(`snapshot ${snapshot.id} as its table event_time`);
  },
);

test('a damaged table of another snapshot does not matter', async () => {
  const whole = await frozen(rows);
  const broken = await frozen(rows);
  await damages['been emptied']!(fileOf(broken));
  await expect(broken.ask(QUESTION, asked)).rejects.toBeInstanceOf(DamagedSnapshot);
  expect(await whole.ask(QUESTION, asked)).toHaveLength(400);
});
