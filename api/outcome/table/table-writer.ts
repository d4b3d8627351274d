import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import type { Lang } from '../../contract.ts';
import { Parquet, type ParquetColumn } from '../../lake/parquet.ts';
import { EXCEL_NORSK, PLAIN, writeCsv } from './csv.ts';
import { jsonStat } from './json-stat.ts';
import { metadata, type Metadata } from './metadata.ts';
import type { FoundTable } from './table.service.ts';
import type { Cell, Column, Table } from './table.ts';

/** How the reader wants text and numbers. */
export interface Wish {
  readonly lang: Lang;
  readonly decimal: 'point' | 'comma';
}

/** Everything a table is written as, by the ending of its address. */
export const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  jsonstat: 'application/json; charset=utf-8',
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

/** Writes a table in the format its address ends with; each says what it rests on, in itself or in the file beside it. */
@Injectable()
export class TableWriter {
  constructor(
    private readonly parquet: Parquet,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async write(found: FoundTable, format: Format, { lang, decimal }: Wish): Promise<Buffer> {
    const { table } = found;
    const about = metadata(found, lang, this.config.publicUrl);
    switch (format) {
      case 'csv':
        return Buffer.from(writeCsv(table, decimal === 'comma' ? EXCEL_NORSK : PLAIN));
      case 'xlsx':
        return (await workbook()).writeWorkbook(table, about, lang);
      case 'json':
        return asJson({ id: found.id, rows: asObjects(table), metadata: about });
      case 'jsonstat':
        return asJson(jsonStat(table, about));
      case 'parquet':
        return this.parquet.fromRows(parquetColumns(table), asObjects(table), parquetAbout(about));
      case 'metadata.json':
        return asJson(about);
    }
  }
}

/** Loaded when the first workbook is asked for. */
const workbook = () => import('./workbook.ts');

const asJson = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

function asObjects({ columns, rows }: Table): readonly Readonly<Record<string, Cell>>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at]!])));
}

function parquetColumns({ columns }: Table): readonly ParquetColumn[] {
  return columns.map(({ name, type }) => ({ name, type: PARQUET_TYPE[type] }));
}

/** Text as it is, the rest as JSON: metadata of Parquet are text. */
function parquetAbout(about: Metadata): Readonly<Record<string, string>> {
  const facts = Object.entries(about).filter(([, value]) => value !== null);
  return Object.fromEntries(
    facts.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}
