import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBConnection, DuckDBInstance, listValue, structValue, type DuckDBValue } from '@duckdb/node-api';
import { statement, TABLES } from './questions.ts';
import { SealedFile, sha256Of } from './sealed-file.ts';
import { SpillFolder } from './spill-folder.ts';

/** The Parquet files of every table of one snapshot. */
export interface ServedFiles {
  readonly snapshot: string;
  readonly files: ReadonlyMap<string, readonly string[]>;
}

export interface DuckDBLimits {
  readonly threads: number;
  /** As DuckDB writes it, 512MB. */
  readonly memory: string;
}

/** An in-memory DuckDB with the views of the lake, which reads the folder of the lake and can reach nothing else. */
export class LockedDuckDB {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly empty: ReadonlyMap<string, SealedFile>,
    private readonly spill: SpillFolder,
  ) {}

  static async open(lake: string, limits: DuckDBLimits): Promise<LockedDuckDB> {
    const empty = await writeEmptyTables(lake);
    const spill = await SpillFolder.open(lake);
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: limits.memory,
      threads: String(limits.threads),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
    });
    const locked = new LockedDuckDB(instance, empty, spill);
    const connection = await instance.connect();
    await run(connection, 'lake/lock', { folders: listValue([lake]), spill: spill.path });
    await locked.serve(connection, { snapshot: '', files: new Map() });
    await run(connection, 'views', {});
    await run(connection, 'first_treatment', {});
    connection.closeSync();
    return locked;
  }

  connect(): Promise<DuckDBConnection> {
    return this.instance.connect();
  }

  /** Whether the empty tables are still as they were written: a row in one of them would be in every answer. */
  async isWhole(): Promise<boolean> {
    for (const file of this.empty.values()) if ((await file.fault()) !== null) return false;
    return true;
  }

  /** Turns a connection to the files of a snapshot; a table that it does not have is empty. */
  async serve(connection: DuckDBConnection, { files }: ServedFiles): Promise<void> {
    const lists = TABLES.map(
      (table) => [table, listValue([this.empty.get(table)!.frozen.path, ...(files.get(table) ?? [])])] as const,
    );
    await connection.run(statement('lake/serve'), { snapshot: structValue(Object.fromEntries(lists)) });
  }

  async close(): Promise<void> {
    this.instance.closeSync();
    await this.spill.remove();
  }
}

/** Runs each statement of sql/lake/<name>.sql with those parameters that it has. */
async function run(
  connection: DuckDBConnection,
  name: string,
  params: Readonly<Record<string, DuckDBValue>>,
): Promise<void> {
  const statements = await connection.extractStatements(statement(name));
  for (let index = 0; index < statements.count; index++) {
    const prepared = await statements.prepare(index);
    for (let at = 1; at <= prepared.parameterCount; at++) prepared.bindValue(at, params[prepared.parameterName(at)]!);
    await prepared.run();
  }
}

/** Writes lake/empty/<table>.parquet, so that every view has its columns whatever a snapshot holds. */
async function writeEmptyTables(lake: string): Promise<ReadonlyMap<string, SealedFile>> {
  const folder = join(lake, 'empty');
  await mkdir(folder, { recursive: true });
  const fresh = new Map(TABLES.map((table) => [table, join(folder, `${table}.${randomUUID()}.tmp`)]));
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await run(connection, 'tables', {});
  await run(connection, 'lake/empty', Object.fromEntries(fresh));
  connection.closeSync();
  instance.closeSync();
  const sealed = TABLES.map((table) => putInPlace(table, fresh.get(table)!, join(folder, `${table}.parquet`)));
  return new Map((await Promise.all(sealed)).map((file) => [file.frozen.table, file]));
}

/** Another process may use the file that is there, so one that is right stays. */
async function putInPlace(table: string, fresh: string, path: string): Promise<SealedFile> {
  const file = new SealedFile({ delivery: 'empty', table, rows: 0, sha256: await sha256Of(fresh), path });
  if ((await file.fault()) === null) await rm(fresh);
  else await rename(fresh, path);
  return file;
}
