import type { Download } from '../findings-table.tsx';
import type { Report } from '../report.ts';

/** Where all findings of a report are: with the server where it kept the delivery, else written here from the report. */
export function findingsAddress(report: Report, kept: boolean): Download {
  const name = `findings-${report.source}.csv`;
  if (kept) return { name, href: `/api/v1/deliveries/${encodeURIComponent(report.id)}/findings.csv` };
  return { name, href: `data:text/csv;charset=utf-8,${encodeURIComponent(findingsCsv(report.findings))}` };
}

const COLUMNS = ['code', 'file', 'line', 'column', 'found', 'wanted'] as const;

/** Findings as CSV with a byte order mark, so that Excel reads its letters; a cell that begins like a formula is text. */
export function findingsCsv(findings: Report['findings']): string {
  const rows = findings.map((finding) => COLUMNS.map((column) => cell(finding[column])).join(','));
  return `\uFEFF${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`;
}

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(value: string | number | null): string {
  if (value === null || typeof value === 'number') return String(value ?? '');
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
