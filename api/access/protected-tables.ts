import { Injectable } from '@nestjs/common';
import type { Count } from '../contract.ts';
import type { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { DifferencingFault } from '../methods/disclosure/released-sets.ts';
import { candidatesOf, chooseCells, everyCell, type PeopleCell, type PeopleTable } from './cell-choice.ts';
import { Disclosure, type SourceRules } from './disclosure.ts';
import { Releases, type ReleaseRequest } from './releases.ts';

/** Categories of one line, into which everybody of the total falls exactly once (missing is a category). */
export function lineOf(categories: readonly PatientSet[], total: PatientSet): readonly PeopleCell[] {
  const inner = categories.map((people) => ({ from: 0, to: 1, people, total: false }));
  return [...inner, { from: 1, to: 0, people: total, total: true }];
}

/** Categories of which a patient may have several or none, so that they add up to nothing. */
export function severalOf(categories: readonly PatientSet[], total: PatientSet): readonly PeopleCell[] {
  const sets = [...categories, total];
  return sets.map((people, at) => ({ from: at, to: at, people, total: at === categories.length }));
}

/** Rows by columns with all their totals; cells row by row, then totals of rows, of columns, and of all. */
export function gridOf(
  rows: readonly PatientSet[],
  columns: readonly PatientSet[],
  all: PatientSet,
): readonly PeopleCell[] {
  const last = rows.length + 1 + columns.length;
  return [
    ...rows.flatMap((row, i) =>
      columns.map((column, j) => ({
        from: i,
        to: rows.length + 1 + j,
        people: row.and(column).and(all),
        total: false,
      })),
    ),
    ...rows.map((row, i) => ({ from: last, to: i, people: row.and(all), total: true })),
    ...columns.map((column, j) => ({
      from: rows.length + 1 + j,
      to: rows.length,
      people: column.and(all),
      total: true,
    })),
    { from: rows.length, to: last, people: all, total: true },
  ];
}

/**
 * Frequency tables of patients as they may be shown: small cells and those that would tell them are withheld, the
 * finished table is audited, and every shown cell enters the releases. Of open sources every cell is told.
 *
 * @example Facets of one selection, which may itself be refused
 * ```ts
 * const counts = await tables.of(request, facets.map((categories) => lineOf(categories, selection)));
 * if (counts === null) return disclosure.withheld('SELECTION', rules);
 * const [ofCategories, total] = [counts[0]!.slice(0, -1), counts[0]!.at(-1)!];
 * return disclosure.counted({ ... });
 * ```
 */
@Injectable()
export class ProtectedTables {
  constructor(
    private readonly disclosure: Disclosure,
    private readonly releases: Releases,
  ) {}

  /**
   * @param tables all about the same selection: the last cell of each is its total
   * @returns a count for each cell of each table; null when the selection may not be shown, or a table cannot be made safe
   */
  of(
    { rules, ...request }: ReleaseRequest,
    tables: readonly PeopleTable[],
  ): Promise<readonly (readonly Count[])[] | null> {
    const sets = candidatesOf(tables, rules.threshold);
    return this.releases.settle({ rules, ...request }, sets, (before) => {
      const { withheld, shown, refused } = rules.open ? everyCell(tables) : chooseCells(tables, before);
      const told = withheld?.map((of, i) => this.told(tables[i]!, of, rules));
      return { shown, refused, result: told ?? null };
    });
  }

  /**
   * The same for tables of several selections, in one turn: each is judged beside those before it.
   *
   * @returns null in place of each table that cannot be shown
   */
  each(
    { rules, ...request }: ReleaseRequest,
    tables: readonly PeopleTable[],
  ): Promise<readonly (readonly Count[] | null)[]> {
    return this.releases.settle({ rules, ...request }, candidatesOf(tables, rules.threshold), (before) => {
      const shown: PatientSet[] = [];
      const refused: DifferencingFault[] = [];
      const result = tables.map((table) => {
        const found = rules.open ? everyCell([table]) : chooseCells([table], before.with(shown));
        shown.push(...found.shown);
        refused.push(...found.refused);
        return found.withheld && this.told(table, found.withheld[0]!, rules);
      });
      return { shown, refused, result };
    });
  }

  private told(table: PeopleTable, withheld: readonly boolean[], rules: SourceRules): readonly Count[] {
    return table.map(({ people }, at) => (withheld[at] ? WITHHELD : this.disclosure.count(people.count, rules)));
  }
}

const WITHHELD = { value: null, status: 'SUPPRESSED_SMALL' } as const satisfies Count;
