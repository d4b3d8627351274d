import type { BuilderSourcesQuery } from '../../contract.ts';
import { Label, Select } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';

interface SourceChoiceProps {
  /** The sources, each as the cohort of everyone in it. */
  readonly wholes: BuilderSourcesQuery['cohorts']['cohorts'];
  readonly source: string;
  readonly onChange: (source: string) => void;
}

/** The source comes first: every count and every value is of it. */
export function SourceChoice({ wholes, source, onChange }: SourceChoiceProps) {
  const { t } = useWords('builder');
  return (
    <span className="end">
      <Label htmlFor="builder-source">{t('source')}</Label>
      <Select
        id="builder-source"
        value={source}
        aria-describedby="builder-source-help"
        onChange={({ target }) => onChange(target.value)}
      >
        {source === '' && <Select.Option value="">{t('sourceFirst')}</Select.Option>}
        {wholes.map(({ id, label }) => (
          <Select.Option key={id} value={id}>
            {label}
          </Select.Option>
        ))}
      </Select>
      <span id="builder-source-help" className="quiet">
        {t('sourceHelp')}
      </span>
    </span>
  );
}
