import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { AnswerCache } from '../../api/lake/answer-cache.ts';
import { Engine } from '../../api/lake/engine.ts';
import { readQuestions } from '../../api/lake/questions.ts';
import { SealedFile } from '../../api/lake/sealed-file.ts';
import { Snapshot } from '../../api/lake/snapshot.ts';
import { PROJECT_ROOT } from '../../api/project-root.ts';

export type TinyRow = Readonly<Record<string, string | number | boolean | null>>;
export type TinyTables = Readonly<Record<string, readonly TinyRow[]>>;

export interface TinyDelivery {
  readonly source: string;
  readonly dataCut?: string;
  readonly tables: TinyTables;
}

/** A table as it lies in the lake and as the record knows it. */
export interface TinyTable {
  readonly delivery: string;
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly path: string;
}

/** A folder with real Parquet files, made of a few rows, and snapshots of them that need no Postgres. */
export class TinyLake {
  private readonly engine: Engine;

  private constructor(readonly dataDir: string) {
    this.engine = new Engine(this.folder);
  }

  static async create(): Promise<TinyLake> {
    return new TinyLake(await mkdtemp(join(tmpdir(), 'tiny-lake-')));
  }

  /** In a data folder that somebody else made and will remove. */
  static at(dataDir: string): TinyLake {
    return new TinyLake(dataDir);
  }

  get folder(): string {
    return join(this.dataDir, 'lake');
  }

  async snapshot(...deliveries: readonly TinyDelivery[]): Promise<Snapshot> {
    const named = deliveries.map((delivery) => ({ id: randomBytes(8).toString('hex'), ...delivery }));
    const tables = await Promise.all(named.map(({ id, source, tables }) => this.write(id, source, tables)));
    const frozen = named.map(({ id, source, dataCut }) => ({ delivery: id, source, dataCut: dataCut ?? null }));
    const sealed = tables.flat().map((table) => new SealedFile({ ...table, table: table.name }));
    const cache = new AnswerCache({ rows: 5_000, rowsOfAnswer: 500 });
    const means = { engine: this.engine, questions: readQuestions(), cache };
    const identity = { id: randomBytes(8).toString('hex'), createdAt: '2026-11-24T08:00:00.000Z' };
    return new Snapshot(identity, frozen, sealed, means);
  }

  /** Writes lake/<delivery>/<table>.parquet with the types of sql/lake/tables.sql; what a row leaves out is null. */
  async write(delivery: string, source: string, tables: TinyTables): Promise<readonly TinyTable[]> {
    const folder = join(this.folder, delivery);
    await mkdir(folder, { recursive: true });
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    await connection.run(await readFile(join(PROJECT_ROOT, 'sql/lake/tables.sql'), 'utf8'));
    const written: TinyTable[] = [];
    for (const [name, rows] of Object.entries(tables)) {
      const path = join(folder, `${name}.parquet`);
      const lines = join(folder, `${name}.jsonl`);
      await writeFile(lines, rows.map((row) => `${JSON.stringify({ source, ...row })}\n`).join(''));
      const insert = `INSERT INTO ${name} BY NAME FROM read_json($lines, format = 'newline_delimited')`;
      if (rows.length > 0) await connection.run(insert, { lines });
      await rm(lines);
      await connection.run(`COPY ${name} TO $path (FORMAT parquet, COMPRESSION zstd)`, { path });
      const bytes = await readFile(path);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      written.push({ delivery, name, rows: rows.length, sha256, bytes: bytes.length, path });
    }
    connection.closeSync();
    instance.closeSync();
    return written;
  }

  async drop(): Promise<void> {
    await this.engine.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
