// npm start: builds what is missing or older than its sources, then runs the server until it is stopped.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, buildIfOlder } from './build-if-older.mjs';

if (!buildIfOlder('api') || !buildIfOlder('web')) process.exit(1);

// DuckDB and the file system share node's threads: with the four it has by default, long questions block every file.
const env = { UV_THREADPOOL_SIZE: '16', NODE_ENV: 'production', ...process.env };
// The channel between the two closes with either of them: a server whose starter was killed stops by itself.
const server = spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'dist/api/main.js')], {
  env,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});

// Ctrl-C reaches the server by itself, as a signal to the terminal's group; a second one does no harm.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.once('exit', (code) => process.exit(code ?? 1));
