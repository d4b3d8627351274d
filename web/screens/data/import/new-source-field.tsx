import { Details, Field, Label, Paragraph, Select, Textfield } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';
import { changeDraft, useDraft } from './draft-store.ts';
import type { NewSource } from './draft.ts';

interface NewSourceFieldProps {
  readonly id: string;
  readonly idFault: string | null;
  readonly titleFault: string | null;
}

const KINDS = ['TRIAL', 'REGISTER'] as const;
const NONE: NewSource = { title: '', kind: 'TRIAL' };
const LONGEST_TITLE = 120;

/** A source that is not there yet: what is written here takes the place of the one chosen, until it is emptied again. */
export function NewSourceField({ id, idFault, titleFault }: NewSourceFieldProps) {
  const { t } = useWords('data');
  const { source, register } = useDraft();
  const { title, kind } = register ?? NONE;
  const own = register === null ? '' : source;
  const change = (to: Partial<NewSource & { readonly source: string }>) => {
    const next = { source: own, title, kind, ...to };
    const empty = next.source === '' && next.title === '';
    changeDraft({ source: next.source, register: empty ? null : { title: next.title, kind: next.kind } });
  };
  return (
    <Details data-color="neutral" data-size="sm" defaultOpen={register !== null}>
      <Details.Summary>{t('import.files.sourceNew')}</Details.Summary>
      <Details.Content className="data-form">
        <Paragraph>{t('import.files.sourceNewHow')}</Paragraph>
        <Textfield
          id={`${id}-id`}
          className="import-short"
          label={t('import.files.newId')}
          description={t('import.files.newIdMeaning')}
          error={idFault}
          autoComplete="off"
          value={own}
          onChange={({ target }) => change({ source: target.value.toUpperCase() })}
        />
        <Textfield
          id={`${id}-title`}
          label={t('import.files.newTitle')}
          error={titleFault}
          maxLength={LONGEST_TITLE}
          value={title}
          onChange={({ target }) => change({ title: target.value })}
        />
        <Field className="import-short">
          <Label>{t('import.files.newKind')}</Label>
          <Select value={kind} onChange={({ target }) => change({ kind: KINDS.find((one) => one === target.value)! })}>
            {KINDS.map((one) => (
              <Select.Option key={one} value={one}>
                {t(`import.files.newKinds.${one}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </Details.Content>
    </Details>
  );
}
