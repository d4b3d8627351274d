import type { Dialect, TimeUnit } from './dialect.ts';

const GROUPS = /[ \u00A0\u202F]/g;
const WHOLE = '[-+]?(?:\\d+|\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+)';
const NUMBER = {
  '.': new RegExp(`^${WHOLE}(?:\\.\\d+)?(?:[eE][-+]?\\d{1,2})?$`),
  ',': new RegExp(`^${WHOLE}(?:,\\d+)?$`),
  '': new RegExp(`^${WHOLE}$`),
} as const;

/** A number as sql/lake/intake reads it in our own dialect: decimal point, no thousands. Undefined where the cell is none. */
export function plainNumber(cell: string, decimal: Dialect['decimal']): string | undefined {
  return NUMBER[decimal].test(cell) ? cell.replace(GROUPS, '').replace(',', '.') : undefined;
}

/** A day as yyyy-mm-dd; undefined where the cell is none in this dialect. Whether it is in the calendar the press decides. */
export function isoDay(cell: string, dates: Dialect['dates']): string | undefined {
  if (dates === 'yyyy-mm-dd') return /^\d{4}-\d{2}-\d{2}$/.test(cell) ? cell : undefined;
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell);
  return parts ? `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}` : undefined;
}

/** How many of ours one of theirs is: days for times, shares for percent. */
export const UNITS = { days: 1, weeks: 7, months: 30.4375, years: 365.25, percent: 0.01 } as const satisfies Record<
  TimeUnit | 'percent',
  number
>;

/** A number as text, without the noise of its last bits. */
export const numberText = (value: number): string => String(Number(value.toPrecision(15)));

const MARKS = {
  '.': ', with a decimal point',
  ',': ', with a decimal comma',
  '': ', with a decimal mark that has been declared: the file leaves open which it is',
} as const;

/** What a wanted number must look like in a dialect, to be said after what it is. */
export const markOf = ({ decimal }: Dialect): string => MARKS[decimal];
