import { useState } from 'react';
import { Button, Field, Heading, KitLink, Label, Paragraph, Select } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import type { Finding } from './report.ts';
import { RowsTable, type RowsColumn } from './rows-table.tsx';

const PAGE = 50;

interface FindingsTableProps {
  readonly findings: readonly Finding[];
  /** All there are; the list may be cut short. */
  readonly count: number;
  /** Where the whole list can be had as a file; null where the delivery was not kept. */
  readonly download: Download | null;
}

export interface Download {
  readonly href: string;
  readonly name: string;
}

/** What is wrong in the files and where: file, line, column, what stood there and what was wanted. */
export function FindingsTable({ findings, count, download }: FindingsTableProps) {
  const { t, write } = useWords('data');
  const [code, setCode] = useState('');
  const [pages, setPages] = useState(1);
  const columns = useColumns();
  const fitting = code === '' ? findings : findings.filter((finding) => finding.code === code);
  const shown = fitting.slice(0, pages * PAGE);
  if (count === 0) {
    return (
      <Paragraph>
        <strong>{t('finding.none')}.</strong> {t('finding.noneBody')}
      </Paragraph>
    );
  }
  const choose = (chosen: string) => {
    setCode(chosen);
    setPages(1);
  };
  return (
    <section className="data-findings" aria-label={t('finding.title')}>
      <div className="data-findings-head">
        <Heading level={3} data-size="2xs">
          {t('finding.count', { count, n: write.count(count) })}
        </Heading>
        {download && (
          <KitLink href={download.href} download={download.name}>
            {t('finding.download')}
          </KitLink>
        )}
      </div>
      {findings.length < count && (
        <Paragraph data-size="sm">
          {t('finding.listed', { listed: write.count(findings.length), n: write.count(count) })}
        </Paragraph>
      )}
      <CodeChoice findings={findings} value={code} choose={choose} />
      <RowsTable
        caption={t('finding.caption')}
        captionHidden
        columns={columns}
        rows={shown}
        keyOf={(_, index) => String(index)}
      />
      <div className="data-findings-foot">
        <Paragraph data-size="sm" role="status">
          {t('finding.shown', { shown: write.count(shown.length), n: write.count(fitting.length) })}
        </Paragraph>
        {shown.length < fitting.length && (
          <Button variant="secondary" data-size="sm" onClick={() => setPages(pages + 1)}>
            {t('finding.more', { n: write.count(Math.min(PAGE, fitting.length - shown.length)) })}
          </Button>
        )}
      </div>
    </section>
  );
}

function useColumns(): readonly RowsColumn<Finding>[] {
  const { t, write } = useWords('data');
  return [
    { key: 'code', head: t('finding.code'), cell: ({ code }) => <Code code={code} /> },
    { key: 'file', head: t('finding.file'), cell: ({ file }) => file },
    {
      key: 'line',
      head: t('finding.line'),
      numeric: true,
      cell: ({ line }) => (line === null ? t('finding.whole') : write.count(line)),
    },
    { key: 'column', head: t('finding.column'), cell: ({ column }) => column && <code>{column}</code> },
    { key: 'found', head: t('finding.found'), cell: ({ found }) => <Found found={found} /> },
    { key: 'wanted', head: t('finding.wanted'), cell: ({ wanted }) => wanted },
  ];
}

/** What a code means, and the code itself for those who search for it. */
function Code({ code }: Pick<Finding, 'code'>) {
  const name = useFindingName();
  return (
    <>
      {name(code)} <code className="data-code">{code}</code>
    </>
  );
}

/** A code in words; the code itself where there are none. */
function useFindingName(): (code: string) => string {
  const { t } = useWords('data');
  const words: Readonly<Record<string, string>> = t('finding.named', { returnObjects: true });
  return (code) => words[code] ?? code;
}

/** What stood there, spaces and all; an empty cell is said to be empty. */
function Found({ found }: Pick<Finding, 'found'>) {
  const { t } = useWords('data');
  if (found === null) return null;
  if (found === '') return <span className="quiet">{t('finding.empty')}</span>;
  return <q className="data-found">{found}</q>;
}

interface CodeChoiceProps {
  readonly findings: readonly Finding[];
  readonly value: string;
  readonly choose: (code: string) => void;
}

function CodeChoice({ findings, value, choose }: CodeChoiceProps) {
  const { t, write } = useWords('data');
  const name = useFindingName();
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  if (counts.size < 2) return null;
  return (
    <Field data-size="sm" className="data-code-choice">
      <Label>{t('finding.filter')}</Label>
      <Select value={value} onChange={({ target }) => choose(target.value)}>
        <Select.Option value="">{t('finding.all', { n: write.count(findings.length) })}</Select.Option>
        {[...counts]
          .sort((a, b) => b[1] - a[1])
          .map(([code, n]) => (
            <Select.Option key={code} value={code}>
              {name(code)} ({write.count(n)})
            </Select.Option>
          ))}
      </Select>
    </Field>
  );
}
