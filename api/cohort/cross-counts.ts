import { Injectable } from '@nestjs/common';
import { gridOf, ProtectedTables } from '../access/protected-tables.ts';
import type { Count, CrossLine, FacetInput } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import type { Everybody } from './ask-leaf.ts';
import { CannotSelect } from './cannot-select.ts';
import { CohortEvaluator } from './cohort-evaluator.ts';
import type { Criterion } from './criterion.ts';
import { crossLines, type LineOfPeople } from './cross-lines.ts';
import { FacetSets } from './facet-sets.ts';
import { knownByFacets } from './known-by-facets.ts';
import { Selections } from './selections.ts';

/** By what a selection is laid out. */
export interface Axes {
  readonly rows: FacetInput;
  readonly columns: FacetInput;
}

/** Counts as they may be told. */
export interface CountedCross {
  readonly rows: readonly CrossLine[];
  readonly columns: readonly CrossLine[];
  readonly cells: readonly (readonly Count[])[];
  readonly total: Count;
}

/** A table of more cells is read by nobody, and takes long to make safe. */
const MOST_CELLS = 1000;

/** Counts a selection by two traits at once, small cells and what would tell them withheld. */
@Injectable()
export class CrossCounts {
  constructor(
    private readonly evaluator: CohortEvaluator,
    private readonly sets: FacetSets,
    private readonly tables: ProtectedTables,
    private readonly selections: Selections,
  ) {}

  /** @returns null where the table cannot be made safe. @throws {CannotSelect} */
  async count(
    everybody: Everybody,
    steps: readonly Criterion[],
    axes: Axes,
    person: Person | null,
  ): Promise<CountedCross | null> {
    const sets = await this.sets.of(everybody);
    const [rows, columns] = [crossLines(sets, axes.rows), crossLines(sets, axes.columns)];
    if (rows.length * columns.length > MOST_CELLS)
      throw new CannotSelect(
        `Cannot lay out a selection as a table must have at most ${MOST_CELLS} cells: got ${rows.length} times ${columns.length}`,
      );
    const rules = this.selections.rulesOf(everybody);
    const request = { snapshot: everybody.snapshot.id, rules, shownAs: 'cross-table', askedBy: person?.id ?? null };
    await this.selections.noteRegistered(everybody, request);
    const selection = await this.evaluator.select(everybody, steps, (leaf) => knownByFacets(sets, leaf));
    const grid = gridOf(peopleOf(rows), peopleOf(columns), selection);
    const counts = await this.tables.of(request, [grid]);
    return counts && laidOut(counts[0]!, rows, columns);
  }
}

const peopleOf = (lines: readonly LineOfPeople[]) => lines.map(({ people }) => people);

/** Counts in the order of gridOf, as a table: cells row by row, then totals of rows, of columns, and of all. */
function laidOut(
  counts: readonly Count[],
  rows: readonly LineOfPeople[],
  columns: readonly LineOfPeople[],
): CountedCross {
  const inner = rows.length * columns.length;
  const cells = rows.map((_, row) => counts.slice(row * columns.length, (row + 1) * columns.length));
  const told = (lines: readonly LineOfPeople[], from: number) =>
    lines.map(({ kind, ends }, at): CrossLine => ({
      ...{ kind, from: ends?.from ?? null, to: ends?.to ?? null },
      people: counts[from + at]!,
    }));
  return {
    rows: told(rows, inner),
    columns: told(columns, inner + rows.length),
    cells,
    total: counts.at(-1)!,
  };
}
