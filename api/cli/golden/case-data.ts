import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** Where a case finds its subjects: a CSV file, and what its columns mean. */
export const dataShape = z.looseObject({
  file: z.string(),
  time: z.string(),
  event: z.object({ column: z.string(), values: z.array(z.union([z.string(), z.number()])) }),
  group: z.array(z.string()).optional(),
  strata: z.array(z.string()).optional(),
  entry: z.string().optional(),
});
export type CaseData = z.output<typeof dataShape>;

export interface Subjects {
  readonly time: readonly number[];
  readonly event: readonly (0 | 1)[];
  readonly group: readonly string[];
  readonly stratum: readonly string[];
  readonly entry?: readonly number[];
}

export type Row = Readonly<Record<string, string>>;

export const MISSING = new Set(['', 'NA']);

/** Rows that have a value in every column that is used; a column may be a sum of columns. */
export function completeRows(rows: readonly Row[], columns: readonly string[]): readonly Row[] {
  const used = columns.flatMap((column) => column.split('+'));
  return rows.filter((row) => used.every((column) => !MISSING.has(row[column] ?? '')));
}

/** A number of a row; a column may be a sum of columns. */
export const numberOf = (row: Row, column: string): number =>
  column.split('+').reduce((sum, part) => sum + Number(row[part]), 0);

export function readRows(folder: string, file: string): readonly Row[] {
  const path = join(folder, file);
  if (!existsSync(path)) throw new RangeError(`Cannot read the subjects of a case as ${path} must be there`);
  return parse(readFileSync(path, 'utf8'), { columns: true, bom: true });
}

/** Follow-up of the subjects of a case; rows that lack a value in a column it uses, or end as they begin, are left out. */
export function subjectsOf(data: CaseData, folder: string): Subjects {
  const { time, event, group = [], strata = [], entry } = data;
  const used = [time, event.column, ...group, ...strata, ...(entry ? [entry] : [])];
  const complete = completeRows(readRows(folder, data.file), used);
  const rows = entry ? complete.filter((row) => numberOf(row, time) > numberOf(row, entry)) : complete;
  const had = new Set(event.values.map(String));
  return {
    time: rows.map((row) => numberOf(row, time)),
    event: rows.map((row) => (had.has(row[event.column]!) ? 1 : 0)),
    group: rows.map((row) => labelOf(row, group)),
    stratum: rows.map((row) => labelOf(row, strata)),
    ...(entry && { entry: rows.map((row) => numberOf(row, entry)) }),
  };
}

/** Labels as R writes them: column=value, separated by commas. */
export const labelOf = (row: Row, columns: readonly string[]): string =>
  columns.map((column) => `${column}=${row[column]}`).join(', ');
