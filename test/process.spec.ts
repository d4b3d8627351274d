import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../api/project-root.ts';

/** The program as people run it: built, in processes of its own, on an embedded Postgres. */
let dataDir: string;
let port: number;
const running = new Set<ChildProcess>();

interface Started {
  readonly process: ChildProcess;
  readonly output: () => string;
}

beforeAll(async () => {
  execFileSync(
    process.execPath,
    ['-e', `import('./bin/build-if-older.mjs').then((m) => m.buildIfOlder('api') || process.exit(1))`],
    { cwd: PROJECT_ROOT },
  );
  dataDir = await mkdtemp(join(tmpdir(), 'connect-process-'));
  port = await freePort();
});

afterAll(async () => {
  for (const child of running) child.kill('SIGINT');
  await Promise.all([...running].map((child) => once(child, 'exit')));
  await rm(dataDir, { recursive: true, force: true });
});

const settings = (more: Record<string, string> = {}) => ({
  PATH: process.env['PATH'],
  DATA_DIR: dataDir,
  PORT: String(port),
  DEMO: '1',
  UV_THREADPOOL_SIZE: '16',
  ...more,
});

function run(args: readonly string[], env: Record<string, string | undefined> = settings()): Started {
  const child = spawn(process.execPath, [...args], { cwd: PROJECT_ROOT, env: env as NodeJS.ProcessEnv });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  return { process: child, output: () => output };
}

/** Comes back when the server says it is ready. */
async function start(program = 'dist/api/main.js'): Promise<Started> {
  const started = run([program]);
  const ended = once(started.process, 'exit').then(() => Promise.reject(new Error(`It ended: ${started.output()}`)));
  const ready = (async () => {
    while (!started.output().includes('is ready at')) await new Promise((resolve) => setTimeout(resolve, 20));
  })();
  await Promise.race([ready, ended]);
  ended.catch(() => undefined);
  return started;
}

async function stop({ process: child }: Started, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit') as Promise<[number | null]>;
  child.kill(signal);
  return (await ended)[0];
}

const command = async (
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly output: string }> => {
  const started = run(['dist/api/cli/main.js', ...args]);
  const [code] = (await once(started.process, 'exit')) as [number | null];
  return { code, output: started.output() };
};

const postgresRuns = (): boolean => existsSync(join(dataDir, 'postgres/data/postmaster.pid'));
const asking = async (
  path: string,
  token?: string,
): Promise<{ readonly status: number; readonly body: { readonly role?: string } }> => {
  const headers = token ? { authorization: `Bearer ${token}` } : undefined;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, headers && { headers });
  return { status: answer.status, body: (await answer.json()) as { role?: string } };
};
const newToken = async (): Promise<string> =>
  /ce_\S+/.exec((await command('token', 'create', '--as', 'demo-lead', '--json')).output)![0].replace(/".*/, '');

/** The tests below follow one installation through its days, each from where the one before left it. */
let server: Started;
let token: string;

test('a server says in one line that it is ready', async () => {
  server = await start();
  expect(server.output()).toBe(`CONNECT Evidence is ready at http://127.0.0.1:${port}\n`);
  expect((await asking('/health/ready')).status).toBe(200);
});

test('a command beside it uses its Postgres and leaves it running', async () => {
  token = await newToken();
  expect((await asking('/api/v1/session', token)).body.role).toBe('CONSORTIUM_LEAD');
});

test('a second server in the same folder says that it is in use, and leaves the first alone', async () => {
  const second = run(['dist/api/main.js'], settings({ PORT: String(await freePort()) }));
  expect(await once(second.process, 'exit')).toEqual([1, null]);
  expect(second.output()).toMatch(/^Cannot start as .* is in use by another server: .*\n$/);
  expect((await asking('/health/ready')).status).toBe(200);
});

test('what was acknowledged is there after kill -9, and the next start finds nothing in its way', async () => {
  expect(await stop(server, 'SIGKILL')).toBeNull();
  expect(postgresRuns()).toBe(true);
  server = await start();
  expect((await asking('/api/v1/session', token)).body.role).toBe('CONSORTIUM_LEAD');
});

test('kill -9 of what npm start runs takes the server with it, and the next start finds nothing in its way', async () => {
  await stop(server, 'SIGINT');
  server = await start('bin/start.mjs');
  await stop(server, 'SIGKILL');
  server = await start();
  expect((await asking('/api/v1/session', token)).body.role).toBe('CONSORTIUM_LEAD');
});

test('and so it is after kill -9 of Postgres as well', async () => {
  const postgres = Number(readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
  await stop(server, 'SIGKILL');
  process.kill(postgres, 'SIGKILL');
  server = await start();
  expect((await asking('/api/v1/session', token)).body.role).toBe('CONSORTIUM_LEAD');
});

test('when Postgres alone is killed the server stays up, says so, and is whole again by itself', async () => {
  const postgres = Number(readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(postgres, 'SIGKILL');
  const seen = new Set<number>();
  const deadline = Date.now() + 30_000;
  do seen.add((await asking('/api/v1/session', token)).status);
  while (!(seen.size > 1 && seen.has(200)) && Date.now() < deadline);
  // At first the database is away; nothing else went wrong, and then it is back.
  expect([...seen].filter((status) => status !== 200)).toEqual([503]);
  expect((await asking('/health/ready')).status).toBe(200);
});

test('Ctrl-C stops all of it', async () => {
  expect(await stop(server, 'SIGINT')).toBe(0);
  expect(postgresRuns()).toBe(false);
});

test('a command alone starts a Postgres and stops it', async () => {
  const { code, output } = await command('token', 'list', '--json');
  expect([code, (JSON.parse(output) as { person: string }[]).map(({ person }) => person)]).toEqual([0, ['demo-lead']]);
  expect(postgresRuns()).toBe(false);
});

test('a port that is taken is said in a sentence, and Postgres does not stay behind', async () => {
  const taken = createServer().listen(port, '127.0.0.1');
  await once(taken, 'listening');
  const refused = run(['dist/api/main.js']);
  const ended = await once(refused.process, 'exit');
  taken.close();
  expect(ended).toEqual([1, null]);
  expect(refused.output()).toBe(
    `Cannot listen on 127.0.0.1:${port} as the port must be free: another program uses it\n`,
  );
  expect(postgresRuns()).toBe(false);
});

test('wrong settings are all named at once', async () => {
  const refused = run(
    ['dist/api/main.js'],
    settings({ PORT: 'x', HOST: '0.0.0.0', OIDC_ISSUER: 'https://id.example' }),
  );
  expect(await once(refused.process, 'exit')).toEqual([1, null]);
  for (const name of ['PORT', 'HOST', 'OIDC_ISSUER']) expect(refused.output()).toContain(name);
  expect(refused.output().trim().split('\n')).toHaveLength(1);
});

test.each([
  [['token', 'create', '--as', 'nobody'], 2],
  [['token', 'create', '--as', 'demo-lead', '--expires', 'soon'], 2],
  [['token', 'revoke', 'x'], 2],
  [['nonsense'], 2],
  [['--help'], 0],
])('connect-evidence %p ends with %i', async (args, code) => {
  expect((await command(...args)).code).toBe(code);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  return free;
}
