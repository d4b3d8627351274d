import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { ByteScan, type FoundRecord, type ScanFault, type ScanShape } from './byte-scan.ts';

export interface Scanned {
  readonly sha256: string;
  readonly bytes: number;
  readonly records: number;
  readonly faults: readonly ScanFault[];
  readonly faultCount: number;
}

/** Small enough that whoever else the process serves waits a millisecond, no more. */
const PIECE = 524_288;
/** A line longer than this is cut, so that a file without lines does not fill the memory; it is refused anyway. */
const LONGEST_CARRY = 4 * PIECE;

/** Scans a file once, from first byte to last. */
export async function scanFile(
  path: string,
  shape: ScanShape,
  { signal, onBytes }: { readonly signal?: AbortSignal; readonly onBytes?: (bytes: number) => void } = {},
): Promise<Scanned> {
  const scan = new ByteScan(shape);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const { piece, fresh } of linesOf(path)) {
    signal?.throwIfAborted();
    hash.update(fresh);
    bytes += fresh.length;
    if (piece.length > 0) scan.feed(piece);
    onBytes?.(bytes);
    await setImmediate();
  }
  scan.end();
  return {
    sha256: hash.digest('hex'),
    bytes,
    records: scan.records,
    faults: scan.faults,
    faultCount: scan.faultCount,
  };
}

/** Where these records stand in the file, and how they are written there. @param records their numbers, from 1 */
export async function findRecords(
  path: string,
  shape: ScanShape,
  records: readonly number[],
): Promise<ReadonlyMap<number, FoundRecord>> {
  const scan = new ByteScan(shape, new Set(records));
  const last = Math.max(...records);
  for await (const { piece } of linesOf(path)) {
    if (piece.length > 0) scan.feed(piece);
    if (scan.records >= last) break;
    await setImmediate();
  }
  scan.end();
  return scan.found;
}

/** A file in pieces that end with a line feed, but for the last; `fresh` are the bytes read for it. */
export async function* linesOf(path: string): AsyncGenerator<{ piece: Uint8Array; fresh: Uint8Array }> {
  const file = await open(path, 'r');
  try {
    let carried: Uint8Array = new Uint8Array(0);
    for (;;) {
      const buffer = Buffer.allocUnsafeSlow(carried.length + PIECE);
      buffer.set(carried);
      const read = await readFull(file, buffer, carried.length);
      const filled = buffer.subarray(0, carried.length + read);
      const last = read < PIECE;
      const cut = last || filled.length > LONGEST_CARRY ? filled.length : filled.lastIndexOf(10) + 1;
      yield { piece: filled.subarray(0, cut), fresh: filled.subarray(carried.length) };
      carried = filled.subarray(cut);
      if (last) return;
    }
  } finally {
    await file.close();
  }
}

async function readFull(file: FileHandle, buffer: Buffer, from: number): Promise<number> {
  let read = 0;
  while (from + read < buffer.length) {
    const { bytesRead } = await file.read(buffer, from + read, buffer.length - from - read, null);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return read;
}
