import { useQuery } from '@apollo/client/react';
import { DataSourcesDocument } from '../../../contract.ts';
import { Button, Field, Label, Paragraph, Select, Tag } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';
import { changeDraft, useDraft } from './draft-store.ts';

interface SourceFieldProps {
  readonly id: string;
  readonly fault: string | null;
}

/** Who delivers: one of the sources that are registered. */
export function SourceField({ id, fault }: SourceFieldProps) {
  const { t } = useWords('data');
  const { source: named, register } = useDraft();
  const source = register === null ? named : '';
  const { data, error, refetch } = useQuery(DataSourcesDocument);
  const chosen = data?.sources.find((one) => one.id === source);
  return (
    <div className="import-source">
      <Field>
        <Label>{t('import.files.source')}</Label>
        <div data-field="description">{t('import.files.sourceMeaning')}</div>
        <Select
          id={id}
          value={source}
          aria-invalid={fault !== null}
          onChange={({ target }) => changeDraft({ source: target.value, register: null })}
        >
          <Select.Option value="">{t('import.files.sourceNone')}</Select.Option>
          {data?.sources.map((one) => (
            <Select.Option key={one.id} value={one.id}>
              {one.title} ({one.id})
            </Select.Option>
          ))}
          {source && data && !chosen && <Select.Option value={source}>{source}</Select.Option>}
        </Select>
        {fault && <Paragraph className="data-fault">{fault}</Paragraph>}
      </Field>
      {error && (
        <Paragraph className="data-fault" role="alert">
          {t('failed')}{' '}
          <Button variant="tertiary" data-size="sm" onClick={() => void refetch().catch(() => null)}>
            {t('import.again')}
          </Button>
        </Paragraph>
      )}
      {chosen && (
        <p className="data-tags">
          <Tag data-color={chosen.disclosure === 'OPEN' ? 'success' : 'info'}>
            {t(chosen.disclosure === 'OPEN' ? 'source.open' : 'source.protected')}
          </Tag>
          {chosen.synthetic && <Tag data-color="warning">{t('source.synthetic')}</Tag>}
        </p>
      )}
    </div>
  );
}
