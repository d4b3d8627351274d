import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { PROJECT_ROOT } from '../../api/project-root.ts';

/** The program as a process of its own, with its demonstration. */
export interface Server {
  readonly address: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** @param dataDir empty at first; to be removed by whoever made it */
export async function startServer(dataDir: string): Promise<Server> {
  const port = await freePort();
  const server = spawnNode({ DATA_DIR: dataDir, PORT: String(port) }, ['dist/api/main.js']);
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) await Promise.all([once(server, 'exit'), server.kill('SIGINT')]);
  };
  await ready(server).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { address: `http://127.0.0.1:${port}`, process: server, stop };
}

/** Another process of the program, on the same data. */
export const node = (dataDir: string, ...args: readonly string[]): ChildProcess =>
  spawnNode({ DATA_DIR: dataDir }, args);

function spawnNode(settings: Readonly<Record<string, string>>, args: readonly string[]): ChildProcess {
  const env = { PATH: process.env['PATH'], UV_THREADPOOL_SIZE: '16', ...settings };
  return spawn(process.execPath, args, { cwd: PROJECT_ROOT, env });
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
