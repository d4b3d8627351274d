import { stat } from 'node:fs/promises';
import type { RefusedAttribute } from '../contract.ts';
import { sha256Of } from '../lake/sealed-file.ts';
import { isIdentifying } from './attributes.ts';
import type { Choose } from './choose-reader.ts';
import { emptyColumns } from './empty-columns.ts';
import { fileName } from './file-name.ts';
import type { FileFacts } from './outcome-of-delivery.ts';
import { openParcel, type Parcel, type ScannedParcel } from './parcel.ts';
import { tell, type Passage } from './passage.ts';
import { scanFile } from './scan-file.ts';
import { addScanFindings, hasIdentifiers, shapeOf } from './scan-findings.ts';
import { copyInto } from './staging.ts';

/** A delivered file in our staging; its parcel where it could be opened. */
export interface Received {
  readonly name: string;
  /** Whether it was named for a person: then nothing of it may stay with us. */
  readonly identifying: boolean;
  readonly path: string;
  readonly bytes: number;
  readonly parcel: Parcel | null;
}

/** Copies every file into staging, so that nobody changes it while it is read, and opens it as far as its header. */
export async function receive(passage: Passage, choose: Choose): Promise<readonly Received[]> {
  const { request, declared, staging, findings } = passage;
  const received: Received[] = [];
  for (const [at, { name: sentAs, path: sent }] of request.files.entries()) {
    tell(passage, 'RECEIVE', at / request.files.length);
    const path = staging.path(`delivered-${at}`);
    await copyInto(sent, path);
    const { name, identifying } = fileName(sentAs, at, findings);
    const file = { name: uniqueName(name, received), path, bytes: (await stat(path)).size };
    const parcel = await openParcel(file, declared, (_, sample) => choose(name, sample), findings);
    received.push({ ...file, identifying, parcel });
  }
  return received;
}

function uniqueName(name: string, earlier: readonly Received[]): string {
  const same = earlier.filter((received) => received.name === name || received.name.startsWith(`${name} (`)).length;
  return same === 0 ? name : `${name} (${same + 1})`;
}

/** What the bytes of a delivered file have shown, and what is to be kept of it. */
export interface Inspected {
  readonly facts: FileFacts;
  readonly parcel: ScannedParcel | null;
  readonly refusedAttributes: readonly RefusedAttribute[];
}

/** Reads a file through: its hash, its records, and all that may not be there. */
export async function inspect(
  { name, identifying, path, bytes, parcel }: Received,
  passage: Passage,
): Promise<Inspected> {
  if (parcel === null) {
    const sha256 = await sha256Of(path);
    const kept = identifying ? null : { path, sha256 };
    const facts = { name, path, sha256, byName: null, bytes, records: 0, dialect: null, kept };
    return { facts, parcel: null, refusedAttributes: [] };
  }
  const { findings, request } = passage;
  const scanned = await scanFile(parcel.text, shapeOf(parcel, parcel.text === path), {
    signal: request.signal,
    onBytes: (read) => tell(passage, 'SCAN', read / bytes),
  });
  const through = { ...parcel, scanned };
  addScanFindings(through, findings);
  const { kept, refusedAttributes } = await withoutRefused(through);
  const sha256 = parcel.text === path ? scanned.sha256 : await sha256Of(path);
  const { byName, head } = parcel;
  const facts = { name, path, sha256, byName, bytes, records: scanned.records, dialect: head.dialect };
  const original = kept ?? { path, sha256 };
  return {
    facts: { ...facts, kept: identifying || hasIdentifiers(through, isIdentifying) ? null : original },
    parcel: through,
    refusedAttributes,
  };
}

/** The file as it is kept where it has columns that may not be stored. */
async function withoutRefused({ name, path, head, reader }: ScannedParcel) {
  if (reader.refused.length === 0) return { kept: null, refusedAttributes: [] };
  const kept = `${path}.kept`;
  const { delimiter } = head.dialect;
  const { sha256, values } = await emptyColumns(path, kept, {
    delimiter,
    headLines: head.lines,
    columns: reader.refused,
  });
  const refusedAttributes = reader.refused.map((at) => {
    return { file: name, column: head.header[at]!.replaceAll('\0', ''), values: values.get(at) ?? 0 };
  });
  return { kept: { path: kept, sha256 }, refusedAttributes };
}
