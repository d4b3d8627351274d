import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where DuckDB puts what does not fit into memory while it answers. One a process; what a killed one left is removed. */
export class SpillFolder {
  private constructor(readonly path: string) {}

  static async open(lake: string): Promise<SpillFolder> {
    const all = join(lake, 'spill');
    await mkdir(all, { recursive: true });
    const left = (await readdir(all)).filter((name) => !isAlive(parseInt(name)));
    await Promise.all(left.map((name) => rm(join(all, name), { recursive: true, force: true })));
    return new SpillFolder(await mkdtemp(join(all, `${process.pid}-`)));
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else may not be signalled, yet it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
