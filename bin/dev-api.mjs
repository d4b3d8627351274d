// npm run dev: builds api at every change, and runs the server anew once it is built.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { ROOT, buildIfOlder } from './build-if-older.mjs';

const QUIET_MS = 300;
const env = { UV_THREADPOOL_SIZE: '16', LOG: 'info', ...process.env };
let server = null;
let waiting = null;

function restart() {
  if (!buildIfOlder('api')) return;
  if (server === null) return start();
  server.once('exit', start);
  server.kill('SIGINT');
}

function start() {
  server = spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'dist/api/main.js')], { env, stdio: 'inherit' });
  const started = server;
  started.once('exit', () => {
    if (server === started) server = null;
  });
}

for (const folder of ['api', 'seeds', 'sql']) {
  watch(join(ROOT, folder), { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(restart, QUIET_MS);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (server === null) process.exit(0);
    server.once('exit', (code) => process.exit(code ?? 1));
    server.kill(signal);
  });
}
restart();
