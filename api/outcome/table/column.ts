import type { Count } from '../../contract.ts';
import type { Cell, ColumnOf } from './table.ts';

type Meaning = readonly [nb: string, en: string];

const column =
  (type: ColumnOf<unknown>['type']) =>
  <T>(name: string, of: (row: T) => Cell, [nb, en]: Meaning, unit: string | null = null): ColumnOf<T> => ({
    name,
    type,
    unit,
    meaning: { nb, en },
    of,
  });

export const text = column('text');
export const integer = column('integer');
export const number = column('number');
export const flag = column('flag');

/** A count and, in a column of its own, whether it may be told. */
export function counted<T>(
  name: string,
  of: (row: T) => Count,
  meaning: readonly [string, string],
): readonly ColumnOf<T>[] {
  return [
    integer<T>(name, (row) => of(row).value, meaning, 'subjects'),
    text<T>(`${name}_status`, (row) => of(row).status, [
      'OK, eller hvorfor tallet mangler',
      'OK, or why the number is missing',
    ]),
  ];
}
