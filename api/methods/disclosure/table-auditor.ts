import { cellBounds, type CellRange } from './cell-bounds.ts';
import type { TableCell } from './table-cell.ts';

/** WIDTH: a withheld cell can be told to within fewer than so many. REMAINDER: the withheld cells of a line are few. */
export type TableFault = 'WIDTH' | 'REMAINDER';

export interface TableAudit {
  readonly safe: boolean;
  readonly faults: readonly TableFault[];
  readonly ranges: readonly CellRange[];
}

/**
 * Looks once more at a finished table, from nothing but what it publishes, as somebody would who wants to know more.
 *
 * @param cells of a table as a network; those without a count are withheld
 * @param fewest people that a number may describe, a whole number >= 1
 * @returns safe when every withheld cell may hold any of fewest + 1 counts or more, and the withheld cells of every line
 *   with a told total hold nobody or that many together
 * @throws {RangeError} when lines do not add up, or fewest is no such number
 *
 * A line with one withheld cell tells it exactly: the rule of width finds it. Nothing is shared with what suppresses.
 * Source: the interval audit of Statistics Norway's GaussSuppression; Hundepool et al. 2012, Statistical Disclosure
 * Control, ch. 4.
 *
 * @example Three people behind a lone mark
 * ```ts
 * expect(auditTable(lineCells([null, 12, 10], 25), 5)).toEqual({
 *   safe: false,
 *   faults: ['WIDTH', 'REMAINDER'],
 *   ranges: [{ at: 0, lo: 3, hi: 3 }],
 * });
 * ```
 */
export function auditTable(cells: readonly TableCell[], fewest: number): TableAudit {
  if (!Number.isInteger(fewest) || fewest < 1)
    throw new RangeError(`Cannot audit a table as fewest must be a whole number >= 1: got ${fewest}`);
  const ranges = cellBounds(cells);
  const faults: TableFault[] = [];
  if (ranges.some(({ lo, hi }) => hi - lo < fewest)) faults.push('WIDTH');
  if (remainders(cells).some((left) => left > 0 && left < fewest)) faults.push('REMAINDER');
  return { safe: faults.length === 0, faults, ranges };
}

/** How many people the withheld cells of a line hold together, of each line that tells its total. */
function remainders(cells: readonly TableCell[]): readonly number[] {
  const lines = new Set(cells.flatMap(({ from, to }) => [from, to]));
  return [...lines].flatMap((line) => {
    const [out, into] = [cells.filter(({ from }) => from === line), cells.filter(({ to }) => to === line)];
    const withheld = (side: readonly TableCell[]): boolean => side.some(({ count }) => count === null);
    const told = (side: readonly TableCell[]): number => side.reduce((sum, { count }) => sum + (count ?? 0), 0);
    return withheld(out) === withheld(into) ? [] : [Math.abs(told(out) - told(into))];
  });
}
