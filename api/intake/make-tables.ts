import { mkdir } from 'node:fs/promises';
import { Press } from '../lake/press.ts';
import { sha256Of } from '../lake/sealed-file.ts';
import { checkTables, type PressedTable } from './check-tables.ts';
import { Findings } from './finding.ts';
import type { HashedTable } from './outcome-of-delivery.ts';
import type { Parcel, ScannedParcel } from './parcel.ts';
import { tell, type Passage } from './passage.ts';
import { jobAsItStands, pressTable, type PressJob } from './press-tables.ts';
import { Translation } from './translate.ts';

/** Whether every file is one of our flat files, each of another table: then they go to the press as they stand. */
export function allAsTheyStand(parcels: readonly (Parcel | null)[]): boolean {
  const tables = parcels.map((parcel) => (parcel?.reader.readable ? parcel.reader.asItStands : null));
  return tables.every((table, at) => table !== null && tables.indexOf(table) === at);
}

interface HashedPress extends PressedTable {
  readonly table: HashedTable;
}

/** The tables of a delivery, pressed and checked, with what was found on the way. */
export interface MadeTables {
  readonly tables: readonly HashedPress[];
  readonly findings: Findings;
}

/** Presses flat files as they stand; may run while their bytes are still being scanned. */
export function pressAsTheyStand(passage: Passage, parcels: readonly Parcel[]): Promise<MadeTables> {
  return withPress(passage, (press, findings) => pressAll(passage, press, parcels.map(jobAsItStands), findings));
}

/** Translates files of other formats into ours, and presses those. */
export async function translateAndPress(passage: Passage, parcels: readonly ScannedParcel[]): Promise<MadeTables> {
  const { staging, request } = passage;
  const whole = parcels.filter(({ reader, scanned }) => reader.readable && scanned.faultCount === 0);
  const readable = whole.toSorted((a, b) => a.reader.turn - b.reader.turn);
  const findings = new Findings();
  const folder = staging.path('flat');
  await mkdir(folder);
  const translation = new Translation(folder, findings);
  for (const [at, parcel] of readable.entries()) {
    tell(passage, 'TRANSLATE', at / readable.length);
    await translation.add(parcel, request.signal);
  }
  const jobs = await translation.end();
  const made = await withPress(passage, (press, found) => pressAll(passage, press, jobs, found));
  findings.merge(made.findings);
  return { tables: made.tables, findings };
}

async function pressAll(passage: Passage, press: Press, jobs: readonly PressJob[], findings: Findings) {
  const { request, staging } = passage;
  const folder = staging.path('lake');
  await mkdir(folder);
  const tables: PressedTable[] = [];
  for (const job of jobs) {
    request.signal?.throwIfAborted();
    const table = await pressTable(press, request.source, job, { folder, findings });
    if (table) tables.push({ table, job });
  }
  const whole = tables.length === jobs.length;
  const [hashed] = await Promise.all([hash(tables), whole ? checkTables(press, tables, findings) : null]);
  return hashed;
}

function hash(tables: readonly PressedTable[]): Promise<readonly HashedPress[]> {
  return Promise.all(
    tables.map(async ({ table, job }) => ({ table: { ...table, sha256: await sha256Of(table.path) }, job })),
  );
}

async function withPress(
  passage: Passage,
  use: (press: Press, findings: Findings) => Promise<readonly HashedPress[]>,
): Promise<MadeTables> {
  const findings = new Findings();
  const press = await Press.open(passage.staging.path('duckdb'));
  const stop = () => press.interrupt();
  const clock = setInterval(() => tell(passage, 'CHECK', press.progress), 250);
  passage.request.signal?.addEventListener('abort', stop);
  try {
    return { tables: await use(press, findings), findings };
  } catch (error) {
    passage.request.signal?.throwIfAborted();
    throw error;
  } finally {
    clearInterval(clock);
    passage.request.signal?.removeEventListener('abort', stop);
    press.close();
  }
}

/** The press must find as many records as we have counted. */
export function addCountFindings({ tables, findings }: MadeTables, parcels: readonly ScannedParcel[]): void {
  for (const { table, job } of tables) {
    const records = job.rows ?? parcels.find(({ reader }) => reader.asItStands === table.name)!.scanned.records;
    if (table.rows === records) continue;
    const wanted = `${records} records by our own count; the reader found ${table.rows}`;
    findings.add('IMPORT_COUNT', { file: table.name, line: null, column: null, found: `${table.rows}`, wanted });
  }
}
