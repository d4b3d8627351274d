import { type ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { alone, type Measurement, timed } from '../measurement.ts';
import { node, startServer } from './server.ts';

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
  const server = await startServer(dataDir);
  try {
    const url = `${server.address}/graphql`;
    await survival(url);
    const command = node(dataDir, 'dist/api/cli/main.js', 'import', file, '--source', 'BENCH', '--register', 'Bench');
    const imported = new AbortController();
    const beside = Promise.all([
      sampled(LOOK_MS, imported.signal, () => megabytes(server.process)),
      sampled(LOOK_MS, imported.signal, () => megabytes(command)),
      sampled(ASK_MS, imported.signal, () => timed(() => survival(url))),
    ]);
    await accepted(command).finally(() => imported.abort());
    const [ofServer, ofCommand, answers] = await beside;
    return [
      alone({ name: 'import-memory', unit: 'MB', n }, ofServer),
      alone({ name: 'import-memory-command', unit: 'MB', n }, ofCommand),
      alone({ name: 'import-reader', unit: 'ms', n }, answers),
    ];
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true });
  }
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
