import type { Counted } from '../../parts/count.tsx';
import { People } from '../../parts/count.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { share } from '../../parts/share.ts';
import { useWords } from '../../words/language.ts';

/** What the cells say. */
export const SHOWN = ['COUNT', 'OF_ROW', 'OF_COLUMN'] as const;
export type Shown = (typeof SHOWN)[number];

interface NamedLine {
  readonly name: string;
  /** False of those of whom the trait is unknown. */
  readonly known: boolean;
  readonly people: Counted;
}

/** A table of counts with the names of its lines. */
export interface Crossed {
  readonly rows: readonly NamedLine[];
  readonly columns: readonly NamedLine[];
  readonly cells: readonly (readonly Counted[])[];
  readonly total: Counted;
}

interface CrossGridProps {
  readonly caption: string;
  /** What the rows are told apart by. */
  readonly head: string;
  readonly crossed: Crossed;
  readonly show: Shown;
}

/** Rows by columns with their totals, darker where more are; lines of nobody are left out. */
export function CrossGrid({ caption, head, crossed, show }: CrossGridProps) {
  const { t } = useWords('explore');
  const { rows, columns, cells, total } = crossed;
  const shown = columns.flatMap(({ people }, at) => (people.value === 0 ? [] : [at]));
  const most = Math.max(1, ...cells.flat().map(({ value }) => value ?? 0));
  const cell = (counted: Counted, row: Counted, column: Counted) => (
    <Cell counted={counted} of={show === 'OF_ROW' ? row : show === 'OF_COLUMN' ? column : null} most={most} />
  );
  return (
    <DataTable
      caption={caption}
      columns={[
        { title: head },
        ...shown.map((at) => ({ title: columns[at]!.name, numeric: true })),
        { title: t('cross.total'), numeric: true },
      ]}
      rows={[
        ...rows.flatMap(({ name, people }, i) => {
          const inner = shown.map((j) => cell(cells[i]![j]!, people, columns[j]!.people));
          const last = show === 'OF_COLUMN' ? cell(people, people, total) : <People of={people} />;
          return people.value === 0
            ? []
            : [{ key: name, cells: [<span className="facet-name">{name}</span>, ...inner, last] }];
        }),
        {
          key: 'total',
          cells: [
            <strong>{t('cross.total')}</strong>,
            ...shown.map((j) =>
              show === 'OF_ROW' ? cell(columns[j]!.people, total, total) : <People of={columns[j]!.people} />,
            ),
            <People of={total} />,
          ],
        },
      ]}
    />
  );
}

interface CellProps {
  readonly counted: Counted;
  /** Of whom a share is shown; null for a count. */
  readonly of: Counted | null;
  readonly most: number;
}

function Cell({ counted, of, most }: CellProps) {
  const { write } = useWords('explore');
  const { value } = counted;
  if (value === null || of?.value === null) return <People of={counted.value === null ? counted : of!} />;
  const part = of ? (of.value === 0 ? 0 : value / of.value!) : value / most;
  return (
    <span className="cross-cell" style={share(part)}>
      {of ? write.percent(part, 0) : write.count(value)}
    </span>
  );
}
