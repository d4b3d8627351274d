import { randomUUID } from 'node:crypto';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBConnection, DuckDBInstance, listValue, structValue } from '@duckdb/node-api';
import { bindParams, type Params } from './duckdb-values.ts';
import { statement, TABLES } from './questions.ts';

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
    private readonly empty: ReadonlyMap<string, string>,
  ) {}

  static async open(lake: string, limits: DuckDBLimits): Promise<LockedDuckDB> {
    const empty = await writeEmptyTables(lake);
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: limits.memory,
      threads: String(limits.threads),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
    });
    const locked = new LockedDuckDB(instance, empty);
    const connection = await instance.connect();
    await run(connection, 'lake/lock', { folders: [lake] });
    await locked.serve(connection, { snapshot: '', files: new Map() });
    await run(connection, 'views', {});
    connection.closeSync();
    return locked;
  }

  connect(): Promise<DuckDBConnection> {
    return this.instance.connect();
  }

  /** Turns a connection to the files of a snapshot; a table that it does not have is empty. */
  async serve(connection: DuckDBConnection, { files }: ServedFiles): Promise<void> {
    const lists = TABLES.map(
      (table) => [table, listValue([this.empty.get(table)!, ...(files.get(table) ?? [])])] as const,
    );
    await connection.run(statement('lake/serve'), { snapshot: structValue(Object.fromEntries(lists)) });
  }

  close(): void {
    this.instance.closeSync();
  }
}

/** Runs each statement of sql/lake/<name>.sql with those parameters that it has. */
async function run(connection: DuckDBConnection, name: string, params: Params): Promise<void> {
  const statements = await connection.extractStatements(statement(name));
  for (let index = 0; index < statements.count; index++) {
    const prepared = await statements.prepare(index);
    bindParams(prepared, params);
    await prepared.run();
  }
}

/** Writes lake/empty/<table>.parquet, so that every view has its columns whatever a snapshot holds. */
async function writeEmptyTables(lake: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(lake, 'empty');
  await mkdir(folder, { recursive: true });
  const mark = randomUUID();
  const written = new Map(TABLES.map((table) => [table, join(folder, `${table}.${mark}.tmp`)]));
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await run(connection, 'tables', {});
  await run(connection, 'lake/empty', Object.fromEntries(written));
  connection.closeSync();
  instance.closeSync();
  const files = new Map(TABLES.map((table) => [table, join(folder, `${table}.parquet`)]));
  // Another process may write the same at the same time: each renames a whole file over a whole file.
  for (const [table, file] of files) await rename(written.get(table)!, file);
  return files;
}
