import { Details, Field, Input, Label, Select, Textfield } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';
import { CodesField } from './codes-field.tsx';
import { unknownCodes } from './unknown-codes.ts';
import { useRun } from './runs.ts';
import { isFrom, UNITS, type ColumnRule, type FromRule, type KnownColumn } from './mapping-rules.ts';

interface RuleDetailsProps {
  readonly label: string;
  readonly rule: ColumnRule | null;
  readonly column: KnownColumn;
  readonly set: (rule: ColumnRule) => void;
  /** The file as the delivery names it, for what the dry run found in it. */
  readonly file: string | null;
}

/** How the cells of a column become ours: its codes, its unit, and what more there is to say. */
export function RuleDetails({ rule, ...shared }: RuleDetailsProps) {
  return rule !== null && isFrom(rule) ? <FromDetails rule={rule} {...shared} /> : null;
}

function FromDetails({ label, rule, column, set, file }: RuleDetailsProps & { readonly rule: FromRule }) {
  const { t } = useWords('data');
  const said = useSaid(rule);
  const { report } = useRun('trial');
  const found = unknownCodes(report, file, rule.from);
  return (
    <Details data-color="neutral" data-size="sm" className="import-how">
      <Details.Summary>
        {said || t('import.mapping.asItIs')} <span className="visually-hidden">{label}</span>
      </Details.Summary>
      <Details.Content>
        <CodesField
          found={found}
          label={label}
          codes={rule.codes ?? {}}
          ours={column.codes}
          set={(codes) => set({ ...rule, codes })}
        />
        <UnitFields rule={rule} set={set} />
        <Textfield
          data-size="sm"
          label={t('import.mapping.missing')}
          description={t('import.mapping.missingMeaning')}
          defaultValue={(rule.missing ?? []).join(', ')}
          onBlur={({ target }) => set({ ...rule, missing: listOf(target.value) })}
        />
        <Textfield
          data-size="sm"
          label={t('import.mapping.pattern')}
          description={t('import.mapping.patternMeaning')}
          value={rule.pattern ?? ''}
          onChange={({ target }) => set({ ...rule, pattern: target.value })}
        />
      </Details.Content>
    </Details>
  );
}

function UnitFields({ rule, set }: { readonly rule: FromRule; readonly set: (rule: ColumnRule) => void }) {
  const { t } = useWords('data');
  return (
    <>
      <Field data-size="sm">
        <Label>{t('import.mapping.unit')}</Label>
        <Select
          value={rule.unit ?? ''}
          onChange={({ target }) =>
            set({ ...rule, unit: target.value, whole_days: target.value !== '' && rule.whole_days })
          }
        >
          <Select.Option value="">{t('import.mapping.noUnit')}</Select.Option>
          {UNITS.map((unit) => (
            <Select.Option key={unit} value={unit}>
              {t(`import.mapping.units.${unit}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {(['round', 'whole_days'] as const).map((flag) => (
        <Field key={flag} data-size="sm">
          <Input
            type="checkbox"
            checked={rule[flag] ?? false}
            onChange={({ target }) => set({ ...rule, [flag]: target.checked })}
          />
          <Label>{t(`import.mapping.${flag}`)}</Label>
        </Field>
      ))}
    </>
  );
}

/** What is said of a rule, in a few words. */
function useSaid({ codes, unit, round, whole_days, missing, pattern }: FromRule): string {
  const { t, write } = useWords('data');
  const count = Object.keys(codes ?? {}).length;
  const said = [
    count > 0 && t('template.codeCount', { count, n: write.count(count) }),
    UNITS.some((known) => known === unit) && t(`import.mapping.units.${unit as (typeof UNITS)[number]}`),
    round && t('import.mapping.round'),
    whole_days && t('import.mapping.whole_days'),
    missing && missing.length > 0 && `${t('import.mapping.missing')}: ${missing.join(', ')}`,
    pattern && t('import.mapping.pattern'),
  ];
  return said.filter(Boolean).join(' · ');
}

function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
