import { Heading, Tag } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { sizeOf } from './amounts.ts';
import { ShortHash } from './copied.tsx';
import type { DialectReport, Report } from './report.ts';
import { RowsTable } from './rows-table.tsx';
import { useDialectWords } from './dialect-words.ts';

/** The files as they came: size, records, hash, and how they were written. */
export function DeliveredFiles({ files }: { readonly files: Report['files'] }) {
  const { t, lang, write } = useWords('data');
  return (
    <section className="data-section">
      <Heading level={3} data-size="2xs">
        {t('delivery.files')}
      </Heading>
      <RowsTable
        caption={t('delivery.files')}
        captionHidden
        columns={[
          { key: 'name', head: t('delivery.file'), cell: ({ name }) => name },
          { key: 'size', head: t('delivery.size'), numeric: true, cell: ({ bytes }) => sizeOf(lang, bytes) },
          { key: 'records', head: t('delivery.records'), numeric: true, cell: ({ records }) => write.count(records) },
          {
            key: 'dialect',
            head: t('delivery.dialect'),
            cell: ({ dialect }) => dialect && <DialectLine dialect={dialect} />,
          },
          { key: 'hash', head: t('delivery.hash'), cell: ({ sha256 }) => <ShortHash hash={sha256} what="sha256" /> },
        ]}
        rows={files}
        keyOf={({ name }) => name}
      />
    </section>
  );
}

/** Each part of the dialect, and whether somebody declared it or it was detected. */
export function DialectLine({ dialect }: { readonly dialect: DialectReport }) {
  const { t } = useWords('data');
  const parts = useDialectWords(dialect);
  return (
    <ul className="data-dialect">
      {parts.map(({ part, name, words, detected }) => (
        <li key={part}>
          <span className="quiet">{name}:</span> {words}{' '}
          <Tag data-size="sm" data-color={detected ? 'warning' : 'neutral'} variant="outline">
            {t(detected ? 'dialect.detected' : 'dialect.declared')}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
