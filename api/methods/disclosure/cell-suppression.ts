import { auditTable } from './table-auditor.ts';
import type { TableCell } from './table-cell.ts';
import { cheapestCycle } from './cheapest-cycle.ts';
import { mayTell } from './smallest-count.ts';

/** Tables of so many cells that may hide another are searched through; there are 4096 ways to choose among twelve. */
const MOST_TO_SEARCH = 12;

/** A cell with everything known. */
export interface CountedCell extends TableCell {
  readonly count: number;
  /** A total: withheld only where no choice of inner cells is safe. */
  readonly total?: boolean;
  /** Told elsewhere already: to withhold it here would hide nothing. */
  readonly fixed?: boolean;
}

/**
 * Which cells of a table are withheld: those of few people, and others that would tell them.
 *
 * @param cells of a table as a network, every count known
 * @param fewest people that a number may describe, a whole number >= 1
 * @param refused cells that may not be told for another reason
 * @returns for each cell whether it is withheld; null when no choice is safe, so that the table has to be merged or refused
 * @throws {RangeError} when lines do not add up, or fewest is no such number
 *
 * Complements are those with the fewest people in all, then the fewest cells, then the first in order, found by search
 * among twelve inner cells or fewer; beyond that, one cheapest cycle of the network after the other. A cell of nobody
 * hides nothing and stays. No choice leaves here that the auditor has not passed.
 * Source: Cox 1980, Suppression methodology and statistical disclosure control, JASA 75:377; Hundepool et al. 2012,
 * Statistical Disclosure Control, ch. 4.
 *
 * @example The cheapest neighbour goes with the small cell
 * ```ts
 * const cells = [3, 12, 20, 9].map((count) => ({ from: 0, to: 1, count }));
 * const total = { from: 1, to: 0, count: 44, total: true };
 * expect(suppressCells([...cells, total], 5)).toEqual([true, false, false, true, false]);
 * ```
 */
export function suppressCells(
  cells: readonly CountedCell[],
  fewest: number,
  refused: readonly boolean[] = [],
): readonly boolean[] | null {
  const primary = cells.map(({ count }, at) => refused[at] === true || !mayTell(count, fewest));
  if (cells.some(({ fixed }, at) => fixed && primary[at])) return null;
  if (isSafe(cells, primary, fewest)) return primary;
  const free = cells.flatMap(({ count, total, fixed }, at) =>
    primary[at] || count === 0 || total || fixed ? [] : [at],
  );
  const inner = cells.filter(({ total }) => !total).length;
  const searched = inner <= MOST_TO_SEARCH ? searchThrough(cells, primary, { fewest, free }) : null;
  return searched ?? addCycles(cells, primary, fewest);
}

const isSafe = (cells: readonly CountedCell[], withheld: readonly boolean[], fewest: number): boolean =>
  auditTable(published(cells, withheld), fewest).safe;

const published = (cells: readonly CountedCell[], withheld: readonly boolean[]): readonly TableCell[] =>
  cells.map((cell, at) => (withheld[at] ? { ...cell, count: null } : cell));

interface Search {
  readonly fewest: number;
  /** Places of the cells that may be withheld beside the small ones. */
  readonly free: readonly number[];
}

function searchThrough(
  cells: readonly CountedCell[],
  primary: readonly boolean[],
  { fewest, free }: Search,
): readonly boolean[] | null {
  const choices = Array.from({ length: 2 ** free.length }, (_, bits) => free.filter((__, at) => (bits >> at) & 1));
  const cost = (choice: readonly number[]): number => choice.reduce((sum, at) => sum + cells[at]!.count, 0);
  const sorted = choices
    .map((added) => ({ added, cost: cost(added) }))
    .sort((a, b) => a.cost - b.cost || a.added.length - b.added.length || firstInOrder(a.added, b.added));
  for (const { added } of sorted) {
    const withheld = primary.map((is, at) => is || added.includes(at));
    if (isSafe(cells, withheld, fewest)) return withheld;
  }
  return null;
}

function firstInOrder(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((place, i) => place !== right[i]);
  return at === -1 ? 0 : left[at]! - right[at]!;
}

function addCycles(
  cells: readonly CountedCell[],
  primary: readonly boolean[],
  fewest: number,
): readonly boolean[] | null {
  const withheld = [...primary];
  for (;;) {
    const { safe, ranges } = auditTable(published(cells, withheld), fewest);
    if (safe) return withheld;
    const narrow = ranges.find(({ lo, hi }) => hi - lo < fewest)?.at ?? ranges[0]!.at;
    const added = cheapestCycle(useful(cells), withheld, narrow) ?? cheapestBeside(cells, withheld, narrow);
    if (added.length === 0) return null;
    for (const at of added) withheld[at] = true;
  }
}

/** A cell that is told elsewhere can hide no other: it counts as one of nobody. */
const useful = (cells: readonly CountedCell[]): readonly TableCell[] =>
  cells.map((cell) => (cell.fixed ? { ...cell, count: 0 } : cell));

/** Where a cycle of withheld cells is too narrow already: the smallest told cell of a line that the cell is in, else any. */
function cheapestBeside(
  cells: readonly CountedCell[],
  withheld: readonly boolean[],
  narrow: number,
): readonly number[] {
  const { from, to } = cells[narrow]!;
  const told = cells.flatMap(({ count, fixed }, at) => (withheld[at] || count === 0 || fixed ? [] : [at]));
  const touches = (at: number): boolean =>
    [cells[at]!.from, cells[at]!.to].some((line) => line === from || line === to);
  const near = told.filter(touches);
  const choice = near.length > 0 ? near : told;
  return choice.toSorted((a, b) => cells[a]!.count - cells[b]!.count || a - b).slice(0, 1);
}
