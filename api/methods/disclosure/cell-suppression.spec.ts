import fc from 'fast-check';
import { suppressCells, type CountedCell } from './cell-suppression.ts';
import { auditTable } from './table-auditor.ts';
import { gridCells, lineCells } from './table-cell.ts';

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function line(counts: readonly number[]): readonly CountedCell[] {
  return counted(lineCells(counts, sum(counts)), counts.length);
}

function grid(counts: readonly (readonly number[])[]): readonly CountedCell[] {
  const columns = counts[0]!.map((_, j) => sum(counts.map((row) => row[j]!)));
  const cells = gridCells(counts, { rows: counts.map(sum), columns, all: sum(columns) });
  return counted(cells, counts.length * columns.length);
}

const counted = (cells: ReturnType<typeof lineCells>, inner: number): readonly CountedCell[] =>
  cells.map((cell, at) => ({ ...cell, count: cell.count!, total: at >= inner }));

test('a lone small cell takes its cheapest neighbour along', () => {
  expect(suppressCells(line([3, 12, 20, 9]), 5)).toEqual([true, false, false, true, false]);
});

test('a small cell of a table takes the cheapest rectangle along', () => {
  expect(suppressCells(grid([[3, 12, 10], [14, 8, 11]]), 5)!.slice(0, 6)).toEqual([true, true, false, true, true, false]); // prettier-ignore
});

test.each([
  [
    [1, 2, 20],
    [true, true, true, false],
  ],
  [
    [3, 0, 20],
    [true, false, true, false],
  ],
  [
    [0, 7, 20],
    [false, false, false, false],
  ],
  [[3], [true, true]],
])('%j', (counts, withheld) => {
  expect(suppressCells(line(counts), 5)).toEqual(withheld);
});

/** Fewest and most of each withheld cell, by trying every table. */
function enumerated(
  row: readonly (number | null)[],
  total: number,
): { readonly lo: number; readonly hi: number } | null {
  const left = total - sum(row.map((count) => count ?? 0));
  const open = row.filter((count) => count === null).length;
  return open === 0 ? null : { lo: open === 1 ? left : 0, hi: left };
}

const anyGrid = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([height, width]) =>
  fc.array(fc.array(fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 40 })), { minLength: width, maxLength: width }), {
    minLength: height,
    maxLength: height,
  }),
);

test('what is told of a table of any counts is told of nobody in a group of few', () => {
  const seen = { refused: 0, whole: 0, complemented: 0 };
  fc.assert(
    fc.property(anyGrid, fc.integer({ min: 2, max: 8 }), (counts, fewest) => {
      const cells = grid(counts);
      const withheld = suppressCells(cells, fewest);
      if (withheld === null) return void seen.refused++;
      seen[withheld.includes(true) ? 'complemented' : 'whole']++;
      const told = cells.map((cell, at) => (withheld[at] ? { ...cell, count: null } : cell));
      expect(told.every(({ count }) => count === null || count === 0 || count >= fewest)).toBe(true);
      expect(auditTable(told, fewest).safe).toBe(true);
      for (const [at, cell] of cells.entries()) if (cell.count === 0) expect(withheld[at]).toBe(false);
      for (const { at, lo, hi } of auditTable(told, fewest).ranges) {
        expect(lo).toBeLessThanOrEqual(cells[at]!.count);
        expect(hi).toBeGreaterThanOrEqual(cells[at]!.count);
      }
    }),
    { numRuns: 1000 },
  );
  expect(seen.complemented).toBeGreaterThan(100);
});

test('the bounds of a line are those of every way to fill it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.boolean()), { minLength: 1, maxLength: 6 }), (drawn) => {
      const row = drawn.map(([count, told]) => (told ? count : null));
      const total = sum(drawn.map(([count]) => count));
      const wanted = enumerated(row, total);
      const ranges = auditTable(lineCells(row, total), 5).ranges.map(({ lo, hi }) => ({ lo, hi }));
      expect(ranges).toEqual(row.filter((count) => count === null).map(() => wanted));
    }),
  );
});
