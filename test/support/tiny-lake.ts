import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { PROJECT_ROOT } from '../../api/project-root.ts';

export type TinyRow = Readonly<Record<string, string | number | boolean | null>>;
export type TinyTables = Readonly<Record<string, readonly TinyRow[]>>;

/** A table as it lies in the lake, as the record knows it. */
export interface TinyTable {
  readonly delivery: string;
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly path: string;
}

/** A folder with real Parquet files, made of a few rows. */
export class TinyLake {
  private constructor(readonly dataDir: string) {}

  static async create(): Promise<TinyLake> {
    return new TinyLake(await mkdtemp(join(tmpdir(), 'tiny-lake-')));
  }

  get folder(): string {
    return join(this.dataDir, 'lake');
  }

  /** Writes lake/<delivery>/<table>.parquet with the types of sql/lake/tables.sql; what a row leaves out is null. */
  async write(delivery: string, source: string, tables: TinyTables): Promise<readonly TinyTable[]> {
    await mkdir(join(this.folder, delivery), { recursive: true });
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    await connection.run(await readFile(join(PROJECT_ROOT, 'sql/lake/tables.sql'), 'utf8'));
    const written: TinyTable[] = [];
    for (const [name, rows] of Object.entries(tables)) {
      const path = join(this.folder, delivery, `${name}.parquet`);
      const lines = join(this.folder, delivery, `${name}.jsonl`);
      await writeFile(lines, rows.map((row) => `${JSON.stringify({ source, ...row })}\n`).join(''));
      if (rows.length > 0) {
        await connection.run(`INSERT INTO ${name} BY NAME FROM read_json($lines, format = 'newline_delimited')`, {
          lines,
        });
      }
      await connection.run(`COPY ${name} TO $path (FORMAT parquet, COMPRESSION zstd)`, { path });
      await rm(lines);
      const bytes = await readFile(path);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      written.push({ delivery, name, rows: rows.length, sha256, bytes: bytes.length, path });
    }
    connection.closeSync();
    instance.closeSync();
    return written;
  }

  async drop(): Promise<void> {
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
