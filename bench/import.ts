import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { NestFactory } from '@nestjs/core';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { AuditTrail } from '../api/access/audit-trail.ts';
import { Runs } from '../api/access/runs.ts';
import { type Config, ConfigModule, readConfig } from '../api/config.ts';
import { Intake } from '../api/intake/intake.ts';
import { DeliveryBook } from '../api/record/delivery-book.ts';
import { openRecord } from '../api/record/open-record.ts';
import { RecordModule } from '../api/record/record.module.ts';
import { againstPeer, type Measurement } from './measurement.ts';
import { memoryOfImport } from './support/import-memory.ts';

const ROWS = 10_000_000;
const ROUNDS = 3;

/** An invented register population in our template of subjects. */
const REGISTER = `
  COPY (
    SELECT 'R' || hash(i) AS subject,
           1930 + (hash(i * 3) % 70) AS birth_year,
           CASE WHEN hash(i * 5) % 2 = 0 THEN 'F' ELSE 'M' END AS sex,
           ['NORTH', 'CENTRAL', 'WEST', 'SOUTH_EAST'][(1 + hash(i * 7) % 4)::BIGINT] AS health_region,
           'C' || (10 + hash(i * 11) % 15) AS icd10,
           DATE '2015-01-01' + (hash(i * 13) % 3000)::INTEGER AS diagnosed_on,
           CASE WHEN hash(i * 17) % 2 = 0 THEN DATE '2024-01-01' + (hash(i * 19) % 300)::INTEGER END AS died_on,
           DATE '2024-12-31' AS last_contact_on,
           hash(i * 23) % 5 AS ecog
    FROM range($rows) AS subject (i)
  ) TO $file (HEADER, DELIMITER ';')`;

/** As somebody writes it who knows the file: the same columns of the same types, compressed alike, nothing checked. */
const PEER = `
  COPY (
    FROM read_csv(
      $file, delim = ';', header = true,
      columns = {
        subject: 'VARCHAR', birth_year: 'SMALLINT', sex: 'VARCHAR', health_region: 'VARCHAR', icd10: 'VARCHAR',
        diagnosed_on: 'DATE', died_on: 'DATE', last_contact_on: 'DATE', ecog: 'TINYINT'
      }
    )
  ) TO $out (FORMAT parquet, COMPRESSION zstd)`;

@Module({ providers: [AuditTrail, DeliveryBook, Intake, Runs] })
class ImportBench {}

/**
 * A delivery of ten million register rows, from bytes to accepted and kept on disk, against DuckDB's own read_csv into
 * Parquet of the same file; then the memory of an import beside a server that is asked.
 */
export async function measure(): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-import-'));
  const config = readConfig({ DATA_DIR: folder, LOG: 'silent' });
  const record = await openRecord(config, 'command');
  const duckdb = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '384MB' });
  const connection = await duckdb.connect();
  const file = join(folder, 'subject.csv');
  const app = await application(config, record.url);
  try {
    await connection.run(REGISTER, { rows: ROWS, file });
    const ours = deliveries(app, file);
    const peer = () => connection.run(PEER, { file, out: join(folder, 'peer.parquet') });
    const speed = await againstPeer({ name: 'import-register', n: ROWS, rounds: ROUNDS, ours, peer });
    return [speed, ...(await memoryOfImport(file, ROWS))];
  } finally {
    connection.closeSync();
    duckdb.closeSync();
    await app.close();
    await record.close();
    await rm(folder, { recursive: true });
  }
}

async function application(config: Config, record: URL): Promise<INestApplicationContext> {
  const root = { module: ImportBench, imports: [ConfigModule.with(config), RecordModule.at(record)] };
  return NestFactory.createApplicationContext(root, { abortOnError: false, logger: false });
}

/** Each round is a delivery of its own, as the same one twice is taken once. */
function deliveries(app: INestApplicationContext, path: string): () => Promise<void> {
  let round = 0;
  const register = app.get(DeliveryBook).register({ id: 'BENCH', title: 'Bench', kind: 'REGISTER', synthetic: true });
  return async () => {
    await register;
    const dataCut = `2024-01-${String(++round).padStart(2, '0')}`;
    const files = [{ name: 'subject.csv', path }];
    const report = await app.get(Intake).deliver({ files, source: 'BENCH', dataCut, person: null });
    if (report.state !== 'ACCEPTED' || report.recordsRead !== ROWS)
      throw new Error(`Cannot measure the import as it must be accepted: got ${JSON.stringify(report.findings)}`);
  };
}
