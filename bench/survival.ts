import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { AnswerCache } from '../api/lake/answer-cache.ts';
import { Engine } from '../api/lake/engine.ts';
import { readQuestions } from '../api/lake/questions.ts';
import { SealedFile, sha256Of } from '../api/lake/sealed-file.ts';
import { Snapshot } from '../api/lake/snapshot.ts';
import { askFollowUp } from '../api/outcome/follow-up.ts';
import { kaplanMeier } from '../api/methods/survival/kaplan-meier.ts';
import { logRank } from '../api/methods/survival/log-rank.ts';
import { againstPeer, type Measurement } from './measurement.ts';

const SUBJECTS = 10_000_000;
const ROUNDS = 15;
const LIMITS = { seats: 1, threads: 2, memory: '512MB', seconds: 60 };

/** Invented follow-up of two groups of five million: whole days over ten years, two fifths censored. */
const FOLLOW_UP = `
  COPY (
    SELECT 'REGISTER' AS source,
           'S' || lpad(i::VARCHAR, 8, '0') AS subject,
           CASE WHEN i % 2 = 0 THEN 'A' ELSE 'B' END AS cohort,
           'OS' AS endpoint,
           (1 + hash(i * 7) % 3650)::DOUBLE AS days,
           hash(i * 13) % 5 < 3 AS event
    FROM range($subjects) AS subject (i)
  ) TO $file (FORMAT parquet, COMPRESSION zstd)`;

/** The least that any answer about two groups asks: events and people at each time, of one source and endpoint. */
const BARE_GROUP_BY = `
  SELECT cohort, days, sum(event::INTEGER)::INTEGER AS events, count(*)::INTEGER AS n
  FROM read_parquet($file)
  WHERE source = 'REGISTER' AND endpoint = 'OS'
  GROUP BY ALL`;

/** From Parquet to Kaplan-Meier and log-rank, against the bare GROUP BY of the same file by the same threads. */
export async function measure(): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-survival-'));
  const lake = join(folder, 'lake');
  const file = join(lake, 'delivery', 'event_time.parquet');
  await mkdir(join(lake, 'delivery'), { recursive: true });
  const engine = new Engine(lake, LIMITS);
  const duckdb = await DuckDBInstance.create(':memory:', {
    threads: String(LIMITS.threads),
    memory_limit: LIMITS.memory,
  });
  const connection = await duckdb.connect();
  try {
    await connection.run(FOLLOW_UP, { subjects: SUBJECTS, file });
    const snapshot = await snapshotOf(file, engine);
    const ours = () => survival(snapshot);
    const peer = () => bareGroupBy(connection, file);
    return [await againstPeer({ name: 'survival-two-groups', n: SUBJECTS, rounds: ROUNDS, ours, peer })];
  } finally {
    connection.closeSync();
    duckdb.closeSync();
    await engine.close();
    await rm(folder, { recursive: true });
  }
}

async function snapshotOf(path: string, engine: Engine): Promise<Snapshot> {
  const frozen = { delivery: 'delivery', table: 'event_time', rows: SUBJECTS, sha256: await sha256Of(path), path };
  const deliveries = [{ delivery: 'delivery', source: 'REGISTER', dataCut: null }];
  // A cache that keeps nothing: every round reads the file.
  const means = { engine, questions: readQuestions(), cache: new AnswerCache({ rows: 0, rowsOfAnswer: 0 }) };
  const snapshot = new Snapshot(
    { id: 'bench', createdAt: '2026-11-24T08:00:00.000Z' },
    deliveries,
    [new SealedFile(frozen)],
    means,
  );
  await snapshot.checkFiles();
  return snapshot;
}

async function survival(snapshot: Snapshot): Promise<void> {
  const question = { ...WHOLE_SOURCE, endpoint: 'OS', groupBy: 'COHORT' } as const;
  const { groups } = await askFollowUp(snapshot, { source: 'REGISTER', cohort: null, members: null, question });
  const tables = [...groups.values()];
  const curves = tables.map((table) => kaplanMeier(table));
  const { degreesOfFreedom } = logRank(tables);
  const people = curves.map(([first]) => first!.atRisk);
  if (people.join() !== [SUBJECTS / 2, SUBJECTS / 2].join() || degreesOfFreedom !== 1)
    throw new Error(
      `Cannot measure survival as there must be two groups of ${SUBJECTS / 2}: got ${people.join(' + ')}`,
    );
}

const WHOLE_SOURCE = { snapshot: null, cohort: 'REGISTER', biomarker: null, at: null, horizon: null };

async function bareGroupBy(connection: DuckDBConnection, file: string): Promise<void> {
  const reader = await connection.runAndReadAll(BARE_GROUP_BY, { file });
  reader.getRowObjectsJS();
}
