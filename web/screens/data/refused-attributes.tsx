import { Heading, Paragraph } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import type { Report } from './report.ts';
import { RowsTable } from './rows-table.tsx';

/** Columns that were thrown away at the door, with how many values each held. */
export function RefusedAttributes({ refused }: { readonly refused: Report['refusedAttributes'] }) {
  const { t, write } = useWords('data');
  return (
    <section className="data-section">
      <Heading level={3} data-size="2xs">
        {t('refusedAttributes.title')}
      </Heading>
      {refused.length === 0 ? (
        <Paragraph>{t('refusedAttributes.none')}</Paragraph>
      ) : (
        <>
          <Paragraph data-size="sm">{t('refusedAttributes.body')}</Paragraph>
          <RowsTable
            caption={t('refusedAttributes.caption')}
            captionHidden
            columns={[
              { key: 'column', head: t('refusedAttributes.column'), cell: ({ column }) => <code>{column}</code> },
              { key: 'file', head: t('refusedAttributes.file'), cell: ({ file }) => file },
              {
                key: 'values',
                head: t('refusedAttributes.values'),
                numeric: true,
                cell: ({ values }) => write.count(values),
              },
            ]}
            rows={refused}
            keyOf={({ file, column }) => `${file} ${column}`}
          />
        </>
      )}
    </section>
  );
}
