import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { AnswerCache } from '../../api/lake/answer-cache.ts';
import { Engine, type EngineLimits } from '../../api/lake/engine.ts';
import { readQuestions } from '../../api/lake/questions.ts';
import { SealedFile, sha256Of } from '../../api/lake/sealed-file.ts';
import { Snapshot } from '../../api/lake/snapshot.ts';

/** An invented register: patients by all that a source may tell of them, their first treatment, and a test of each. */
const TABLES = {
  subject: `
    COPY (
      SELECT $source AS source,
             'S' || lpad(i::VARCHAR, 8, '0') AS subject,
             'Tumour ' || (hash(i * 3) % 24) AS tumour_type,
             (20 + hash(i * 5) % 70)::SMALLINT AS age,
             CASE WHEN hash(i * 7) % 2 = 0 THEN 'F' ELSE 'M' END AS sex,
             ['NORTH', 'CENTRAL', 'WEST', 'SOUTH_EAST'][(1 + hash(i * 11) % 4)::BIGINT] AS health_region,
             CASE WHEN hash(i * 13) % 9 > 0 THEN (hash(i * 17) % 4)::TINYINT END AS ecog,
             DATE '2015-01-01' + (hash(i * 19) % 3000)::INTEGER AS diagnosed_on
      FROM range($subjects) AS subject (i)
    ) TO $file (FORMAT parquet, COMPRESSION zstd)`,
  treatment: `
    COPY (
      SELECT $source AS source,
             'S' || lpad(i::VARCHAR, 8, '0') AS subject,
             'Drug ' || (hash(i * 23) % 12) AS drug,
             (1 + hash(i * 29) % 5)::TINYINT AS line,
             DATE '2016-01-01' + (hash(i * 31) % 3000)::INTEGER AS started_on
      FROM range($subjects) AS subject (i)
    ) TO $file (FORMAT parquet, COMPRESSION zstd)`,
  biomarker: `
    COPY (
      SELECT $source AS source,
             'S' || lpad(i::VARCHAR, 8, '0') AS subject,
             'Gene ' || (hash(i * 37) % 5) AS biomarker,
             CASE WHEN hash(i * 41) % 4 = 0 THEN 'POSITIVE' ELSE 'NEGATIVE' END AS result
      FROM range($subjects) AS subject (i)
    ) TO $file (FORMAT parquet, COMPRESSION zstd)`,
} as const;

/** What is asked of, and a connection by which anybody may ask the same files. */
export interface RegisterLake {
  readonly snapshot: Snapshot;
  readonly subjects: string;
  readonly connection: DuckDBConnection;
  close(): Promise<void>;
}

/** @param folder to be removed by whoever made it */
export async function registerLake(
  folder: string,
  source: string,
  size: number,
  limits: EngineLimits,
): Promise<RegisterLake> {
  const lake = join(folder, 'lake');
  await mkdir(join(lake, 'delivery'), { recursive: true });
  const pathOf = (table: string): string => join(lake, 'delivery', `${table}.parquet`);
  const duckdb = await DuckDBInstance.create(':memory:', {
    threads: String(limits.threads),
    memory_limit: limits.memory,
  });
  const connection = await duckdb.connect();
  const sealed: SealedFile[] = [];
  for (const [table, sql] of Object.entries(TABLES)) {
    const path = pathOf(table);
    await connection.run(sql, { source, subjects: size, file: path });
    sealed.push(new SealedFile({ delivery: 'delivery', table, rows: size, sha256: await sha256Of(path), path }));
  }
  const engine = new Engine(lake, limits);
  const means = { engine, questions: readQuestions(), cache: new AnswerCache({ rows: 5_000, rowsOfAnswer: 500 }) };
  const identity = { id: `bench-${source}`, createdAt: '2026-11-24T08:00:00.000Z' };
  const snapshot = new Snapshot(identity, [{ delivery: 'delivery', source, dataCut: null }], sealed, means);
  await snapshot.checkFiles();
  return {
    ...{ snapshot, subjects: pathOf('subject'), connection },
    async close() {
      connection.closeSync();
      duckdb.closeSync();
      await engine.close();
    },
  };
}
