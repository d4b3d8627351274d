import type { OriginFragment } from '../contract.ts';
import type { Lang } from '../words/format.ts';

/** Where the table of an answer is fetched, by what the reader will open it with. */
export const TABLE_DOORS = {
  csv: (lang: Lang) => `.csv?lang=${lang}`,
  excel: () => '.csv?lang=nb&decimal=comma',
  xlsx: (lang: Lang) => `.xlsx?lang=${lang}`,
  json: (lang: Lang) => `.json?lang=${lang}`,
  jsonstat: (lang: Lang) => `.jsonstat?lang=${lang}`,
  parquet: (lang: Lang) => `.parquet?lang=${lang}`,
} as const;

export type TableDoor = keyof typeof TABLE_DOORS;

export const tableAddress = (table: string): string => `/api/v1/tables/${table}`;

/** Text that a spreadsheet would run when it is pasted; the server writes files by the same rule. */
const STARTS_FORMULA = /^[,;]*[=+\-@\t\r\n＝＋－＠]/;

/** Rows as a spreadsheet takes them from the clipboard: columns by tabs, a header first. */
export function tabSeparated(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const cell = (value: unknown): string => {
    if (typeof value !== 'string') return value === null ? '' : String(value);
    return (STARTS_FORMULA.test(value) ? `'${value}` : value).replace(/[\t\r\n]+/g, ' ');
  };
  return [names.join('\t'), ...rows.map((row) => names.map((name) => cell(row[name])).join('\t'))].join('\n');
}

/** Lines of code that fetch the numbers again, ready to be run. */
export function snippets(table: string): readonly { readonly tool: string; readonly code: string }[] {
  const at = `${location.origin}${tableAddress(table)}`;
  return [
    { tool: 'R (readr)', code: `readr::read_csv("${at}.csv")` },
    {
      tool: 'R (duckdb)',
      code: `con <- DBI::dbConnect(duckdb::duckdb())\nDBI::dbGetQuery(con, "FROM read_parquet('${at}.parquet')")`,
    },
    { tool: 'Python (polars)', code: `import polars as pl\npl.read_parquet("${at}.parquet")` },
    { tool: 'Python (pandas)', code: `import pandas as pd\npd.read_csv("${at}.csv")` },
    {
      tool: 'curl',
      code: `curl -H "Authorization: Bearer $TOKEN" "${at}.json"\ncurl -H "Authorization: Bearer $TOKEN" "${at}.metadata.json"`,
    },
    { tool: 'CLI', code: 'npx connect-evidence token create --as demo-economist --expires 8h' },
  ];
}

/** Invented, all or in part. */
export const isSynthetic = ({ sources }: OriginFragment): boolean => sources.some(({ synthetic }) => synthetic);
