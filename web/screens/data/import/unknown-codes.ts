import type { Report } from '../report.ts';

const MOST = 20;
/** Masked or cut short: not what stood in the file. */
const NOT_WHOLE = /[•…]/;

/** What a dry run found in a column and had no code for, each once. */
export function unknownCodes(report: Report | null, file: string | null, column: string): readonly string[] {
  const found = (report?.findings ?? [])
    .filter((one) => one.code === 'IMPORT_CODE_UNKNOWN' && one.file === file && one.column === column)
    .flatMap((one) => (one.found === null || one.found === '' || NOT_WHOLE.test(one.found) ? [] : [one.found]));
  return [...new Set(found)].slice(0, MOST);
}
