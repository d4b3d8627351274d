import { jest } from '@jest/globals';
import { Command } from 'commander';
import { testRecord, type TestRecord } from '../../test/support/record.ts';
import { tinyDelivery, tinySource } from '../../test/support/tiny-delivery.ts';
import { TinyLake } from '../../test/support/tiny-lake.ts';
import type { Snapshot } from '../contract.ts';
import { registerSnapshot } from './snapshot.ts';

const SETTINGS = ['DATABASE_URL', 'DATA_DIR'] as const;
const before = SETTINGS.map((name) => process.env[name]);

let record: TestRecord;
let lake: TinyLake;

beforeAll(async () => {
  [record, lake] = await Promise.all([testRecord(), TinyLake.create()]);
  process.env['DATABASE_URL'] = record.url.href;
  process.env['DATA_DIR'] = lake.dataDir;
});

afterAll(async () => {
  SETTINGS.forEach((name, at) => {
    if (before[at] === undefined) delete process.env[name];
    else process.env[name] = before[at];
  });
  await lake.drop();
  await record.drop();
});

/** What `connect-evidence snapshot ...` prints, and how it exits. */
async function snapshot(...args: readonly string[]) {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    }),
  );
  try {
    const program = new Command().exitOverride();
    registerSnapshot(program);
    await program.parseAsync(['node', 'connect-evidence', 'snapshot', ...args]);
    return { ...printed, exitCode: process.exitCode ?? 0 };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.exitCode = undefined;
  }
}

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
