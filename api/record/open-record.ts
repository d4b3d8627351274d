import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Config } from '../config.ts';
import { EmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { recordQuery } from './record-query.ts';

/** A migrated Postgres, ours or someone's. */
export interface OpenRecord {
  readonly url: URL;
  close(): Promise<void>;
}

/** @param use a server has the data folder to itself, among servers */
export async function openRecord(config: Config, use: 'serve' | 'command'): Promise<OpenRecord> {
  const embedded = config.databaseUrl === null ? await EmbeddedPostgres.open(config.dataDir) : null;
  const url = config.databaseUrl ?? embedded!.url;
  try {
    const claim = use === 'serve' ? await claimFolder(url, config.dataDir) : null;
    await migrate(url);
    return {
      url,
      close: async () => {
        await claim?.end();
        await embedded?.close();
      },
    };
  } catch (error) {
    await embedded?.close();
    throw error;
  }
}

const CLAIM_MS = 5_000;
const POLL_MS = 100;

/** @throws {Error} when another server has the folder */
async function claimFolder(url: URL, dataDir: string): Promise<Client> {
  const client = new Client({ connectionString: url.href });
  // The claim ends with the connection; whether Postgres is there is told by /health/ready.
  client.on('error', () => undefined);
  await client.connect();
  // A server whose starter was killed is still closing: it is given its time.
  const deadline = Date.now() + CLAIM_MS;
  do {
    const { rows } = await client.query<{ claimed: boolean }>(recordQuery('folder_claim'), [
      `${hostname()}:${dataDir}`,
    ]);
    if (rows[0]?.claimed) return client;
    await sleep(POLL_MS);
  } while (Date.now() < deadline);
  await client.end();
  throw new Error(
    `Cannot start as ${dataDir} is in use by another server: stop that one, or set DATA_DIR to another folder`,
  );
}
