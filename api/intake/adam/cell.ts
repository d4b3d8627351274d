import type { CellFault, Cells } from '../record-reader.ts';

const MISSING = new Set(['', 'NA', '.']);
const SAS_EPOCH = Date.UTC(1960, 0, 1);
const DAY = 86_400_000;

/** A cell of an ADaM dataset; null where it is missing, as SAS and R write that. */
export function cell(record: Cells, column: string): string | null {
  const found = (record[column] ?? '').trim();
  return MISSING.has(found) ? null : found;
}

/** The cell of the first of these columns that the file has, empty or not: one column never stands in for another. */
export function firstOf(record: Cells, columns: readonly string[]): string | null {
  const column = columns.find((name) => name in record);
  return column === undefined ? null : cell(record, column);
}

const YEAR = /^(19|20)\d\d$/;
const ISO = /^(\d{4}-\d{2}-\d{2})([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A date as yyyy-mm-dd, from ISO 8601 or from days since 1960, as SAS counts them. Anything else stays as it is, for the
 * press to name; so does 2023, which may be a year alone and may be a day of 1965.
 */
export function adamDay(found: string | null): string | null {
  if (found === null) return null;
  if (/^-?\d{1,5}$/.test(found) && !YEAR.test(found)) {
    return new Date(SAS_EPOCH + Number(found) * DAY).toISOString().slice(0, 10);
  }
  return ISO.exec(found)?.[1] ?? found;
}

/** Names the cells of these columns that hold something and no date: what is counted from them would be lost unsaid. */
export function dayFaults(record: Cells, columns: readonly string[]): CellFault[] {
  return columns.flatMap((column) => {
    const found = cell(record, column);
    if (found === null || Number.isFinite(timeOf(adamDay(found)))) return [];
    return [{ code: 'IMPORT_TYPE', column, found, wanted: 'a whole date, ISO 8601 or days since 1960' }];
  });
}

/** Names the record that does not say what it is of. */
export function parameterFaults(record: Cells): CellFault[] {
  if (cell(record, 'PARAMCD') !== null) return [];
  return [{ code: 'IMPORT_REQUIRED', column: 'PARAMCD', found: '', wanted: 'the parameter that the record is of' }];
}

/** Days from one date to another; null where either is missing or none. */
export function daysBetween(from: string | null, to: string | null): number | null {
  const days = (timeOf(to) - timeOf(from)) / DAY;
  return Number.isFinite(days) ? days : null;
}

/** NaN for what is no day of the calendar: Date.parse takes 2024-02 for its first day, and 31 February for 2 March. */
function timeOf(day: string | null): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === day ? time : NaN;
}

const UNTREATED = /^(screen failure|not assigned|not treated|unassigned)$/i;

/** The arm somebody was treated in, null for those who were not. */
export function armOf(record: Cells, columns: readonly string[]): string | null {
  const arm = firstOf(record, columns);
  return arm === null || UNTREATED.test(arm) ? null : arm;
}

/** An arm's name as a cohort code. */
export const cohortOf = (arm: string | null): string | null =>
  arm?.replace(/[^A-Za-z0-9_-]+/g, '_').slice(0, 64) ?? null;

/** Only what is there. */
export function present(cells: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).filter((pair): pair is [string, string] => pair[1] !== null));
}
