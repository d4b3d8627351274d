import { type FormEvent, useId, useState } from 'react';
import { Button, Heading, Input, Label, Paragraph } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import type { Said } from './saving.ts';

const FIELDS = ['name', 'purpose'] as const satisfies readonly (keyof Said)[];
const LONGEST = { name: 100, purpose: 1000 } as const satisfies Record<keyof Said, number>;

interface SaveFormProps {
  /** What is known already; of a new version, its name and purpose. */
  readonly said: Said;
  readonly newVersion: boolean;
  /** Why it cannot be saved yet; null when it can. */
  readonly unready: string | null;
  readonly saving: boolean;
  readonly onSave: (said: Said) => void;
}

/** Name, purpose and the button that makes a draft a cohort. */
export function SaveForm({ said, newVersion, unready, saving, onSave }: SaveFormProps) {
  const { t } = useWords('builder');
  const [draft, setDraft] = useState(said);
  const [tried, setTried] = useState(false);
  const lacks = FIELDS.filter((field) => draft[field].trim() === '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (lacks.length === 0 && !unready && !saving) onSave({ name: draft.name.trim(), purpose: draft.purpose.trim() });
  };
  return (
    <form className="save" onSubmit={submit} noValidate aria-labelledby="save-title">
      <Heading level={2} data-size="xs" id="save-title">
        {t('save.title')}
      </Heading>
      {FIELDS.map((field) => (
        <SaidField
          key={field}
          field={field}
          value={draft[field]}
          lacking={tried && lacks.includes(field)}
          onChange={(value) => setDraft({ ...draft, [field]: value })}
        />
      ))}
      {tried && unready && <Paragraph role="alert">{unready}</Paragraph>}
      <Button type="submit" id="save" className="start" aria-disabled={saving}>
        {t(saving ? 'save.saving' : newVersion ? 'save.buttonVersion' : 'save.button')}
      </Button>
    </form>
  );
}

interface SaidFieldProps {
  readonly field: keyof Said;
  readonly value: string;
  readonly lacking: boolean;
  readonly onChange: (value: string) => void;
}

function SaidField({ field, value, lacking, onChange }: SaidFieldProps) {
  const { t } = useWords('builder');
  const id = useId();
  return (
    <span className="said">
      <Label htmlFor={`save-${field}`} data-size="sm">
        {t(`save.${field}`)}
      </Label>
      <Input
        id={`save-${field}`}
        data-size="sm"
        autoComplete="off"
        maxLength={LONGEST[field]}
        value={value}
        aria-invalid={lacking || undefined}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => onChange(target.value)}
      />
      <span id={`${id}-help`} className={lacking ? 'said-lacking' : 'quiet'}>
        {lacking ? t(`save.${field}Missing`) : t(`save.${field}Help`)}
      </span>
    </span>
  );
}
