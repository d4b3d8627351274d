import { unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import type { Cell as ExcelCell, Row, Sheet } from 'write-excel-file/node';
import type { Lang } from '../../contract.ts';
import { aboutTable } from './about.ts';
import type { Metadata } from './metadata.ts';
import type { Cell, Column, Table } from './table.ts';

const SHEETS = {
  nb: { table: 'Tabell', about: 'Om', columns: 'Kolonner', header: ['kolonne', 'betydning', 'enhet'] },
  en: { table: 'Table', about: 'About', columns: 'Columns', header: ['column', 'meaning', 'unit'] },
} as const satisfies Record<Lang, object>;

/** The clock of a ZIP archive begins here: the same table is the same bytes, whenever it is asked for. */
const ALWAYS = new Date(1980, 0, 1);

/** The table as an Excel workbook: typed cells, what it rests on in a sheet of its own, and what its columns mean. */
export async function writeWorkbook(table: Table, metadata: Metadata, lang: Lang): Promise<Buffer> {
  const names = SHEETS[lang];
  const sheets: Sheet<Buffer>[] = [
    { ...sheet(names.table, tableRows(table)), columns: table.columns.map(({ name }) => ({ width: width(name) })) },
    { ...sheet(names.about, aboutRows(metadata, lang)), columns: [{ width: 26 }, { width: 96 }] },
    { ...sheet(names.columns, columnRows(metadata, names.header)), columns: [26, 72, 26].map((w) => ({ width: w })) },
  ];
  const bytes = await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  return Buffer.from(zipSync(unzipSync(bytes), { mtime: ALWAYS }));
}

const sheet = (name: string, data: Row[]): Sheet<Buffer> => ({ sheet: name, data, stickyRowsCount: 1 });
const width = (name: string): number => Math.max(10, name.length + 3);

function tableRows({ columns, rows }: Table): Row[] {
  return [
    header(columns.map(({ name }) => name)),
    ...rows.map((row) => row.map((cell, at) => typed(cell, columns[at]!))),
  ];
}

const header = (names: readonly string[]): Row =>
  names.map((value) => ({
    ...text(value),
    fontWeight: 'bold' as const,
    backgroundColor: '#E5E7EB',
    bottomBorderStyle: 'thin' as const,
  }));

/** A cell by the type of its value. Text is always text, whatever it begins with: Excel runs no cell of that type. */
function typed(cell: Cell, column: Column): ExcelCell {
  if (cell === null) return null;
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  if (typeof cell === 'number') return { value: cell, type: Number, format: numberFormat(column) };
  return text(cell);
}

/** Excel puts its own decimal sign and percent sign where these have theirs. */
function numberFormat({ type, unit }: Column): string {
  if (type === 'integer') return '#,##0';
  return unit === 'share' ? '0.0%' : '0.0###';
}

const text = (value: string) => ({ value, type: String });

function aboutRows(metadata: Metadata, lang: Lang): Row[] {
  const [title, ...facts] = aboutTable(metadata, lang);
  return [
    header(title!),
    ...facts.map(([name, value]): Row => [
      { ...text(name), fontWeight: 'bold', alignVertical: 'top' },
      { ...text(value), wrap: true, alignVertical: 'top' },
    ]),
  ];
}

function columnRows({ columns }: Metadata, names: readonly string[]): Row[] {
  return [
    header(names),
    ...columns.map(({ name, meaning, unit }): Row => [text(name), text(meaning), text(unit ?? '')]),
  ];
}
