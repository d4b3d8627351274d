import { runCommand, surround } from '../../test/support/command.ts';
import { testRecord, type TestRecord } from '../../test/support/record.ts';
import { tinyDelivery, tinySource } from '../../test/support/tiny-delivery.ts';
import { TinyLake } from '../../test/support/tiny-lake.ts';
import type { Snapshot } from '../contract.ts';
import { registerSnapshot } from './snapshot.ts';

let record: TestRecord;
let lake: TinyLake;
let restore: () => void;

beforeAll(async () => {
  [record, lake] = await Promise.all([testRecord(), TinyLake.create()]);
  restore = surround({ DATABASE_URL: record.url.href, DATA_DIR: lake.dataDir });
});

afterAll(async () => {
  restore();
  await lake.drop();
  await record.drop();
});

const snapshot = (...args: readonly string[]) => runCommand(registerSnapshot, ['snapshot', ...args]);

test('snapshot create, list and show', async () => {
  expect(await snapshot('create')).toEqual({
    exitCode: 3,
    stdout: '',
    stderr: 'Cannot freeze as no delivery has been accepted yet\n',
  });
  expect(JSON.parse((await snapshot('create', '--json')).stdout)).toMatchObject({ code: 'NOTHING_TO_FREEZE' });

  await tinySource(record, { id: 'TRIAL' });
  const tables = { event_time: [{ subject: 's', endpoint: 'OS', days: 3, event: true }] };
  const delivery = await tinyDelivery(lake, record, { source: 'TRIAL', tables, dataCut: '2024-01-01' });
  const created = JSON.parse((await snapshot('create', '--note', 'For March', '--json')).stdout) as Snapshot;
  expect(created).toMatchObject({
    note: 'For March',
    deliveries: [{ delivery, dataCut: '2024-01-01', tables: [{ name: 'event_time', rows: 1 }] }],
  });

  const shown = await snapshot('show', created.id);
  expect(shown).toMatchObject({ exitCode: 0, stderr: '' });
  expect(shown.stdout.split('\n')).toEqual([
    created.id,
    `frozen ${created.createdAt}: For March`,
    'TRIAL (synthetic), data to 2024-01-01',
    `  delivery ${delivery}`,
    '  event_time: 1 row',
    '',
  ]);
  expect(JSON.parse((await snapshot('show', created.id, '--json')).stdout)).toEqual(created);
  expect((await snapshot('create', '--delivery', delivery)).stdout).toBe(shown.stdout);
  expect((await snapshot('list')).stdout).toBe(`${created.id}  ${created.createdAt}  TRIAL  For March\n`);
  expect(JSON.parse((await snapshot('list', '--json')).stdout)).toEqual([created]);
});

test('what is not there is said', async () => {
  await expect(snapshot('show', 'nowhere')).rejects.toThrow(
    'Cannot show snapshot "nowhere" as there is none of that id',
  );
  expect((await snapshot('create', '--delivery', 'nowhere')).stderr).toContain('there is none of that id');
});
