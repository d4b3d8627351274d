// npm run golden -- DIR...: our answers beside those of the field's own software, built first where it is out of date.
import { buildIfOlder } from './build-if-older.mjs';

if (!buildIfOlder('api')) process.exit(1);
await import('../dist/api/cli/golden/main.js');
