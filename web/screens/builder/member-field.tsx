import { useId } from 'react';
import { Label, Select } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { useBuilderSource } from './builder-source.tsx';

interface MemberFieldProps {
  readonly member: { readonly cohort: string };
  readonly onChange: (member: { readonly cohort: string }) => void;
}

/** One of the cohorts of the same source. */
export function MemberField({ member, onChange }: MemberFieldProps) {
  const { t } = useWords('builder');
  const { cohorts } = useBuilderSource();
  const id = useId();
  return (
    <span className="choice">
      <Label htmlFor={id} data-size="sm">
        {t('member')}
      </Label>
      <Select
        id={id}
        data-size="sm"
        value={member.cohort}
        onChange={({ target }) => onChange({ cohort: target.value })}
      >
        <Select.Option value="">{t('memberFirst')}</Select.Option>
        {cohorts.map(({ id: cohort, name }) => (
          <Select.Option key={cohort} value={cohort}>
            {`${name} (${cohort})`}
          </Select.Option>
        ))}
      </Select>
    </span>
  );
}
