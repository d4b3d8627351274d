import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { processAccount, type ProcessAccount } from './process-account.ts';

/** A folder of data files that Postgres can be started on. */
export interface PostgresCluster {
  readonly binaries: PostgresBinaries;
  readonly account: ProcessAccount;
  readonly data: string;
  readonly log: string;
  readonly password: string;
}

/** What Postgres is told of its surroundings: nothing of ours. */
export const POSTGRES_ENV = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** @throws {Error} when the folder was written by another version of PostgreSQL, or belongs to someone else */
export async function postgresCluster(dataDir: string): Promise<PostgresCluster> {
  mkdirSync(dataDir, { recursive: true });
  const folder = join(realpathSync(dataDir), 'postgres');
  const binaries = await postgresBinaries();
  const account = processAccount(binaries.postgres, folder);
  if (!existsSync(folder)) createCluster(folder, binaries, account);
  const data = join(folder, 'data');
  requireVersion(readOwn(join(data, 'PG_VERSION'), folder), binaries, data);
  return { binaries, account, data, log: join(folder, 'log'), password: readOwn(join(folder, 'password'), folder) };
}

/** Written beside and renamed, so that a half-written cluster is never seen. */
function createCluster(folder: string, binaries: PostgresBinaries, account: ProcessAccount): void {
  const beside = `${folder}.${process.pid}.new`;
  const password = join(beside, 'password');
  mkdirSync(beside, { mode: 0o700 });
  writeFileSync(password, randomBytes(18).toString('base64url'), { mode: 0o600 });
  for (const path of account.uid === undefined ? [] : [beside, password]) chownSync(path, account.uid!, account.gid!);
  const options = [
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    '--pwfile',
    password,
    '-E',
    'UTF8',
    '--locale=C',
    '--data-checksums',
  ];
  const [program, ...words] = [...account.prefix, binaries.initdb, '-D', join(beside, 'data'), ...options];
  const { uid, gid } = account;
  const made = spawnSync(program!, words, { uid, gid, env: POSTGRES_ENV, encoding: 'utf8' });
  if (made.status !== 0)
    throw new Error(`Cannot create the embedded Postgres in ${folder}: ${made.stderr ?? made.error?.message}`);
  try {
    renameSync(beside, folder);
  } catch (error) {
    // Another process was quicker: its cluster serves us both.
    rmSync(beside, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

function readOwn(file: string, folder: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EACCES') throw cause;
    throw new Error(
      `Cannot open the embedded Postgres as ${folder} must belong to whoever starts it: it belongs to another user`,
      {
        cause,
      },
    );
  }
}

function requireVersion(found: string, { postgres }: PostgresBinaries, data: string): void {
  const wanted = /\d+/.exec(spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout)?.[0];
  if (wanted === undefined || found === wanted) return;
  throw new Error(
    `Cannot open ${data} as it must be of PostgreSQL ${wanted}: got ${found}. ` +
      'Start it with the release of CONNECT Evidence that wrote it, or set DATABASE_URL',
  );
}
