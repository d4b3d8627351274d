import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { FlatFile } from '../lake/press.ts';
import type { Origin } from './press-findings.ts';
import type { Parcel } from './parcel.ts';
import type { DeliveredNames, FlatRow } from './record-reader.ts';
import { templateNamed } from './templates/templates.ts';

const BATCH = 2000;

/** Writes the rows of one table as a flat file in our own dialect, and remembers where each came from. */
export class TableWriter {
  readonly path: string;
  private readonly columns: readonly string[];
  private readonly stream: WriteStream;
  private readonly parcels: Parcel[] = [];
  private readonly records: number[] = [];
  private readonly names: DeliveredNames[] = [];
  private batch: (readonly (string | undefined)[])[] = [];

  constructor(
    readonly table: string,
    folder: string,
  ) {
    this.path = `${folder}/${table}.csv`;
    this.columns = templateNamed(table).columns.map(({ name }) => name);
    this.stream = createWriteStream(this.path);
    this.stream.write(stringify([this.columns]));
  }

  get rows(): number {
    return this.records.length;
  }

  async write({ cells, names }: FlatRow, parcel: Parcel, record: number): Promise<void> {
    this.batch.push(this.columns.map((column) => cells[column]));
    this.parcels.push(parcel);
    this.records.push(record);
    this.names.push(names);
    if (this.batch.length >= BATCH) await this.flush();
  }

  async end(): Promise<void> {
    await this.flush();
    this.stream.end();
    await once(this.stream, 'close');
  }

  get file(): FlatFile {
    return { path: this.path, delimiter: ',', headLines: 1, columns: this.columns, decimal: '.', dates: 'yyyy-mm-dd' };
  }

  origin(row: number): Origin {
    const at = row - 1;
    return { parcel: this.parcels[at]!, record: this.records[at]!, names: this.names[at]! };
  }

  private async flush(): Promise<void> {
    const text = stringify(this.batch);
    this.batch = [];
    if (!this.stream.write(text)) await once(this.stream, 'drain');
  }
}
