import { Button, Field, Label, Select } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';
import { DIALECT_PARTS, useDialectWord } from '../dialect-words.ts';
import type { DialectReport } from '../report.ts';
import { changeDraft, useDraft } from './draft-store.ts';
import { EMPTY_DRAFT, type Declared } from './draft.ts';

const FORMATS = ['FLAT', 'CBIOPORTAL', 'ADAM'] as const;
const TIME_UNITS = ['days', 'weeks', 'months', 'years'] as const;
const CHOICES = {
  encoding: ['utf-8', 'windows-1252'],
  delimiter: [',', ';', '\t'],
  decimal: ['.', ','],
  dates: ['yyyy-mm-dd', 'dd.mm.yyyy'],
} as const;

/** What may be declared rather than detected, for all files of the delivery. */
export function Declarations({ dialect }: { readonly dialect: DialectReport | null }) {
  const { t } = useWords('data');
  const { format, declared } = useDraft();
  const word = useDialectWord();
  const said = format !== null || Object.values(declared).some((value) => value !== null);
  const declare = (change: Partial<Declared>) => changeDraft({ declared: { ...declared, ...change } });
  return (
    <fieldset className="data-fieldset">
      <legend>{t('import.recognised.declare')}</legend>
      <p className="quiet import-status">{t('import.recognised.allFiles')}</p>
      <div className="data-filters">
        <Declare
          label={t('import.recognised.format')}
          value={format}
          detected={t('import.recognised.detect')}
          options={FORMATS.map((value) => ({ value, words: t(`import.recognised.formats.${value}`) }))}
          choose={(value) => changeDraft({ format: value })}
        />
        {DIALECT_PARTS.map((part) => (
          <Declare
            key={part}
            label={t(`dialect.${part}`)}
            value={declared[part]}
            detected={
              dialect?.detected.includes(part)
                ? t('import.recognised.detectAs', { value: word(part, dialect[part]) })
                : t('import.recognised.detect')
            }
            options={CHOICES[part].map((value) => ({ value, words: word(part, value) }))}
            choose={(value) => declare({ [part]: value })}
          />
        ))}
        <Declare
          label={t('import.recognised.timeUnit')}
          meaning={t('import.recognised.timeUnitMeaning')}
          value={declared.timeUnit}
          detected={t('import.recognised.unitUnsaid')}
          options={TIME_UNITS.map((value) => ({ value, words: t(`import.recognised.units.${value}`) }))}
          choose={(timeUnit) => declare({ timeUnit })}
        />
      </div>
      {said && (
        <div className="data-actions">
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={() => changeDraft({ declared: EMPTY_DRAFT.declared, format: null })}
          >
            {t('import.recognised.reset')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface DeclareProps {
  readonly label: string;
  readonly meaning?: string;
  readonly value: string | null;
  readonly detected: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly choose: (value: string | null) => void;
}

function Declare({ label, meaning, value, detected, options, choose }: DeclareProps) {
  const { t } = useWords('data');
  return (
    <Field data-size="sm">
      <Label>{label}</Label>
      {meaning && <div data-field="description">{meaning}</div>}
      <Select value={value ?? ''} onChange={({ target }) => choose(target.value || null)}>
        <Select.Option value="">{detected}</Select.Option>
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.words} ({t('dialect.declared')})
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
