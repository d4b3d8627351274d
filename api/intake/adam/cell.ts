import type { Cells } from '../record-reader.ts';

const MISSING = new Set(['', 'NA', '.']);
const SAS_EPOCH = Date.UTC(1960, 0, 1);
const DAY = 86_400_000;

/** A cell of an ADaM dataset; null where it is missing, as SAS and R write that. */
export function cell(record: Cells, column: string): string | null {
  const found = (record[column] ?? '').trim();
  return MISSING.has(found) ? null : found;
}

/** The first of these columns that holds something. */
export function firstOf(record: Cells, columns: readonly string[]): string | null {
  for (const column of columns) {
    const found = cell(record, column);
    if (found !== null) return found;
  }
  return null;
}

/** A date as yyyy-mm-dd, from ISO 8601 or from days since 1960, as SAS counts them. Anything else stays as it is. */
export function adamDay(found: string | null): string | null {
  if (found === null) return null;
  if (/^-?\d{1,5}$/.test(found)) return new Date(SAS_EPOCH + Number(found) * DAY).toISOString().slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}([T ].*)?$/.test(found) ? found.slice(0, 10) : found;
}

/** Days from one date to another; null where either is missing or none. */
export function daysBetween(from: string | null, to: string | null): number | null {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
  return Number.isFinite(days) ? days : null;
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
