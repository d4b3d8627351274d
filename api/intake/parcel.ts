import { open } from 'node:fs/promises';
import type { Declared, Head } from './dialect.ts';
import { isIdentifying } from './attributes.ts';
import type { Findings } from './finding.ts';
import { readHead, readSample } from './read-head.ts';
import type { RecordReader } from './record-reader.ts';
import { decodeFile } from './decode-file.ts';
import type { Scanned } from './scan-file.ts';
import type { Choose } from './choose-reader.ts';

/** One delivered file in our staging, opened as far as its header. */
export interface Parcel {
  readonly name: string;
  /** The bytes as delivered. */
  readonly path: string;
  /** The same as UTF-8: another file where another encoding was declared. */
  readonly text: string;
  readonly bytes: number;
  readonly head: Head;
  readonly format: string;
  /** What the file's name had a say in; null where its content alone decides how it is read. */
  readonly byName: string | null;
  readonly reader: RecordReader;
}

/** A parcel whose bytes have been read through. */
export interface ScannedParcel extends Parcel {
  readonly scanned: Scanned;
}

const ARCHIVES: readonly (readonly [name: string, magic: readonly number[]])[] = [
  ['a zip archive or an Office file', [0x50, 0x4b, 0x03, 0x04]],
  ['an empty zip archive', [0x50, 0x4b, 0x05, 0x06]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a bzip2 archive', [0x42, 0x5a, 0x68]],
  ['an xz archive', [0xfd, 0x37, 0x7a, 0x58]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['an old Office file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a zstandard archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a TIFF picture', [0x49, 0x49, 0x2a, 0x00]],
  ['a TIFF picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['a Parquet file', [0x50, 0x41, 0x52, 0x31]],
];

/** Opens a file as far as its header; null, with a finding, where it is no text or has no header. */
export async function openParcel(
  file: { readonly name: string; readonly path: string; readonly bytes: number },
  declared: Declared,
  choose: Choose,
  findings: Findings,
): Promise<Parcel | null> {
  const fault = file.bytes === 0 ? null : await noText(file.path);
  if (file.bytes === 0 || fault !== null) {
    findings.add(fault?.code ?? 'IMPORT_EMPTY', { file: file.name, line: null, column: null, ...(fault ?? EMPTY) });
    return null;
  }
  const choice = choose(file.name, await readSample(file.path));
  const said = { ...declared, ...choice.declared };
  const text = said.encoding === 'windows-1252' ? await decodeFile(file.path, said.encoding) : file.path;
  const sample = await readSample(text);
  const head = readHead(sample, said, choice);
  const parcel = {
    ...file,
    text,
    head,
    format: choice.format,
    byName: choice.byName(head),
    reader: choice.reader(head),
  };
  for (const { code, column, found, wanted } of parcel.reader.headerFaults) {
    findings.add(code, { file: file.name, line: head.lines, column, found, wanted });
  }
  for (const column of head.header.filter(isIdentifying)) nameIdentifier(file.name, head, column, findings);
  return parcel;
}

const EMPTY = { found: '0 bytes', wanted: 'a file with a header and records: this one has 0 bytes' };

function nameIdentifier(file: string, head: Head, column: string, findings: Findings): void {
  const wanted = `no column of direct identifiers: column ${column}, line ${head.lines}. The file has not been kept`;
  findings.add('IMPORT_DIRECT_IDENTIFIER', { file, line: head.lines, column, found: null, wanted });
}

async function noText(path: string) {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    const starts = (magic: readonly number[]): boolean =>
      magic.every((byte, at) => at < bytesRead && buffer[at] === byte);
    const archive = ARCHIVES.find(([, magic]) => starts(magic));
    if (archive) {
      const wanted = 'a text file, as CSV: archives, Office files, pictures and databases are not opened';
      return { code: 'IMPORT_ARCHIVE' as const, found: archive[0], wanted };
    }
    if (starts([0xff, 0xfe]) || starts([0xfe, 0xff])) {
      return { code: 'IMPORT_ENCODING' as const, found: 'UTF-16', wanted: 'UTF-8, or windows-1252 where declared' };
    }
    return null;
  } finally {
    await file.close();
  }
}
