import { useNavigate } from 'react-router';
import { Alert, Button, Details, Heading, Paragraph, Skeleton, Tag } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';
import { DialectLine } from '../delivered-files.tsx';
import { FindingsTable } from '../findings-table.tsx';
import { RowsTable } from '../rows-table.tsx';
import { useTableName } from '../table-rows.tsx';
import { sizeOf } from '../amounts.ts';
import { Declarations } from './declarations.tsx';
import { useDraft } from './draft-store.ts';
import { useRecognition, type Recognising, type Recognition, type RecognisedFile } from './recognition.ts';
import { stepAddress } from './stepper.tsx';

/** What the files seem to be, what was declared and what detected; all of it can be changed. */
export function RecognisedStep() {
  const { t } = useWords('data');
  const draft = useDraft();
  const recognising = useRecognition(draft, draft.mapping || null);
  const { recognition } = recognising;
  return (
    <div className="data-form">
      <Paragraph className="data-lead">{t('import.recognised.lead')}</Paragraph>
      <State recognising={recognising} />
      {recognition && <Known recognition={recognition} />}
      <Declarations dialect={recognition?.files.find(({ dialect }) => dialect)?.dialect ?? null} />
      <Onward recognition={recognition} />
    </div>
  );
}

function State({ recognising: { state, recognition, failure, retry } }: { readonly recognising: Recognising }) {
  const { t } = useWords('data');
  if (state === 'failed' && failure) {
    return (
      <Alert data-color="danger" role="alert">
        <Heading level={3} data-size="2xs">
          {t('import.recognised.failed')}
        </Heading>
        <Paragraph>
          {failure.kind === 'said' ? failure.words : t(`import.run.failedHow.${failure.kind}`)} {t('import.run.kept')}
        </Paragraph>
        <Button variant="secondary" data-size="sm" onClick={retry}>
          {t('import.again')}
        </Button>
      </Alert>
    );
  }
  return (
    <>
      <p role="status" className="quiet import-status">
        {state === 'working' ? t('import.recognised.working') : ''}
      </p>
      {!recognition && <Skeleton height="10rem" />}
    </>
  );
}

function Known({ recognition }: { readonly recognition: Recognition }) {
  const { t, lang, write } = useWords('data');
  const { files } = useDraft();
  const size = (name: string) => files.find((one) => one.name === name)?.file.size ?? 0;
  return (
    <>
      <RowsTable
        caption={t('import.recognised.files')}
        captionHidden
        columns={[
          { key: 'name', head: t('delivery.file'), cell: ({ name }) => name },
          { key: 'size', head: t('delivery.size'), numeric: true, cell: ({ name }) => sizeOf(lang, size(name)) },
          { key: 'as', head: t('import.recognised.as'), cell: (file) => <ReadAs file={file} /> },
          {
            key: 'dialect',
            head: t('delivery.dialect'),
            cell: ({ dialect }) => dialect && <DialectLine dialect={dialect} />,
          },
          { key: 'columns', head: t('import.recognised.columns'), cell: (file) => <Columns file={file} /> },
        ]}
        rows={recognition.files}
        keyOf={({ name }) => name}
      />
      {recognition.findings.length > 0 && (
        <>
          <Paragraph className="data-lead">
            {t('import.recognised.headerFindings', { n: write.count(recognition.findings.length) })}
          </Paragraph>
          <FindingsTable findings={recognition.findings} count={recognition.findings.length} download={null} />
        </>
      )}
    </>
  );
}

function ReadAs({ file: { format, table } }: { readonly file: RecognisedFile }) {
  const { t } = useWords('data');
  const tableName = useTableName();
  const formats: Readonly<Record<string, string>> = t('import.recognised.formats', { returnObjects: true });
  if (format === null) return <Tag data-color="warning">{t('import.recognised.unread')}</Tag>;
  return (
    <>
      {formats[format] ?? format}
      {table && `: ${tableName(table)}`}
    </>
  );
}

function Columns({ file: { header, refused } }: { readonly file: RecognisedFile }) {
  const { t, write } = useWords('data');
  if (header.length === 0) return null;
  return (
    <Details data-color="neutral" data-size="sm" className="import-columns">
      <Details.Summary>
        {t('template.columns', { count: header.length, n: write.count(header.length) })}
      </Details.Summary>
      <Details.Content>
        <ul>
          {header.map((column, at) => (
            <li key={`${at} ${column}`}>
              <code>{column || t('finding.empty')}</code>{' '}
              {refused.includes(column) && (
                <Tag data-size="sm" data-color="danger">
                  {t('import.recognised.emptied')}
                </Tag>
              )}
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}

function Onward({ recognition }: { readonly recognition: Recognition | null }) {
  const { t } = useWords('data');
  const { mapping } = useDraft();
  const navigate = useNavigate();
  const foreign = recognition?.mapping !== null && recognition !== null;
  const mapped = foreign || Boolean(mapping);
  return (
    <>
      {recognition && (
        <Paragraph>{t(mapped ? 'import.recognised.needsMapping' : 'import.recognised.noMapping')}</Paragraph>
      )}
      <div className="data-actions">
        <Button onClick={() => void navigate(stepAddress('mapping'))} variant={mapped ? 'primary' : 'secondary'}>
          {t('import.step.mapping')}
        </Button>
        {!mapped && recognition && (
          <Button onClick={() => void navigate(stepAddress('trial'))}>{t('import.recognised.skip')}</Button>
        )}
      </div>
    </>
  );
}
