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
