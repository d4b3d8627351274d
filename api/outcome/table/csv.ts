import { stringify } from 'csv-stringify/sync';
import { startsFormula } from './formula.ts';
import type { Table } from './table.ts';

/** How a CSV is written. Column names never change with it. */
export interface CsvDialect {
  readonly delimiter: ',' | ';';
  readonly decimal: '.' | ',';
  /** Excel reads UTF-8 as such only where a byte order mark says so. */
  readonly byteOrderMark: boolean;
}

/** What R, Python and everything else reads without being told. */
export const PLAIN: CsvDialect = { delimiter: ',', decimal: '.', byteOrderMark: false };

/** What Excel opens with a double click on a machine set to Norwegian. */
export const EXCEL_NORSK: CsvDialect = { delimiter: ';', decimal: ',', byteOrderMark: true };

/** The table as CSV: a header row, then its rows, lines ended by CR LF (RFC 4180). Null is an empty cell. */
export function writeCsv({ columns, rows }: Table, { delimiter, decimal, byteOrderMark }: CsvDialect): string {
  return stringify([columns.map(({ name }) => name), ...rows], {
    delimiter,
    bom: byteOrderMark,
    record_delimiter: 'windows',
    cast: {
      boolean: (value) => String(value),
      // Never by Intl: nb-NO writes U+2212 and U+00A0, which Excel takes for text.
      number: (value) => String(value).replace('.', decimal),
      string: (text) => (startsFormula(text) ? { value: `'${text}`, quoted: true } : text),
    },
  });
}
