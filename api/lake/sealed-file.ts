import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DeliveryTable } from '../record/delivery-table.entity.ts';

/** One Parquet file of a snapshot, and what it was when it was frozen. */
export interface FrozenFile {
  readonly delivery: string;
  readonly table: string;
  readonly rows: number;
  readonly sha256: string;
  readonly path: string;
}

/** Where in the lake a table of a delivery is. */
export function frozenFile(lake: string, table: DeliveryTable): FrozenFile {
  const { delivery, name, rows, sha256 } = table;
  return { delivery, table: name, rows, sha256, path: join(lake, delivery, `${name}.parquet`) };
}

/** A frozen file, watched: its bytes are hashed at first and whenever its size or times have changed. */
export class SealedFile {
  private stamp: string | null = null;

  constructor(readonly frozen: FrozenFile) {}

  /** What is wrong with the file; null when it is as it was frozen. */
  async fault(): Promise<string | null> {
    const stamp = stampOf(this.frozen.path);
    if (stamp === null) return 'the file is missing';
    if (stamp === this.stamp) return null;
    const sha256 = await sha256Of(this.frozen.path);
    if (sha256 !== this.frozen.sha256) return `sha256 is ${sha256}, was ${this.frozen.sha256}`;
    this.stamp = stamp;
    return null;
  }
}

/**
 * What changes whenever the bytes do; ctime cannot be set back by whoever sets mtime back.
 *
 * Asked at every answer of every file: some microseconds each at once, a hundred times that by way of the thread pool.
 */
function stampOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found?.isFile() ? `${found.size} ${found.mtimeNs} ${found.ctimeNs} ${found.ino}` : null;
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
