import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';

/** Folders of DATA_DIR that intake writes. */
export interface Folders {
  readonly staging: string;
  readonly originals: string;
  readonly lake: string;
}

export function foldersOf(dataDir: string): Folders {
  return {
    staging: join(dataDir, 'staging'),
    originals: join(dataDir, 'originals'),
    lake: join(dataDir, 'lake'),
  };
}

/** A folder of its own for one delivery, gone when the delivery is done. Named for its process, so that a dead one's is known. */
export class Staging {
  private constructor(readonly folder: string) {}

  static async open({ staging }: Folders): Promise<Staging> {
    const folder = join(staging, `${process.pid}-${randomUUID()}`);
    await mkdir(folder, { recursive: true });
    return new Staging(folder);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Removes what processes that were killed have left. What a living process stages stays. */
export async function cleanStaging({ staging }: Folders): Promise<void> {
  const left = await readdir(staging).catch(() => []);
  for (const name of left) {
    const pid = Number(name.split('-')[0]);
    if (pid !== process.pid && !isAlive(pid)) await rm(join(staging, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Copies a file, sharing its blocks where the disk can. */
export async function copyInto(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_FICLONE);
}

/** Moves a file or folder to where it is kept: on disk before it has its name, and its name on disk before this comes back. */
export async function keep(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  if ((await stat(from)).isDirectory()) for (const name of await readdir(from)) await sync(join(from, name));
  await sync(from);
  await rename(from, to);
  await sync(dirname(to));
}

/** The same for a folder; what a process that was killed has left under its name gives way. */
export async function keepFolder(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await keep(from, to);
}

/** The same, where what has the same name has the same content. */
export async function keepOnce(from: string, to: string): Promise<void> {
  if (await stat(to).catch(() => null)) return;
  await keep(from, to);
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
