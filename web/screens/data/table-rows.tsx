import { useWords } from '../../words/language.ts';

interface TableRowsProps {
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
}

/** How many rows each table holds. */
export function TableRows({ tables }: TableRowsProps) {
  const { write } = useWords('data');
  const name = useTableName();
  return (
    <ul className="data-table-rows">
      {tables.map((table) => (
        <li key={table.name}>
          <span className="number">{write.count(table.rows)}</span> {name(table.name)}
        </li>
      ))}
    </ul>
  );
}

/** What people call a table of the lake; its own name where there is no word for it. */
export function useTableName(): (name: string) => string {
  const { t } = useWords('data');
  const words = t('tables', { returnObjects: true });
  return (name) => (words as Readonly<Record<string, string>>)[name] ?? name;
}
