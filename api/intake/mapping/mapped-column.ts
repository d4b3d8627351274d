import { isoDay, markOf, numberText, plainNumber, UNITS } from '../cell-text.ts';
import type { Dialect } from '../dialect.ts';
import type { CellFault, Cells } from '../record-reader.ts';
import type { Column } from '../templates/column.ts';
import type { ColumnRule } from './mapping-file.ts';

/** What one of our columns holds for a record: a cell, nothing, or what is wrong. */
export type MappedCell = string | null | CellFault;

export type MappedColumn = (record: Cells) => MappedCell;

const WHOLE = 1e-6;

type FromRule = Extract<ColumnRule, { readonly from: string }>;

/** Makes what a mapping says of one column into a function of the record. */
export function mappedColumn(
  rule: ColumnRule,
  column: Column,
  dialect: Dialect,
  missing: readonly string[],
): MappedColumn {
  if ('value' in rule) return () => rule.value;
  const read = valueOf(rule, column, dialect);
  const absent = new Set(['', ...missing, ...(('missing' in rule && rule.missing) || [])]);
  const pattern = 'pattern' in rule && rule.pattern !== undefined ? new RegExp(rule.pattern) : null;
  return (record) => {
    const cell = (record[rule.from] ?? '').trim();
    if (absent.has(cell)) return null;
    if (pattern === null) return read(cell);
    const taken = pattern.exec(cell)?.[1];
    return taken === undefined ? fault('IMPORT_TYPE', rule.from, cell, `text like ${pattern.source}`) : read(taken);
  };
}

function valueOf(rule: FromRule, column: Column, dialect: Dialect): (cell: string) => MappedCell {
  const { from } = rule;
  const { codes, unit, round, whole_days: wholeDays } = { ...NOTHING, ...rule };
  if (codes !== undefined) {
    const wanted = `one of ${Object.keys(codes).join(', ')}, as the mapping says`;
    return (cell) => codes[cell] ?? fault('IMPORT_CODE_UNKNOWN', from, cell, wanted);
  }
  if (unit !== undefined || round) {
    const factor = unit === undefined ? 1 : UNITS[unit];
    return (cell) => scaled(cell, { from, dialect, factor, round: round ?? false, wholeDays: wholeDays ?? false });
  }
  return (cell) => inOurDialect(cell, from, column, dialect);
}

const NOTHING = { codes: undefined, unit: undefined, round: undefined, whole_days: undefined };

interface Scaling {
  readonly from: string;
  readonly dialect: Dialect;
  readonly factor: number;
  readonly round: boolean;
  readonly wholeDays: boolean;
}

function scaled(cell: string, { from, dialect, factor, round, wholeDays }: Scaling): MappedCell {
  const text = plainNumber(cell, dialect.decimal);
  if (text === undefined) return fault('IMPORT_TYPE', from, cell, `a number${markOf(dialect)}`);
  const value = Number(text) * factor;
  if (round) return numberText(Math.round(value));
  if (!wholeDays) return numberText(value);
  const days = Math.round(value);
  if (Math.abs(value - days) <= WHOLE) return numberText(days);
  return fault('IMPORT_UNIT', from, cell, `a whole number of days: this is ${numberText(value)} days`);
}

/** A cell of a flat file as our own dialect writes it, or what is wrong with it. */
export function inOurDialect(cell: string, from: string, { written, wanted }: Column, dialect: Dialect): MappedCell {
  switch (written) {
    case 'DECIMAL':
      return plainNumber(cell, dialect.decimal) ?? fault('IMPORT_TYPE', from, cell, `${wanted}${markOf(dialect)}`);
    case 'DATE':
      return isoDay(cell, dialect.dates) ?? fault('IMPORT_TYPE', from, cell, `a date as ${dialect.dates}`);
    case 'PLAIN':
      return cell;
  }
}

function fault(code: CellFault['code'], column: string, found: string, wanted: string): CellFault {
  return { code, column, found, wanted };
}
