import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A Postgres server as its postmaster.pid describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly state: 'starting' | 'ready' | 'stopping';
}

/**
 * The server that runs on a data folder; null where none does.
 * A pid file left by a killed server, even one whose number another process has since been given, is not a server.
 */
export function postmasterOf(data: string): Postmaster | null {
  const lines = pidFile(data)?.split('\n') ?? [];
  const pid = Number(lines[0]);
  if (!(pid > 0) || !isPostgres(pid, data)) return null;
  const state = lines[7]?.trim();
  return { pid, port: Number(lines[3]), state: state === 'ready' || state === 'stopping' ? state : 'starting' };
}

export const pidFileOf = (data: string): string => join(data, 'postmaster.pid');

function pidFile(data: string): string | null {
  try {
    return readFileSync(pidFileOf(data), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether a process lives, is no zombie, and is the Postgres of this folder. */
function isPostgres(pid: number, data: string): boolean {
  const command = commandOf(pid);
  return /postgres/.test(command) && command.includes(data);
}

function commandOf(pid: number): string {
  const ps = spawnSync('ps', ['-p', String(pid), '-ww', '-o', 'stat=,args='], { encoding: 'utf8' });
  if (ps.error === undefined) return ps.stdout.trim().startsWith('Z') ? '' : ps.stdout;
  // Slim images have no ps, but they are Linux. A zombie's command line is empty.
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
