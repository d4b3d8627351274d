/**
 * A cell of a frequency table, its totals included, as an edge of a network whose nodes are the lines of the table: what
 * goes into a node comes out of it. A count goes from its row to its column, and a total the other way.
 */
export interface TableCell {
  readonly from: number;
  readonly to: number;
  /** How many people; null where the table does not tell. */
  readonly count: number | null;
  /** Nobody can be here (men with ovarian cancer): told, and of no use to hide another cell behind. */
  readonly structuralZero?: boolean;
}

/**
 * A table of one line with its total.
 *
 * @param counts people of each category; null where withheld
 * @param total people in all; null where it is not told
 * @returns the cells in their order, then the total
 *
 * Source: tables as networks, Cox 1995, Network models for complementary cell suppression, JASA 90:1453.
 *
 * @example Two categories and their total
 * ```ts
 * expect(lineCells([3, 12], 15)).toEqual([
 *   { from: 0, to: 1, count: 3 },
 *   { from: 0, to: 1, count: 12 },
 *   { from: 1, to: 0, count: 15 },
 * ]);
 * ```
 */
export function lineCells(counts: readonly (number | null)[], total: number | null): readonly TableCell[] {
  return [...counts.map((count) => ({ from: 0, to: 1, count })), { from: 1, to: 0, count: total }];
}

/** Totals of a table of two dimensions; null where one is not told. */
export interface GridTotals {
  readonly rows: readonly (number | null)[];
  readonly columns: readonly (number | null)[];
  readonly all: number | null;
}

/**
 * A table of rows and columns with its totals.
 *
 * @param counts people of each row and column; every row as long as the first; null where withheld
 * @param totals of rows, of columns, and of all
 * @returns the inner cells row by row, then the totals of rows, those of columns, and that of all
 * @throws {RangeError} when rows or totals are not of one length
 *
 * Source: tables as networks, Cox 1995, Network models for complementary cell suppression, JASA 90:1453.
 *
 * @example Every cell but the total of all is in a row and in a column
 * ```ts
 * const cells = gridCells([[3, 12], [14, 8]], { rows: [15, 22], columns: [17, 20], all: 37 });
 * expect(cells.map(({ count }) => count)).toEqual([3, 12, 14, 8, 15, 22, 17, 20, 37]);
 * ```
 */
export function gridCells(counts: readonly (readonly (number | null)[])[], totals: GridTotals): readonly TableCell[] {
  const [height, width] = [counts.length, counts[0]?.length ?? 0];
  const uneven = counts.some((row) => row.length !== width);
  if (uneven || totals.rows.length !== height || totals.columns.length !== width)
    throw new RangeError(`Cannot read a table as every row must have ${width} cells, and every line a total`);
  const column = (at: number): number => height + 1 + at;
  return [
    ...counts.flatMap((row, i) => row.map((count, j) => ({ from: i, to: column(j), count }))),
    ...totals.rows.map((count, i) => ({ from: column(width), to: i, count })),
    ...totals.columns.map((count, j) => ({ from: column(j), to: height, count })),
    { from: height, to: column(width), count: totals.all },
  ];
}
