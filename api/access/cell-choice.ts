import { suppressCells, type CountedCell } from '../methods/disclosure/cell-suppression.ts';
import type { PatientSet } from '../methods/disclosure/patient-set.ts';
import type { DifferencingFault, ReleasedSets } from '../methods/disclosure/released-sets.ts';
import { mayTell } from '../methods/disclosure/smallest-count.ts';
import { auditTable } from '../methods/disclosure/table-auditor.ts';

/** A cell of a table, its totals included: who is in it, between which lines of the table it stands. */
export interface PeopleCell {
  readonly from: number;
  readonly to: number;
  readonly people: PatientSet;
  readonly total: boolean;
}

/** A frequency table of patients. */
export type PeopleTable = readonly PeopleCell[];

/**
 * The sets of which a number could be told: totals of selections, then of lines, then inner cells, so that no cell takes the
 * place of what it is a part of.
 */
export function candidatesOf(tables: readonly PeopleTable[], fewest: number): readonly PatientSet[] {
  const cells = tables.flat();
  const [totals, inner] = [cells.filter(({ total }) => total), cells.filter(({ total }) => !total)];
  const sets = [...tables.map((cells) => cells.at(-1)!), ...totals, ...inner].map(({ people }) => people);
  return sets.filter(({ count }) => mayTell(count, fewest));
}

/** What is withheld of each table, null when nothing may be shown; whom the rest shows; why what could not be shown. */
export interface CellChoice {
  readonly withheld: readonly (readonly boolean[])[] | null;
  readonly shown: readonly PatientSet[];
  readonly refused: readonly DifferencingFault[];
}

/** Of an open source. */
export const everyCell = (tables: readonly PeopleTable[]): CellChoice => ({
  withheld: tables.map((cells) => cells.map(() => false)),
  shown: [],
  refused: [],
});

/** Withholds until what is left can be shown beside what was: whatever cannot is withheld in the next round. */
export function chooseCells(tables: readonly PeopleTable[], before: ReleasedSets): CellChoice {
  const sets = candidatesOf(tables, before.fewest);
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
  cells: PeopleTable,
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
