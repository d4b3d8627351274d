import type { Lang } from '../../contract.ts';
import { EXCEL_NORSK, PLAIN, writeCsv } from './csv.ts';
import { metadata } from './metadata.ts';
import type { FoundTable } from './table.service.ts';

/** How the reader wants text and numbers. */
export interface Wish {
  readonly lang: Lang;
  readonly decimal: 'point' | 'comma';
}

export interface Format {
  readonly type: string;
  write(found: FoundTable, wish: Wish): Promise<Buffer>;
}

/** Everything a table can be written as, by the ending of its address. */
export const FORMATS = {
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    write: async ({ table }, { decimal }) => Buffer.from(writeCsv(table, decimal === 'comma' ? EXCEL_NORSK : PLAIN)),
  },
  json: {
    type: 'application/json; charset=utf-8',
    write: async (found) => asJson({ id: found.id, rows: asObjects(found) }),
  },
  'metadata.json': {
    type: 'application/json; charset=utf-8',
    write: async (found, { lang }) => asJson(metadata(found, lang)),
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

const asJson = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

function asObjects({ table: { columns, rows } }: FoundTable): readonly Readonly<Record<string, unknown>>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at]!])));
}
