/**
 * The assignment of each row to a column of its own whose costs sum to least.
 *
 * @param rows how many rows
 * @param columns how many columns, at least as many
 * @param cost of a row in a column, finite
 * @returns the column of each row
 * @throws {RangeError} when there are fewer columns than rows
 *
 * Shortest augmenting paths with prices, as many steps as rows² times columns.
 * Source: Jonker & Volgenant 1987, doi:10.1007/BF02278710.
 *
 * @example Two rows that want the same column
 * ```ts
 * const costs = [[1, 2], [1, 9]];
 * expect(cheapestAssignment(2, 2, (row, column) => costs[row][column])).toEqual([1, 0]);
 * ```
 */
export function cheapestAssignment(
  rows: number,
  columns: number,
  cost: (row: number, column: number) => number,
): readonly number[] {
  if (columns < rows)
    throw new RangeError(`Cannot assign as columns must be as many as rows: got ${columns} and ${rows}`);
  const rowPrice = new Float64Array(rows);
  const prices: Prices = { rowPrice, columnPrice: new Float64Array(columns), rowOf: new Int32Array(columns).fill(-1) };
  for (let row = 0; row < rows; row++) augment(row, prices, cost);
  const columnOf = new Array<number>(rows).fill(-1);
  prices.rowOf.forEach((row, column) => {
    if (row !== -1) columnOf[row] = column;
  });
  return columnOf;
}

interface Prices {
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  /** Row that has a column; -1 for nobody. */
  readonly rowOf: Int32Array;
}

/** Finds the cheapest way to make room for one more row, and moves those on it. */
function augment(
  start: number,
  { rowPrice, columnPrice, rowOf }: Prices,
  cost: (row: number, column: number) => number,
) {
  const columns = columnPrice.length;
  const distance = new Float64Array(columns).fill(Infinity);
  const before = new Int32Array(columns).fill(-1);
  const done = new Uint8Array(columns);
  let [row, column, reached] = [start, -1, 0];
  for (;;) {
    let next = -1;
    for (let j = 0; j < columns; j++) {
      if (done[j]) continue;
      const through = reached + cost(row, j) - rowPrice[row]! - columnPrice[j]!;
      if (through < distance[j]!) {
        distance[j] = through;
        before[j] = column;
      }
      if (next === -1 || distance[j]! < distance[next]!) next = j;
    }
    reached = distance[next]!;
    column = next;
    if (rowOf[column] === -1) break;
    done[column] = 1;
    row = rowOf[column]!;
  }
  rowPrice[start]! += reached;
  for (let j = 0; j < columns; j++) {
    if (!done[j]) continue;
    rowPrice[rowOf[j]!]! += reached - distance[j]!;
    columnPrice[j]! -= reached - distance[j]!;
  }
  for (let j = column; j !== -1; j = before[j]!) rowOf[j] = before[j] === -1 ? start : rowOf[before[j]!]!;
}
