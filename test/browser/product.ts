import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The product as a newcomer starts it: its own folder of data, its own port, the demonstration loaded. */
export interface Product {
  readonly address: string;
  /** As kill -9 would, without a chance to say goodbye. */
  kill(): Promise<void>;
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

export async function startProduct(surroundings: Record<string, string> = {}): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'connect-evidence-browser-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const start = () =>
    spawn(process.execPath, ['bin/start.mjs'], {
      env: { ...process.env, DATABASE_URL: '', PORT: String(port), DATA_DIR: folder, ...surroundings },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
  let running = start();
  await ready(address, running);
  return {
    address,
    async kill() {
      process.kill(-running.pid!, 'SIGKILL');
      await ended(running);
    },
    async startAgain() {
      running = start();
      await ready(address, running);
    },
    async stop() {
      if (running.exitCode === null && running.signalCode === null) {
        process.kill(-running.pid!, 'SIGINT');
        await ended(running);
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

async function ready(address: string, child: ChildProcess): Promise<void> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4000)));
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null)
      throw new Error(`Cannot test the product as it must stay up: it ended with ${child.exitCode}: ${said}`);
    const answer = await fetch(`${address}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Cannot test the product as it must be ready within 120 s: ${said}`);
}
