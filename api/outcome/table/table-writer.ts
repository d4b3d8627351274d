import { Injectable } from '@nestjs/common';
import type { Lang } from '../../contract.ts';
import { Parquet, type ParquetColumn } from '../../lake/parquet.ts';
import { EXCEL_NORSK, PLAIN, writeCsv } from './csv.ts';
import { metadata } from './metadata.ts';
import type { FoundTable } from './table.service.ts';
import type { Cell, Column } from './table.ts';

/** How the reader wants text and numbers. */
export interface Wish {
  readonly lang: Lang;
  readonly decimal: 'point' | 'comma';
}

/** Everything a table is written as, by the ending of its address. */
export const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  'metadata.json': 'application/json; charset=utf-8',
} as const;

export type Format = keyof typeof MEDIA_TYPES;

const PARQUET_TYPE = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  flag: 'BOOLEAN',
} as const satisfies Record<Column['type'], ParquetColumn['type']>;

/** Writes a table in the format its address ends with. */
@Injectable()
export class TableWriter {
  constructor(private readonly parquet: Parquet) {}

  async write(found: FoundTable, format: Format, { lang, decimal }: Wish): Promise<Buffer> {
    switch (format) {
      case 'csv':
        return Buffer.from(writeCsv(found.table, decimal === 'comma' ? EXCEL_NORSK : PLAIN));
      case 'json':
        return asJson({ id: found.id, rows: asObjects(found) });
      case 'parquet':
        return this.parquet.fromRows(parquetColumns(found), asObjects(found));
      case 'metadata.json':
        return asJson(metadata(found, lang));
    }
  }
}

const asJson = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

function asObjects({ table: { columns, rows } }: FoundTable): readonly Readonly<Record<string, Cell>>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at]!])));
}

function parquetColumns({ table }: FoundTable): readonly ParquetColumn[] {
  return table.columns.map(({ name, type }) => ({ name, type: PARQUET_TYPE[type] }));
}
