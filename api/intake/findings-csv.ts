import { stringify } from 'csv-stringify/sync';
import type { Finding } from '../contract.ts';

const COLUMNS = ['code', 'file', 'line', 'column', 'found', 'wanted'] as const;

/** Findings as a file for a spreadsheet, which must not take a cell for a formula. */
export function findingsCsv(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => COLUMNS.map((column) => finding[column]));
  return stringify([COLUMNS, ...rows], { bom: true, escape_formulas: true });
}
