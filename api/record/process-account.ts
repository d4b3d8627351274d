import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';

/** As whom Postgres runs, as it refuses to run as root. */
export interface ProcessAccount {
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  /** What comes before the program on the command line. */
  readonly prefix: readonly string[];
}

const NOBODY = 65_534;

/**
 * Ourselves; as root the user postgres (else nobody); as root in a folder closed to them, a user namespace of its own.
 *
 * @param program that must be run
 * @param folder whose contents it must reach
 */
export function processAccount(program: string, folder: string): ProcessAccount {
  if (process.getuid?.() !== 0) return { uid: undefined, gid: undefined, prefix: [] };
  const other = { uid: idOf('-u') ?? NOBODY, gid: idOf('-g') ?? NOBODY };
  const runs = spawnSync(program, ['--version'], other).status === 0;
  const reaches = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', dirname(folder)], other).status === 0;
  if (runs && reaches) return { ...other, prefix: [] };
  if (spawnSync('unshare', ['--user', program, '--version']).status === 0) {
    return { uid: undefined, gid: undefined, prefix: ['unshare', '--user'] };
  }
  throw new Error(
    `Cannot start Postgres as root as user ${other.uid} must reach ${program} and ${folder}: ` +
      'move the project out of folders closed to others, run it as an ordinary user, or set DATABASE_URL',
  );
}

function idOf(flag: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}
