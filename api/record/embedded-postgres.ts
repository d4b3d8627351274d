import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { POSTGRES_ENV, postgresCluster, type PostgresCluster } from './postgres-cluster.ts';
import { pidFileOf, postmasterOf } from './postmaster.ts';
import { recordQuery } from './record-query.ts';

const POLL_MS = 20;
const START_MS = 60_000;
const OPTIONS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=60'];

/**
 * A Postgres of our own in the data folder, shared by the processes that use the folder: the first starts it, the
 * last stops it. Each holds a lease, a lock that ends with its connection, so that a killed process holds none; the
 * Postgres it leaves behind is taken over by the next.
 */
export class EmbeddedPostgres {
  private lease: Client;
  private closing = false;
  private regaining: Promise<void> = Promise.resolve();

  private constructor(
    private readonly cluster: PostgresCluster,
    private readonly port: number,
  ) {}

  static async open(dataDir: string): Promise<EmbeddedPostgres> {
    const cluster = await postgresCluster(dataDir);
    const postgres = new EmbeddedPostgres(cluster, postmasterOf(cluster.data)?.port || (await freePort()));
    return (await postgres.hold()) ? postgres : EmbeddedPostgres.open(dataDir);
  }

  get url(): URL {
    return urlOf(this.cluster, this.port);
  }

  /** Ends the lease, and stops Postgres where nobody else has one. */
  async close(): Promise<void> {
    await this.regaining;
    this.closing = true;
    const { rows } = await this.lease.query<{ last: boolean }>(recordQuery('lease_is_last'));
    const running = postmasterOf(this.cluster.data);
    // The lease is kept until Postgres cuts it, so that nobody takes a new one meanwhile.
    if (rows[0]?.last && running) await stop(this.cluster.data, running.pid);
    await this.lease.end().catch(() => undefined);
  }

  /** @returns false when Postgres runs on another port than ours: whoever opens must look again */
  private async hold(): Promise<boolean> {
    const running = await start(this.cluster, this.port);
    if (running !== this.port) return false;
    const lease = new Client({ connectionString: this.url.href });
    lease.on('error', () => undefined);
    try {
      await lease.connect();
      await lease.query(recordQuery('lease_take'));
    } catch (error) {
      await lease.end().catch(() => undefined);
      if (!isShuttingDown(error)) throw error;
      return this.hold();
    }
    lease.once('end', () => (this.regaining = this.regain()));
    this.lease = lease;
    return true;
  }

  /** Postgres went away under us: it is started again where it was. */
  private async regain(): Promise<void> {
    if (this.closing) return;
    await this.hold().catch((error: Error) => console.error(error.message));
  }
}

/** @returns the port of the Postgres that runs on the data, be it ours or one that was running */
async function start(cluster: PostgresCluster, port: number): Promise<number> {
  await until(() => postmasterOf(cluster.data)?.state !== 'stopping');
  if (postmasterOf(cluster.data) === null) return spawnPostgres(cluster, port);
  await until(() => postmasterOf(cluster.data)?.state !== 'starting');
  return postmasterOf(cluster.data)?.port ?? start(cluster, port);
}

async function spawnPostgres(cluster: PostgresCluster, port: number): Promise<number> {
  const { account, binaries, data, log } = cluster;
  rmSync(pidFileOf(data), { force: true });
  const output = openSync(log, 'w', 0o600);
  const settings = OPTIONS.flatMap((option) => ['-c', option]);
  const [program, ...words] = [...account.prefix, binaries.postgres, '-D', data, '-p', String(port), ...settings];
  const { uid, gid } = account;
  // Detached: Ctrl-C reaches only us, and we stop it last.
  const child = spawn(program!, words, {
    uid,
    gid,
    env: POSTGRES_ENV,
    stdio: ['ignore', output, output],
    detached: true,
  });
  closeSync(output);
  child.unref();
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  await until(() => postmasterOf(data)?.state === 'ready' || ended);
  const running = postmasterOf(data);
  // Of two that start at once one ends at the other's lock: then the other's is the one that runs.
  if (running === null)
    throw new Error(`Cannot start the embedded Postgres: ${readFileSync(log, 'utf8').slice(-2000)}`);
  return running.state === 'ready' ? running.port : start(cluster, port);
}

/** @throws {Error} when Postgres does not stop in time */
async function stop(data: string, pid: number): Promise<void> {
  // Postgres calls this a fast shutdown: it ends connections and writes everything down.
  process.kill(pid, 'SIGINT');
  await until(() => postmasterOf(data)?.pid !== pid);
}

async function until(reached: () => boolean): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (!reached()) {
    if (Date.now() > deadline)
      throw new Error(`Cannot wait longer for the embedded Postgres: ${START_MS / 1000} s have passed`);
    await sleep(POLL_MS);
  }
}

function isShuttingDown(error: unknown): boolean {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return (
    code === '57P01' ||
    code === '57P03' ||
    code === 'ECONNREFUSED' ||
    code === 'ECONNRESET' ||
    /terminated/.test(message ?? '')
  );
}

function urlOf({ password }: PostgresCluster, port: number): URL {
  return new URL(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
