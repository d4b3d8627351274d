import { stringify } from 'csv-stringify/sync';
import type { Template } from './templates/column.ts';

/** A template as a file, with its invented example rows or without rows. Read as it stands, the example is accepted. */
export function templateCsv({ columns, example: rows }: Template, { example }: { readonly example: boolean }): string {
  const header = columns.map(({ name }) => name);
  const cells = example ? rows.map((row) => header.map((name) => row[name] ?? '')) : [];
  return stringify([header, ...cells]);
}
