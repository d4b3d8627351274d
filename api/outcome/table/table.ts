/** What a cell may hold; null where there is nothing to say, or nothing that may be said. */
export type Cell = string | number | boolean | null;

export interface Column {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'number' | 'flag';
  /** Null where the values have no unit. */
  readonly unit: string | null;
  readonly meaning: { readonly nb: string; readonly en: string };
}

/** The table behind an answer, ready to be written in any format. */
export interface Table {
  readonly columns: readonly Column[];
  /** One array a row, in the order of the columns. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A column of a table of T, and where its value is found. */
export interface ColumnOf<T> extends Column {
  readonly of: (row: T) => Cell;
}

/** Lays rows out under their columns. */
export function tabulate<T>(columns: readonly ColumnOf<T>[], rows: readonly T[]): Table {
  return {
    columns: columns.map(({ name, type, unit, meaning }) => ({ name, type, unit, meaning })),
    rows: rows.map((row) => columns.map((column) => column.of(row))),
  };
}

/** Adds the column by which invented data stay known for what they are, wherever the file goes. */
export function labelSynthetic({ columns, rows }: Table): Table {
  return { columns: [...columns, DATA], rows: rows.map((row) => [...row, 'synthetic']) };
}

const DATA: Column = {
  name: 'data',
  type: 'text',
  unit: null,
  meaning: {
    nb: 'synthetic: oppdiktede data, ingen rad beskriver et virkelig menneske',
    en: 'synthetic: invented data, no row describes a real person',
  },
};
