import type { Metadata } from './metadata.ts';
import type { Cell, Column, Table } from './table.ts';

/** Where a row has no status of its own. */
const MISSING = 'MISSING';

/**
 * The table as a dataset of JSON-stat 2.0 (https://json-stat.org/full): its numbers are a cube of rows by measures; the
 * text that tells rows apart names them. A number that is not there has a status that says why.
 */
export function jsonStat(table: Table, metadata: Metadata): object {
  const measures = placesOf(table, ({ type }) => type === 'integer' || type === 'number');
  const names = placesOf(table, ({ name, type }) => (type === 'text' || type === 'flag') && !isStatus(name));
  const cells = table.rows.flatMap((row) => measures.map(({ column, place }) => ({ row, column, value: row[place]! })));
  const missing = cells.flatMap(({ row, column, value }, place) =>
    value === null ? [[String(place), statusOf(row, column, table)] as const] : [],
  );
  return {
    version: '2.0',
    class: 'dataset',
    label: metadata.title,
    source: metadata.sources.map(({ title }) => title).join('; '),
    updated: metadata.updatedAt,
    ...(metadata.label === null ? {} : { note: [metadata.label] }),
    id: ['row', 'measure'],
    size: [table.rows.length, measures.length],
    role: { metric: ['measure'] },
    dimension: { row: rowDimension(table, names), measure: measureDimension(measures, metadata) },
    value: cells.map(({ value }) => value),
    status: Object.fromEntries(missing),
    extension: metadata,
  };
}

/** A column and where it stands in a row. */
interface Placed {
  readonly column: Column;
  readonly place: number;
}

function placesOf({ columns }: Table, wanted: (column: Column) => boolean): readonly Placed[] {
  return columns.flatMap((column, place) => (wanted(column) ? [{ column, place }] : []));
}

/** Rows are told apart by their place, and named by their text, which the extension has column by column. */
function rowDimension({ rows }: Table, names: readonly Placed[]): object {
  return {
    label: names.map(({ column }) => column.name).join(' · ') || 'row',
    category: {
      index: rows.map((_, place) => String(place)),
      label: Object.fromEntries(rows.map((row, place) => [String(place), rowName(row, names) || String(place + 1)])),
    },
    extension: Object.fromEntries(names.map(({ column, place }) => [column.name, rows.map((row) => row[place]!)])),
  };
}

function measureDimension(measures: readonly Placed[], { columns }: Metadata): object {
  const meaning = ({ name }: Column): string => columns.find((column) => column.name === name)!.meaning;
  return {
    label: 'measure',
    category: {
      index: measures.map(({ column }) => column.name),
      label: Object.fromEntries(measures.map(({ column }) => [column.name, meaning(column)])),
      unit: Object.fromEntries(measures.map(({ column }) => [column.name, { label: column.unit ?? '' }])),
    },
  };
}

const isStatus = (name: string): boolean => name === 'status' || name.endsWith('_status');

const rowName = (row: readonly Cell[], names: readonly Placed[]): string =>
  names
    .map(({ place }) => row[place])
    .filter((part) => part !== null && part !== '')
    .join(' · ');

/** Its own status if it has one, else that of the row; a row that is fine may still have nothing to say here. */
function statusOf(row: readonly Cell[], { name }: Column, { columns }: Table): string {
  const told = [`${name}_status`, 'status'].map((wanted) => row[columns.findIndex((column) => column.name === wanted)]);
  const status = told.find((value) => typeof value === 'string' && value !== 'OK');
  return typeof status === 'string' ? status : MISSING;
}
