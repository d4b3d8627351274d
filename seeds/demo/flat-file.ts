import { stringify } from 'csv-stringify/sync';

/** The columns of the flat files we ask sources for: the tables of sql/lake/tables.sql without `source`. */
export const COLUMNS = {
  subject: [
    'subject',
    'birth_year',
    'age',
    'sex',
    'health_region',
    'site',
    'icd10',
    'tumour_type',
    'ecog',
    'prior_lines',
    'diagnosed_on',
    'screened_on',
    'treatment_started_on',
    'died_on',
    'last_contact_on',
    'actionable',
    'loss_reason',
    'test_cost',
  ],
  treatment: [
    'subject',
    'cohort',
    'drug',
    'alteration',
    'tumour_type',
    'line',
    'started_on',
    'stopped_on',
    'days',
    'ongoing',
    'stop_reason',
  ],
  assessment: [
    'subject',
    'cohort',
    'kind',
    'day',
    'assessed_on',
    'response',
    'disease_control',
    'confirmed',
    'criteria',
    'assessor',
  ],
  lesion: ['subject', 'cohort', 'day', 'sum_of_diameters', 'change', 'new_lesion'],
  event_time: ['subject', 'cohort', 'endpoint', 'days', 'event'],
  biomarker: ['subject', 'sample', 'biomarker', 'result', 'value', 'unit', 'assay', 'tier', 'tier_scale'],
  adverse_event: ['subject', 'cohort', 'term', 'grade', 'day', 'related', 'serious'],
  utility: ['subject', 'cohort', 'day', 'state', 'vas'],
  resource_use: ['subject', 'cohort', 'day', 'category', 'resource', 'amount', 'unit_price', 'cost', 'price_year'],
} as const;

export type TableName = keyof typeof COLUMNS;
const TABLE_NAMES = Object.keys(COLUMNS) as TableName[];

export type Cell = string | number | boolean | null;
/** One record; a column that is left out is empty. */
export type Row<T extends TableName> = { readonly [C in (typeof COLUMNS)[T][number]]?: Cell };
export type Tables = { readonly [T in TableName]?: readonly Row<T>[] };

/** The rows of many people as one set of tables, person after person. */
export const joined = (parts: readonly Tables[]): Tables =>
  Object.fromEntries(TABLE_NAMES.map((name) => [name, parts.flatMap<unknown>((part) => part[name] ?? [])]));

/** Invented files say so in their names, wherever they are copied to. */
export const fileName = (table: TableName): string => `${table}.synthetic.csv`;

/** The tables as CSV text by file name: UTF-8, comma, decimal point, ISO dates, true and false. */
export function flatFiles(tables: Tables): ReadonlyMap<string, string> {
  const names = TABLE_NAMES.filter((name) => tables[name]?.length);
  return new Map(names.map((name) => [fileName(name), csv(COLUMNS[name], tables[name]!)]));
}

function csv(columns: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]): string {
  const records = rows.map((row) => columns.map((column) => row[column]));
  return stringify([[...columns], ...records], { cast: { boolean: String }, record_delimiter: '\n' });
}
