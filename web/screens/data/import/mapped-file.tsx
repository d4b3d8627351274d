import { useState } from 'react';
import { Button, Field, Input, Label, Select } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';
import { useTableName } from '../table-rows.tsx';
import { editMapping } from './draft-store.ts';
import { addTable, setUnread } from './edit-mapping.ts';
import { LeftColumns } from './left-columns.tsx';
import { MappedTable } from './mapped-table.tsx';
import { columnsRead, type FileRule, type KnownTable } from './mapping-rules.ts';

interface MappedFileProps {
  readonly at: number;
  readonly rule: FileRule;
  readonly known: readonly KnownTable[];
  /** The chosen file it is about, by its name in the delivery; null where there is none. */
  readonly file: string | null;
  /** The file's columns; empty where they are not known. */
  readonly header: readonly string[];
}

/** One file of a mapping: its tables, and what becomes of the columns that none of them reads. */
export function MappedFile({ at, rule, known, file, header }: MappedFileProps) {
  const { t } = useWords('data');
  const unread = rule.ignore === 'all';
  const columns = [...new Set([...header, ...rule.tables.flatMap(columnsRead)])].filter((column) => column !== '');
  return (
    <>
      <Field data-size="sm">
        <Input
          type="checkbox"
          checked={unread}
          onChange={({ target }) => editMapping((text) => setUnread(text, at, target.checked))}
        />
        <Label>{t('import.mapping.unread')}</Label>
      </Field>
      {!unread && (
        <>
          {rule.tables.map((table, index) => (
            <MappedTable
              key={index}
              place={{ file: at, table: index }}
              rule={table}
              known={known.find(({ name }) => name === table.table) ?? null}
              columns={columns}
              file={file}
            />
          ))}
          <AddTable at={at} known={known} />
          <LeftColumns at={at} rule={rule} header={header} />
        </>
      )}
    </>
  );
}

function AddTable({ at, known }: Pick<MappedFileProps, 'at' | 'known'>) {
  const { t } = useWords('data');
  const tableName = useTableName();
  const [table, setTable] = useState('');
  const add = () => {
    editMapping((text) => addTable(text, at, table));
    setTable('');
  };
  return (
    <div className="import-add-table">
      <Field data-size="sm">
        <Label>{t('import.mapping.addTable')}</Label>
        <Select value={table} onChange={({ target }) => setTable(target.value)}>
          <Select.Option value="">{t('import.mapping.chooseTable')}</Select.Option>
          {known.map(({ name }) => (
            <Select.Option key={name} value={name}>
              {name} ({tableName(name)})
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Button variant="secondary" data-size="sm" disabled={table === ''} onClick={add}>
        {t('import.mapping.add')}
      </Button>
    </div>
  );
}
