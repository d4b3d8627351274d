import type { TableCell } from './table-cell.ts';

/**
 * The cells that are cheapest to withhold so that a cell can take more or fewer people while every line still adds up.
 *
 * @param cells of a table as a network, every count known
 * @param withheld for each cell whether it is withheld already: such a cell costs nothing
 * @param cell the place of the cell that is to be hidden
 * @returns places of the cells to be withheld as well; null when they are withheld already, or nothing closes a cycle
 *
 * In a table of rows and columns that is the cheapest rectangle, or a longer way round where that is cheaper.
 * Source: Cox 1995, Network models for complementary cell suppression, JASA 90:1453; the shortest path after Bellman 1958.
 *
 * @example The smaller of two neighbours
 * ```ts
 * const cells = lineCells([3, 12, 9], 24);
 * expect(cheapestCycle(cells, [true, false, false, false], 0)).toEqual([2]);
 * ```
 */
export function cheapestCycle(
  cells: readonly TableCell[],
  withheld: readonly boolean[],
  cell: number,
): readonly number[] | null {
  const { from, to } = cells[cell]!;
  const best = new Map<number, { readonly cost: number; readonly path: readonly number[] }>([
    [to, { cost: 0, path: [] }],
  ]);
  for (let changed = true; changed;) {
    changed = false;
    cells.forEach((edge, at) => {
      if (at === cell || (!withheld[at] && (edge.count ?? 0) === 0)) return;
      const cost = withheld[at] ? 0 : edge.count!;
      for (const [start, end] of [[edge.from, edge.to] as const, [edge.to, edge.from] as const]) {
        const before = best.get(start);
        if (!before || before.cost + cost >= (best.get(end)?.cost ?? Infinity)) continue;
        best.set(end, { cost: before.cost + cost, path: [...before.path, at] });
        changed = true;
      }
    });
  }
  const added = best.get(from)?.path.filter((at) => !withheld[at]) ?? [];
  return added.length > 0 ? added : null;
}
