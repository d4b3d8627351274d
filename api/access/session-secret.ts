import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SECRET_BYTES = 32;

/** Signs the session cookies; made at the first start and kept in the data folder, readable by its owner alone. */
export function sessionSecret(dataDir: string): string {
  const file = join(dataDir, 'session-secret');
  const beside = `${file}.${process.pid}.new`;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(beside, randomBytes(SECRET_BYTES).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(beside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(beside);
  }
  return readFileSync(file, 'utf8');
}
