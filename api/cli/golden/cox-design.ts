import { z } from 'zod';
import { completeRows, dataShape, labelOf, numberOf, readRows } from './case-data.ts';
import type { Row } from './case-data.ts';

/** A Cox model in words of its data. */
export const coxModelShape = z.strictObject({
  time: z.string().optional(),
  entry: z.string().optional(),
  exit: z.string().optional(),
  event: dataShape.shape.event,
  terms: z.array(z.strictObject({ column: z.string(), transform: z.literal('log').optional() })),
  strata: z.array(z.string()).optional(),
  cluster: z.string().optional(),
  weights: z.string().optional(),
  ties: z.enum(['efron', 'breslow', 'exact']).optional(),
});
export type CoxModel = z.output<typeof coxModelShape>;
export const coxFileShape = z.looseObject({
  file: z.string(),
  factors: z.record(z.string(), z.array(z.string())).optional(),
});
export type CoxFile = z.output<typeof coxFileShape>;

type Term = CoxModel['terms'][number];
/** Columns of the design that a term makes of a row, and their names as R writes them. */
interface TermColumns {
  readonly names: readonly string[];
  readonly values: (row: Readonly<Record<string, string | number>>) => readonly number[];
}

/** Input of the Cox methods of the catalogue for a case, with what its columns are called. */
export function coxDesign(file: CoxFile, model: CoxModel, folder: string) {
  const { terms, strata = [], cluster, weights, entry, event } = model;
  const until = model.time ?? model.exit!;
  const others = [until, event.column, ...(entry ? [entry] : []), ...strata];
  const every = completeRows(readRows(folder, file.file), [...terms.map(({ column }) => column), ...others]);
  const rows = entry ? every.filter((row) => numberOf(row, until) > numberOf(row, entry)) : every;
  const columns = terms.map((term) => columnsOf(term, file, rows));
  const had = new Set(event.values.map(String));
  const input = {
    time: rows.map((row) => numberOf(row, until)),
    event: rows.map((row) => (had.has(row[event.column]!) ? 1 : 0)),
    covariates: rows.map((row) => columns.flatMap(({ values }) => values(row))),
    ...(entry && { entry: rows.map((row) => numberOf(row, entry)) }),
    ...(strata.length > 0 && { stratum: rows.map((row) => labelOf(row, strata)) }),
    ...(weights && { weight: rows.map((row) => Number(row[weights])) }),
    ...(cluster && { cluster: rows.map((row) => row[cluster]!) }),
    ...(model.ties && { ties: model.ties }),
  };
  return { input, columns, names: columns.flatMap(({ names }) => names) };
}

function columnsOf({ column, transform }: Term, { factors }: CoxFile, rows: readonly Row[]): TermColumns {
  // The first level of a factor is the reference.
  const levels = factors?.[column]?.slice(1);
  if (levels) {
    return {
      names: levels.map((level) => column + level),
      values: (row) => levels.map((level) => Number(row[column] === level)),
    };
  }
  if (rows.some((row) => Number.isNaN(Number(row[column])))) {
    throw new RangeError(`Cannot read the subjects of a case as ${column} must be numbers, or a factor with levels`);
  }
  const log = transform === 'log';
  return {
    names: [log ? `log(${column})` : column],
    values: (row) => [log ? Math.log(Number(row[column])) : Number(row[column])],
  };
}
