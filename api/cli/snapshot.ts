import type { Command } from 'commander';
import type { Snapshot, SnapshotDelivery } from '../contract.ts';
import { Freezer } from '../lake/freezer.ts';
import { EVERYTHING, SnapshotList } from '../lake/snapshot-list.ts';
import { withApplication } from './with-application.ts';

const REFUSED = 3;
const LISTED = 200;

interface Options {
  readonly json?: boolean;
}

interface CreateOptions extends Options {
  readonly delivery?: readonly string[];
  readonly note?: string;
}

/** Adds `snapshot create|list|show`: freezes accepted deliveries, and tells what has been frozen. */
export function registerSnapshot(program: Command): void {
  const snapshot = program.command('snapshot').description('frozen sets of deliveries, named by their contents');
  snapshot
    .command('create')
    .description('freeze the newest accepted delivery of each source, or exactly those named')
    .option('--delivery <id...>', 'ids of the deliveries to freeze')
    .option('--note <text>', 'what the snapshot is for')
    .option('--json', 'print id, contents and counts as JSON')
    .addHelpText('after', '\nThe same contents are the same snapshot. Exit: 3 when the deliveries cannot be frozen.')
    .addHelpText('after', 'Example: connect-evidence snapshot create --note "Before the meeting in March"')
    .action(create);
  snapshot.command('list').description('list snapshots, newest first').option('--json', 'print JSON').action(list);
  snapshot.command('show <id>').description('print what a snapshot holds').option('--json', 'print JSON').action(show);
}

async function create({ delivery, note, json }: CreateOptions): Promise<void> {
  await withApplication(async (application) => {
    const frozen = await application
      .get(Freezer)
      .freeze({ deliveries: delivery ?? null, note: note ?? null, by: null });
    if ('code' in frozen) {
      process.stderr.write(`${frozen.message}\n`);
      if (json) print(JSON.stringify(frozen));
      process.exitCode = REFUSED;
      return;
    }
    printWhole((await application.get(SnapshotList).one(frozen.id, EVERYTHING))!, json);
  });
}

async function list({ json }: Options): Promise<void> {
  await withApplication(async (application) => {
    const snapshots = await application.get(SnapshotList).newest(LISTED, EVERYTHING);
    if (json) return print(JSON.stringify(snapshots));
    for (const { id, createdAt, deliveries, note } of snapshots) {
      print(`${id}  ${createdAt}  ${deliveries.map(({ source }) => source.id).join(', ')}  ${note ?? ''}`.trimEnd());
    }
  });
}

async function show(id: string, { json }: Options): Promise<void> {
  await withApplication(async (application) => {
    const snapshot = await application.get(SnapshotList).one(id, EVERYTHING);
    if (snapshot === null) throw new RangeError(`Cannot show snapshot "${id}" as there is none of that id`);
    printWhole(snapshot, json);
  });
}

function printWhole(snapshot: Snapshot, json = false): void {
  if (json) return print(JSON.stringify(snapshot));
  print(snapshot.id);
  print(`frozen ${snapshot.createdAt}${snapshot.note === null ? '' : `: ${snapshot.note}`}`);
  for (const delivery of snapshot.deliveries) printDelivery(delivery);
}

function printDelivery({ source, delivery, dataCut, tables }: SnapshotDelivery): void {
  print(
    `${source.id}${source.synthetic ? ' (synthetic)' : ''}, ${dataCut === null ? 'no data cut told' : `data to ${dataCut}`}`,
  );
  print(`  delivery ${delivery}`);
  for (const { name, rows } of tables) print(`  ${name}: ${rows} ${rows === 1 ? 'row' : 'rows'}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
