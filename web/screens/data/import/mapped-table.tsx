import { useState } from 'react';
import { Button, Heading, Paragraph } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';
import { RowsTable } from '../rows-table.tsx';
import { useTableName } from '../table-rows.tsx';
import { editMapping } from './draft-store.ts';
import { removeTable, setColumn, type TablePlace } from './edit-mapping.ts';
import { FromField } from './from-field.tsx';
import type { ColumnRule, KnownColumn, KnownTable, TableRule } from './mapping-rules.ts';
import { RuleDetails } from './rule-details.tsx';

interface MappedTableProps {
  readonly place: TablePlace;
  readonly rule: TableRule;
  /** Null where no table of ours has that name. */
  readonly known: KnownTable | null;
  /** Columns of the file. */
  readonly columns: readonly string[];
  /** Its name in the delivery; null where no chosen file is meant. */
  readonly file: string | null;
}

/** One of our tables, column by column: what of the file each is read from, and how. */
export function MappedTable({ place, rule, known, columns, file }: MappedTableProps) {
  const { t, write } = useWords('data');
  const tableName = useTableName();
  const set = (column: string) => (next: ColumnRule | null) => {
    setBegun((now) => new Set(now).add(column));
    editMapping((text) => setColumn(text, place, column, next));
  };
  const label = (column: string) => `${rule.table}.${column}`;
  const [all, setAll] = useState(false);
  // A column keeps its row while somebody works on it, also when it is emptied.
  const [begun, setBegun] = useState<ReadonlySet<string>>(() => new Set(Object.keys(rule.columns)));
  const whole = known?.columns ?? [];
  const shown = whole.filter(({ name, required }) => all || required || name in rule.columns || begun.has(name));
  return (
    <section className="import-mapped-table" aria-label={`${t('import.mapping.table')} ${rule.table}`}>
      <div className="data-card-head">
        <Heading level={4} data-size="2xs">
          <code>{rule.table}</code> {tableName(rule.table)}
        </Heading>
        <Button
          variant="tertiary"
          data-size="sm"
          data-color="danger"
          onClick={() => editMapping((text) => removeTable(text, place))}
        >
          {t('import.mapping.removeTable')} <span className="visually-hidden">{rule.table}</span>
        </Button>
      </div>
      <Where where={rule.where} />
      <RowsTable
        caption={`${t('import.mapping.table')} ${rule.table}`}
        captionHidden
        columns={[
          { key: 'to', head: t('import.mapping.to'), cell: (column) => <OurColumn column={column} /> },
          {
            key: 'from',
            head: t('import.mapping.from'),
            cell: ({ name }) => (
              <FromField label={label(name)} rule={rule.columns[name] ?? null} columns={columns} set={set(name)} />
            ),
          },
          {
            key: 'how',
            head: t('import.mapping.how'),
            cell: (column) => (
              <RuleDetails
                label={label(column.name)}
                rule={rule.columns[column.name] ?? null}
                column={column}
                set={set(column.name)}
                file={file}
              />
            ),
          },
        ]}
        rows={shown}
        keyOf={({ name }) => name}
      />
      {(all || shown.length < whole.length) && (
        <p className="data-back">
          <Button variant="tertiary" data-size="sm" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('import.mapping.fewer') : t('import.mapping.all', { n: write.count(whole.length - shown.length) })}
          </Button>
        </p>
      )}
    </section>
  );
}

function OurColumn({ column: { name, required, wanted } }: { readonly column: KnownColumn }) {
  const { t } = useWords('data');
  return (
    <>
      <code>{name}</code> {required && <span className="import-required">{t('import.mapping.required')}</span>}
      <span className="import-wanted">{wanted}</span>
    </>
  );
}

function Where({ where }: Pick<TableRule, 'where'>) {
  const { t, write } = useWords('data');
  const conditions = Object.entries(where);
  if (conditions.length === 0) return null;
  return (
    <Paragraph data-size="sm">
      {t('import.mapping.where')}{' '}
      {write.list(
        conditions.map(([column, cells]) => t('import.mapping.whereIs', { column, cells: cells.join(', ') })),
      )}
    </Paragraph>
  );
}
