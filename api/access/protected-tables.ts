import { Injectable } from '@nestjs/common';
import type { Count } from '../contract.ts';
import { suppressCells, type CountedCell } from '../methods/disclosure/cell-suppression.ts';
import type { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { DifferencingFault, ReleasedSets } from '../methods/disclosure/released-sets.ts';
import { mayTell } from '../methods/disclosure/smallest-count.ts';
import { auditTable } from '../methods/disclosure/table-auditor.ts';
import { Disclosure, type SourceRules } from './disclosure.ts';
import { Releases, type ReleaseRequest } from './releases.ts';

/** A cell of a table, its totals included: who is in it, between which lines of the table it stands. */
export interface PeopleCell {
  readonly from: number;
  readonly to: number;
  readonly people: PatientSet;
  readonly total: boolean;
}

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
  of({ rules, ...request }: ReleaseRequest, tables: readonly Table[]): Promise<readonly (readonly Count[])[] | null> {
    const sets = inOrder(tables).filter(({ count }) => mayTell(count, rules.threshold));
    return this.releases.settle({ rules, ...request }, sets, (before) => {
      const { withheld, shown, refused } = rules.open ? everything(tables) : withheldOf(tables, sets, before);
      const told = withheld?.map((of, i) => this.told(tables[i]!, of, rules));
      return { shown, refused, result: told ?? null };
    });
  }

  /**
   * The same for tables of several selections, in one turn: each is judged beside those before it.
   *
   * @returns null in place of each table that cannot be shown
   */
  each({ rules, ...request }: ReleaseRequest, tables: readonly Table[]): Promise<readonly (readonly Count[] | null)[]> {
    const setsOf = (of: readonly Table[]) => inOrder(of).filter(({ count }) => mayTell(count, rules.threshold));
    return this.releases.settle({ rules, ...request }, setsOf(tables), (before) => {
      const shown: PatientSet[] = [];
      const refused: DifferencingFault[] = [];
      const result = tables.map((table) => {
        const found = rules.open ? everything([table]) : withheldOf([table], setsOf([table]), before.with(shown));
        shown.push(...found.shown);
        refused.push(...found.refused);
        return found.withheld && this.told(table, found.withheld[0]!, rules);
      });
      return { shown, refused, result };
    });
  }

  private told(table: Table, withheld: readonly boolean[], rules: SourceRules): readonly Count[] {
    return table.map(({ people }, at) => (withheld[at] ? WITHHELD : this.disclosure.count(people.count, rules)));
  }
}

const WITHHELD = { value: null, status: 'SUPPRESSED_SMALL' } as const satisfies Count;

type Table = readonly PeopleCell[];

/** Totals of selections, then of lines, then inner cells: no cell takes the place of what it is a part of. */
function inOrder(tables: readonly Table[]): readonly PatientSet[] {
  const cells = tables.flat();
  const [totals, inner] = [cells.filter(({ total }) => total), cells.filter(({ total }) => !total)];
  return [...tables.map((cells) => cells.at(-1)!), ...totals, ...inner].map(({ people }) => people);
}

/** What is withheld of each table, null when nothing may be shown; whom the rest shows; why what could not be shown. */
interface Chosen {
  readonly withheld: readonly (readonly boolean[])[] | null;
  readonly shown: readonly PatientSet[];
  readonly refused: readonly DifferencingFault[];
}

const everything = (tables: readonly Table[]): Chosen => ({
  withheld: tables.map((cells) => cells.map(() => false)),
  shown: [],
  refused: [],
});

/** Withholds until what is left can be shown beside what was: whatever cannot is withheld in the next round. */
function withheldOf(tables: readonly Table[], sets: readonly PatientSet[], before: ReleasedSets): Chosen {
  const faults = new Map<PatientSet, DifferencingFault>();
  const learn = (judged: readonly PatientSet[], found: readonly (DifferencingFault | null)[]): boolean => {
    judged.forEach((set, at) => found[at] && faults.set(set, found[at]));
    return found.some((fault) => fault !== null);
  };
  learn(sets, before.pairs(sets));
  for (;;) {
    const withheld = tables.map((cells) => withheldIn(cells, faults, before));
    const refused = [...faults.values()];
    if (!isWhole(withheld)) return { withheld: null, shown: [], refused };
    const hidden = new Set(
      tables.flatMap((cells, i) => cells.filter((_, at) => withheld[i]![at])).map(({ people }) => people),
    );
    const shown = sets.filter((set) => set.count > 0 && !hidden.has(set));
    if (!learn(shown, before.faults(shown))) return { withheld, shown, refused };
  }
}

const isWhole = <T>(values: readonly (T | null)[]): values is readonly T[] => !values.includes(null);

/** Null when no choice is safe. What suppresses has asked the auditor; it is asked again, of the finished table. */
function withheldIn(
  cells: Table,
  faults: ReadonlyMap<PatientSet, DifferencingFault>,
  before: ReleasedSets,
): readonly boolean[] | null {
  const counted: readonly CountedCell[] = cells.map(({ people, ...cell }, at) => ({
    ...cell,
    count: people.count,
    fixed: at === cells.length - 1 || before.has(people),
  }));
  const withheld = suppressCells(
    counted,
    before.fewest,
    cells.map(({ people }) => faults.has(people)),
  );
  if (withheld === null) return null;
  const published = counted.map((cell, at) => (withheld[at] ? { ...cell, count: null } : cell));
  return auditTable(published, before.fewest).safe ? withheld : null;
}
