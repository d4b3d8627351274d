import { createHash } from 'node:crypto';
import type { TestRecord } from './record.ts';
import type { TinyLake, TinyTables } from './tiny-lake.ts';

export interface TinySource {
  readonly id: string;
  readonly twoStageDesign?: string;
}

/** A source that the record knows. */
export async function tinySource(record: TestRecord, { id, twoStageDesign = undefined }: TinySource): Promise<void> {
  await record.query(
    `INSERT INTO source (id, title, kind, synthetic, two_stage_design) VALUES ($1, $2, 'TRIAL', true, $3)`,
    [id, `${id}, invented`, twoStageDesign ?? null],
  );
}

export interface TinyDelivered {
  readonly source: string;
  readonly tables: TinyTables;
  readonly dataCut?: string;
  readonly state?: 'ACCEPTED' | 'REFUSED';
}

/** A delivery in the lake and in the record, without the door that real ones come in by. @returns its id */
export async function tinyDelivery(lake: TinyLake, record: TestRecord, delivered: TinyDelivered): Promise<string> {
  const { source, tables, dataCut = null, state = 'ACCEPTED' } = delivered;
  const id = createHash('sha256').update(JSON.stringify(delivered)).digest('hex');
  await record.query(
    `INSERT INTO delivery (id, source, state, format, data_cut, records_in_files, records_read, records_refused,
       finding_count, report, delivered_at)
     VALUES ($1, $2, $3, 'flat', $4, 0, 0, 0, 0, '{}', clock_timestamp())`,
    [id, source, state, dataCut],
  );
  for (const { name, rows, sha256, bytes } of await lake.write(id, source, tables)) {
    const values = [id, name, rows, sha256, bytes];
    await record.query(
      'INSERT INTO delivery_table (delivery, name, rows, sha256, bytes) VALUES ($1, $2, $3, $4, $5)',
      values,
    );
  }
  return id;
}
