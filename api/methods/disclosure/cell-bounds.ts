import type { TableCell } from './table-cell.ts';

/** Fewest and most people who can be in a withheld cell, as far as the rest of the table tells. */
export interface CellRange {
  /** Where the cell stands among the cells of the table. */
  readonly at: number;
  readonly lo: number;
  /** Infinity where nothing bounds it. */
  readonly hi: number;
}

/**
 * How closely a table tells each of its withheld cells.
 *
 * @param cells of a table as a network; those without a count are withheld
 * @returns the exact range of each withheld cell over all tables of whole numbers >= 0 that agree with what is told
 * @throws {RangeError} when no table agrees with what is told
 *
 * The tables that agree are the flows of the network; the range of one cell is found by as much as can flow round it, the
 * one way and the other.
 * Source: Cox 1995, Network models for complementary cell suppression, JASA 90:1453; the flow after Edmonds & Karp 1972,
 * JACM 19:248.
 *
 * @example A lone withheld cell is told exactly
 * ```ts
 * expect(cellBounds(lineCells([null, 12, 10], 25))).toEqual([{ at: 0, lo: 3, hi: 3 }]);
 * ```
 */
export function cellBounds(cells: readonly TableCell[]): readonly CellRange[] {
  const edges = cells.flatMap(({ from, to, count }, at) => (count === null ? [{ at, from, to }] : []));
  const flow = someFlow(edges, excessOf(cells));
  return edges.map(({ at, from, to }, edge) => {
    const more = push({ edges, flow: [...flow], without: edge }, to, from, Infinity);
    const less = push({ edges, flow: [...flow], without: edge }, from, to, flow[edge]!);
    return { at, lo: flow[edge]! - less, hi: flow[edge]! + more };
  });
}

interface Edge {
  readonly from: number;
  readonly to: number;
}

interface Network {
  readonly edges: readonly Edge[];
  readonly flow: number[];
  /** An edge that nothing may pass. */
  readonly without: number | null;
}

/** What the told cells bring to each node beyond what they take away; the withheld ones have to take it away. */
function excessOf(cells: readonly TableCell[]): number[] {
  const excess: number[] = [];
  for (const { from, to, count } of cells) {
    excess[from] = (excess[from] ?? 0) - (count ?? 0);
    excess[to] = (excess[to] ?? 0) + (count ?? 0);
  }
  return Array.from(excess, (value) => value ?? 0);
}

function someFlow(edges: readonly Edge[], excess: readonly number[]): readonly number[] {
  const left = [...excess];
  const network = { edges, flow: edges.map(() => 0), without: null };
  left.forEach((_, source) => {
    left.forEach((__, sink) => {
      if (left[source]! <= 0 || left[sink]! >= 0) return;
      const pushed = push(network, source, sink, Math.min(left[source]!, -left[sink]!));
      left[source]! -= pushed;
      left[sink]! += pushed;
    });
  });
  if (left.some((value) => value !== 0))
    throw new RangeError('Cannot bound the cells of a table as its lines must add up to their totals: they do not');
  return network.flow;
}

/** Pushes as much as goes from one node to the other, at most so much. */
function push(network: Network, from: number, to: number, most: number): number {
  let pushed = 0;
  while (pushed < most) {
    const path = shortestPath(network, from, to);
    if (path === null) break;
    const room = path.map(({ edge, forward }) => (forward ? Infinity : network.flow[edge]!));
    const amount = Math.min(most - pushed, ...room);
    if (amount === Infinity) return Infinity;
    for (const { edge, forward } of path) network.flow[edge]! += forward ? amount : -amount;
    pushed += amount;
  }
  return pushed;
}

interface Step {
  readonly edge: number;
  readonly forward: boolean;
}

/** Along an edge any amount can pass; against it, as much as flows there. */
function shortestPath({ edges, flow, without }: Network, from: number, to: number): readonly Step[] | null {
  const paths = new Map<number, readonly Step[]>([[from, []]]);
  // The map grows while it is walked: its order is that of a search in breadth.
  for (const [node, path] of paths) {
    if (node === to) return path;
    edges.forEach((edge, at) => {
      if (at === without) return;
      if (edge.from === node && !paths.has(edge.to)) paths.set(edge.to, [...path, { edge: at, forward: true }]);
      if (edge.to === node && flow[at]! > 0 && !paths.has(edge.from))
        paths.set(edge.from, [...path, { edge: at, forward: false }]);
    });
  }
  return null;
}
