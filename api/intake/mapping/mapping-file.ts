import { parse } from 'yaml';
import { z } from 'zod';
import { TEMPLATES } from '../templates/templates.ts';

const cell = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const cells = z.array(cell);

const columnRule = z.union([
  z.string().transform((from) => ({ from })),
  z.strictObject({ value: cell }),
  z.strictObject({
    from: z.string(),
    /** Takes the first group of this expression; a cell that does not match is a finding. */
    pattern: z.string().optional(),
    codes: z.record(z.string(), cell).optional(),
    missing: cells.optional(),
    unit: z.enum(['days', 'weeks', 'months', 'years', 'percent']).optional(),
    /** The time must be a whole number of days, within a millionth. */
    whole_days: z.boolean().optional(),
    round: z.boolean().optional(),
  }),
]);

const tableRule = z.strictObject({
  table: z.enum(TEMPLATES.map(({ name }) => name)),
  columns: z.record(z.string(), columnRule),
  /** Only records in which each of these columns holds one of these cells. */
  where: z.record(z.string(), cells).optional(),
});

const fileRule = z.strictObject({
  file: z.string(),
  encoding: z.enum(['utf-8', 'windows-1252']).optional(),
  delimiter: z.enum([',', ';', '\t']).optional(),
  decimal: z.enum(['.', ',']).optional(),
  dates: z.enum(['yyyy-mm-dd', 'dd.mm.yyyy']).optional(),
  /** Lines before the header. */
  skip: z.number().int().min(0).max(100).default(0),
  /** Names for the columns: records then begin right after the skipped lines, and a wrong header is among those. */
  header: z.array(z.string()).optional(),
  /** Columns without a name at the end of the header are left out; they must be empty. */
  trailing_empty: z.literal('drop').optional(),
  /** Cells that mean that a value is missing, in every column. */
  missing: cells.default([]),
  /** Columns that are read and left out; `all` where the file is kept and not read. */
  ignore: z.union([z.literal('all'), z.array(z.string())]).default([]),
  /** Columns whose cells are emptied before the file is kept. */
  refuse: z.array(z.string()).default([]),
  tables: z.array(tableRule).default([]),
});

const mappingFile = z.strictObject({ files: z.array(fileRule).min(1) });

export type MappingFile = z.output<typeof mappingFile>;
export type FileRule = z.output<typeof fileRule>;
export type TableRule = z.output<typeof tableRule>;
export type ColumnRule = z.output<typeof columnRule>;

/** @throws {SyntaxError} naming all that is wrong with the text */
export function readMapping(text: string): MappingFile {
  const { data, error } = mappingFile.safeParse(parsed(text));
  if (error) throw new SyntaxError(`Cannot read the mapping: ${error.issues.map(inWords).join('; ')}`);
  const faults = data.files.flatMap(({ file, tables }) => tables.flatMap((table) => unknownColumns(file, table)));
  if (faults.length > 0) throw new SyntaxError(`Cannot read the mapping: ${faults.join('; ')}`);
  return data;
}

function parsed(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100 });
  } catch (error) {
    throw new SyntaxError(`Cannot read the mapping as YAML: ${(error as Error).message}`, { cause: error });
  }
}

const inWords = ({ path, message }: z.core.$ZodIssue): string => `${path.join('.') || 'the mapping'}: ${message}`;

function unknownColumns(file: string, { table, columns }: TableRule): string[] {
  const template = TEMPLATES.find(({ name }) => name === table)!;
  const known = template.columns.map(({ name }) => name);
  const unknown = Object.keys(columns).filter((name) => !known.includes(name));
  const missing = template.columns.filter(({ name, required }) => required && !(name in columns));
  return [
    ...unknown.map((name) => `${file}: ${table} has no column ${name}, only ${known.join(', ')}`),
    ...missing.map(({ name }) => `${file}: ${table} needs its column ${name}`),
  ];
}
