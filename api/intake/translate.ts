import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { Findings } from './finding.ts';
import type { ScannedParcel } from './parcel.ts';
import { locate, type Origin } from './press-findings.ts';
import type { PressJob } from './press-tables.ts';
import type { CellFault, Cells } from './record-reader.ts';
import { TableWriter } from './table-writer.ts';

const LISTED = 1000;

/** A fault, and the record it is in. */
interface PlacedFault extends CellFault {
  readonly origin: Origin;
}

/** Reads the records of foreign files and writes our flat files from them, one a table, ready for the press. */
export class Translation {
  private readonly writers = new Map<string, TableWriter>();
  private readonly faults: PlacedFault[] = [];
  private faultCount = 0;

  constructor(
    private readonly folder: string,
    private readonly findings: Findings,
  ) {}

  async add(parcel: ScannedParcel, signal: AbortSignal | undefined): Promise<void> {
    const { reader, head, scanned, name } = parcel;
    let record = 0;
    for await (const cells of records(parcel)) {
      signal?.throwIfAborted();
      record++;
      const { rows, faults } = reader.read(named(head.header, cells));
      for (const fault of faults) this.fault(fault, { parcel, record, names: {} });
      for (const row of rows) await this.writerOf(row.table).write(row, parcel, record);
    }
    for (const { code, column, found, wanted } of reader.afterLast()) {
      this.findings.add(code, { file: name, line: null, column, found, wanted });
    }
    if (record === scanned.records) return;
    const wanted = `${scanned.records} records by our own count; the reader found ${record}`;
    this.findings.add('IMPORT_COUNT', { file: name, line: null, column: null, found: `${record}`, wanted });
  }

  /** What the press is to press; nothing where records have faults. */
  async end(): Promise<readonly PressJob[]> {
    for (const writer of this.writers.values()) await writer.end();
    await this.nameFaults();
    return [...this.writers.values()].map((writer) => ({
      table: writer.table,
      file: writer.file,
      rows: writer.rows,
      origins: (row) => writer.origin(row),
    }));
  }

  private fault(fault: CellFault, origin: Origin): void {
    this.faultCount++;
    if (this.faults.length < LISTED) this.faults.push({ ...fault, origin });
  }

  private async nameFaults(): Promise<void> {
    const places = await locate(this.faults.map(({ origin }) => origin));
    for (const { code, column, found, wanted, origin } of this.faults) {
      const line = places.get(origin.parcel)?.get(origin.record)?.line ?? null;
      this.findings.add(code, { file: origin.parcel.name, line, column, found, wanted });
    }
    this.findings.addUnlisted(this.faultCount - this.faults.length);
  }

  private writerOf(table: string): TableWriter {
    const known = this.writers.get(table);
    if (known) return known;
    const writer = new TableWriter(table, this.folder);
    this.writers.set(table, writer);
    return writer;
  }
}

function records({ text, head }: ScannedParcel): AsyncIterable<readonly string[]> {
  const options = { delimiter: head.dialect.delimiter, from_line: head.lines + 1, skip_empty_lines: true, bom: true };
  return createReadStream(text).pipe(parse(options)) as AsyncIterable<readonly string[]>;
}

function named(header: readonly string[], cells: readonly string[]): Cells {
  const record: Record<string, string> = {};
  for (let at = 0; at < header.length; at++) record[header[at]!] = cells[at] ?? '';
  return record;
}
