import { Input, Select } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';
import { isFrom, type ColumnRule } from './mapping-rules.ts';

interface FromFieldProps {
  readonly label: string;
  readonly rule: ColumnRule | null;
  readonly columns: readonly string[];
  readonly set: (rule: ColumnRule | null) => void;
}

// What the select holds besides columns of the file, which are prefixed so that none of them can be taken for these.
const NOTHING = 'nothing';
const CONSTANT = 'constant';
const COLUMN = 'column:';

/** Where one of our columns comes from: a column of the file, one value for all records, or nowhere. */
export function FromField({ label, rule, columns, set }: FromFieldProps) {
  const { t } = useWords('data');
  const from = rule && isFrom(rule) ? rule.from : null;
  const choose = (chosen: string) => {
    if (chosen === NOTHING) set(null);
    else if (chosen === CONSTANT) set({ value: '' });
    else set({ ...(rule && isFrom(rule) ? rule : {}), from: chosen.slice(COLUMN.length) });
  };
  return (
    <span className="import-from">
      <Select
        data-size="sm"
        aria-label={`${t('import.mapping.from')}, ${label}`}
        value={chosenOf(rule)}
        onChange={({ target }) => choose(target.value)}
      >
        <Select.Option value={NOTHING}>–</Select.Option>
        {(from === null || columns.includes(from) ? columns : [from, ...columns]).map((column) => (
          <Select.Option key={column} value={COLUMN + column}>
            {column}
          </Select.Option>
        ))}
        <Select.Option value={CONSTANT}>{t('import.mapping.constant')}</Select.Option>
      </Select>
      {rule && !isFrom(rule) && (
        <Input
          data-size="sm"
          aria-label={`${t('import.mapping.constant')}, ${label}`}
          value={rule.value}
          onChange={({ target }) => set({ value: target.value })}
        />
      )}
    </span>
  );
}

function chosenOf(rule: ColumnRule | null): string {
  if (rule === null) return NOTHING;
  return isFrom(rule) ? COLUMN + rule.from : CONSTANT;
}
