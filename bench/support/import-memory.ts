import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../api/project-root.ts';
import { type Measurement, median, timed } from '../measurement.ts';

const run = promisify(execFile);
const LOOK_MS = 250;
const ASK_MS = 1000;
const SURVIVAL = `{ survival(cohort: "INSPIRE", endpoint: OS, groupBy: NONE) { __typename } }`;

/**
 * Memory while a file is imported beside a server with its demonstration that a reader asks for survival every second. A file
 * of this size comes by the command line, which is a process of its own: so the server's memory and the command's are told apart.
 */
export async function memoryOfImport(file: string, n: number): Promise<readonly Measurement[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-memory-'));
  const port = await freePort();
  const settings = { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: String(port), UV_THREADPOOL_SIZE: '16' };
  const node = (...args: readonly string[]) => spawn(process.execPath, args, { cwd: PROJECT_ROOT, env: settings });
  const server = node('dist/api/main.js');
  try {
    await ready(server);
    const url = `http://127.0.0.1:${port}/graphql`;
    await survival(url);
    const command = node('dist/api/cli/main.js', 'import', file, '--source', 'BENCH', '--register', 'Bench');
    const imported = new AbortController();
    const beside = Promise.all([
      sampled(LOOK_MS, imported.signal, () => megabytes(server)),
      sampled(LOOK_MS, imported.signal, () => megabytes(command)),
      sampled(ASK_MS, imported.signal, () => timed(() => survival(url))),
    ]);
    await accepted(command).finally(() => imported.abort());
    const [ofServer, ofCommand, answers] = await beside;
    return [
      told('import-memory', 'MB', n, ofServer),
      told('import-memory-command', 'MB', n, ofCommand),
      told('import-reader', 'ms', n, answers),
    ];
  } finally {
    if (server.exitCode === null) await Promise.all([once(server, 'exit'), server.kill('SIGINT')]);
    await rm(dataDir, { recursive: true });
  }
}

function told(name: string, unit: string, n: number, values: readonly number[]): Measurement {
  const found = { median: median(values), min: Math.min(...values), max: Math.max(...values) };
  return { name, n, unit, ...found, peer: null, ratio: null };
}

async function ready(server: ChildProcess): Promise<void> {
  let said = '';
  const ended = once(server, 'exit').then(() =>
    Promise.reject(new Error(`Cannot measure as the server ended: ${said}`)),
  );
  const told = new Promise<void>((resolve) => {
    for (const stream of [server.stdout!, server.stderr!])
      stream.on('data', (text: Buffer) => {
        said += text.toString();
        if (said.includes('is ready at')) resolve();
      });
  });
  await Promise.race([told, ended]);
  ended.catch(() => undefined);
}

async function accepted(command: ChildProcess): Promise<void> {
  let said = '';
  for (const stream of [command.stdout!, command.stderr!])
    stream.on('data', (text: Buffer) => (said += text.toString()));
  const [code] = (await once(command, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Cannot measure the import as it must be accepted: got exit ${code}, ${said}`);
}

/** Looks again and again until the signal, at least once. */
async function sampled(
  everyMs: number,
  signal: AbortSignal,
  look: () => Promise<number | null>,
): Promise<readonly number[]> {
  const values: number[] = [];
  do {
    const value = await look();
    if (value !== null) values.push(value);
    await setTimeout(everyMs, null, { signal }).catch(() => undefined);
  } while (!signal.aborted);
  return values;
}

/** Resident memory of a process; null when it has ended. */
async function megabytes({ pid }: ChildProcess): Promise<number | null> {
  const found = await run('ps', ['-o', 'rss=', '-p', String(pid)]).catch(() => null);
  return found && Number(found.stdout) / 1024;
}

async function survival(url: string): Promise<void> {
  const body = JSON.stringify({ query: SURVIVAL });
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const said = await answer.text();
  if (!said.includes('"Survival"')) throw new Error(`Cannot measure the reader as survival must be told: got ${said}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
