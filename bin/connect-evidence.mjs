#!/usr/bin/env node
// npx connect-evidence ...: the command line, built first where it is missing or older than its sources.
import { buildIfOlder } from './build-if-older.mjs';

if (!buildIfOlder('api')) process.exit(1);
process.env.UV_THREADPOOL_SIZE ??= '16';
await import('../dist/api/cli/main.js');
