import { useQuery } from '@apollo/client/react';
import { DataTemplatesDocument, type DataTemplatesQuery } from '../../contract.ts';
import { Answer } from '../../parts/answer.tsx';
import { Details, Heading, KitLink, Paragraph, Skeleton } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { Nothing } from './nothing.tsx';
import { RowsTable, type RowsColumn } from './rows-table.tsx';

type Template = DataTemplatesQuery['templates'][number];
type Column = Template['columns'][number];

/** The flat files we ask for, column by column, each with an empty file and an example to take away. */
export function Templates() {
  const { t, lang } = useWords('data');
  const asked = useQuery(DataTemplatesDocument, { variables: { lang } });
  return (
    <section className="data-list">
      <Paragraph className="data-lead">{t('template.lead')}</Paragraph>
      <Answer asked={asked} what={t('tabs.templates').toLowerCase()} skeleton={<Skeleton height="24rem" />}>
        {({ templates }) =>
          templates.length === 0 ? (
            <Nothing title={t('template.empty')} body={t('failed')} />
          ) : (
            <div className="data-templates">
              {templates.map((template) => (
                <TemplateSheet key={template.name} template={template} />
              ))}
            </div>
          )
        }
      </Answer>
    </section>
  );
}

function TemplateSheet({ template }: { readonly template: Template }) {
  const { t, write } = useWords('data');
  const { name, title, columns } = template;
  const file = `/api/v1/templates/${encodeURIComponent(name)}`;
  return (
    <article className="data-template" id={name}>
      <div className="data-card-head">
        <Heading level={2} data-size="xs">
          {title} <code>{name}.csv</code>
        </Heading>
        <div className="data-actions">
          <KitLink href={`${file}.csv`} download={`${name}.csv`}>
            {t('template.blank')} <span className="visually-hidden">{name}.csv</span>
          </KitLink>
          <KitLink href={`${file}.csv?example=1`} download={`${name}-example.csv`}>
            {t('template.example')} <span className="visually-hidden">{name}.csv</span>
          </KitLink>
        </div>
      </div>
      <Details data-color="neutral" data-size="sm">
        <Details.Summary>
          {t('template.columns', { count: columns.length, n: write.count(columns.length) })}
        </Details.Summary>
        <Details.Content>
          <RowsTable
            caption={t('template.caption', { name })}
            captionHidden
            columns={useTemplateColumns()}
            rows={columns}
            keyOf={(column) => column.name}
          />
        </Details.Content>
      </Details>
    </article>
  );
}

function useTemplateColumns(): readonly RowsColumn<Column>[] {
  const { t } = useWords('data');
  return [
    { key: 'name', head: t('template.column'), cell: ({ name }) => <code>{name}</code> },
    { key: 'meaning', head: t('template.meaning'), cell: ({ meaning }) => meaning },
    {
      key: 'required',
      head: t('template.required'),
      cell: ({ required }) => t(required ? 'template.yes' : 'template.no'),
    },
    { key: 'wanted', head: t('template.wanted'), cell: ({ wanted }) => wanted },
    { key: 'unit', head: t('template.unit'), cell: ({ unit }) => unit },
    { key: 'codes', head: t('template.codes'), cell: ({ codes }) => <Codes codes={codes} /> },
  ];
}

function Codes({ codes }: Pick<Column, 'codes'>) {
  if (codes.length === 0) return null;
  return (
    <dl className="data-codes">
      {codes.map(({ code, meaning }) => (
        <div key={code}>
          <dt>
            <code>{code}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
