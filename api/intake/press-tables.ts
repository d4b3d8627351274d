import { stat } from 'node:fs/promises';
import type { FlatFile, Press } from '../lake/press.ts';
import type { Findings } from './finding.ts';
import type { WrittenTable } from './outcome-of-delivery.ts';
import type { Parcel } from './parcel.ts';
import { addPressFindings, type Origins } from './press-findings.ts';

/** A flat file of one table, and which record of which delivered file each of its records was. */
export interface PressJob {
  readonly table: string;
  readonly file: FlatFile;
  /** Rows that were written for the press; null where it reads a delivered file as it stands. */
  readonly rows: number | null;
  readonly origins: Origins;
}

/** A delivered flat file that goes to the press as it stands. */
export function jobAsItStands(parcel: Parcel): PressJob {
  const { head, text, reader } = parcel;
  const { delimiter, decimal, dates } = head.dialect;
  return {
    table: reader.asItStands!,
    file: { path: text, delimiter, headLines: head.lines, columns: head.header, decimal, dates },
    rows: null,
    origins: (record) => ({ parcel, record, names: {} }),
  };
}

/** Presses one table into a folder; null, with findings, where it has faults. */
export async function pressTable(
  press: Press,
  source: string,
  job: PressJob,
  { folder, findings }: { readonly folder: string; readonly findings: Findings },
): Promise<WrittenTable | null> {
  const path = `${folder}/${job.table}.parquet`;
  const pressed = await press.press(job.table, source, job.file, path);
  if (pressed.state === 'REFUSED') {
    await addPressFindings(job.table, pressed.faults, job.origins, findings);
    findings.addUnlisted(pressed.faultCount - pressed.faults.length);
    return null;
  }
  const { size } = await stat(path);
  return { name: job.table, path, rows: pressed.rows, bytes: size };
}
