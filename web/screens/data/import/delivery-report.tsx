import { Alert, Heading, Paragraph } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';
import { DeliveredFiles } from '../delivered-files.tsx';
import { FindingsTable } from '../findings-table.tsx';
import { RecordCounts } from '../record-counts.tsx';
import { RefusedAttributes } from '../refused-attributes.tsx';
import type { UploadReport } from '../report.ts';
import { TableRows } from '../table-rows.tsx';
import { findingsAddress } from './findings-csv.ts';

interface DeliveryReportProps {
  readonly report: UploadReport;
  /** Whether the server kept it, so that its findings can be fetched from there. */
  readonly kept: boolean;
}

/** What the server found: whether the files would be accepted, the counts, and everything wrong. */
export function DeliveryReportView({ report, kept }: DeliveryReportProps) {
  const { t } = useWords('data');
  const accepted = report.state === 'ACCEPTED';
  return (
    <div className="data-detail">
      <Alert data-color={accepted ? 'success' : 'danger'} role="status">
        <Heading level={3} data-size="2xs">
          {t(`import.report.${kept ? 'loaded' : 'tried'}.${report.state}`)}
        </Heading>
        <Paragraph>{t(report.alreadyImported ? 'import.report.already' : `import.report.${report.state}`)}</Paragraph>
      </Alert>
      <RecordCounts counts={report} />
      <FindingsTable findings={report.findings} count={report.findingCount} download={findingsAddress(report, kept)} />
      {report.tables.length > 0 && (
        <section className="data-section">
          <Heading level={3} data-size="2xs">
            {t('delivery.tables')}
          </Heading>
          <TableRows tables={report.tables} />
        </section>
      )}
      <RefusedAttributes refused={report.refusedAttributes} />
      <DeliveredFiles files={report.files} />
    </div>
  );
}
