import { useWords } from '../../words/language.ts';
import type { Report } from './report.ts';

type Counts = Pick<Report, 'recordsInFiles' | 'recordsRead' | 'recordsRefused'>;

/** Records read plus records refused equals records in the files: said so that it can be checked by eye. */
export function RecordCounts({ counts }: { readonly counts: Counts }) {
  const { t, write } = useWords('data');
  return (
    <div className="data-counts">
      <p className="data-sum number">
        {t('delivery.sum', {
          read: write.count(counts.recordsRead),
          refused: write.count(counts.recordsRefused),
          inFiles: write.count(counts.recordsInFiles),
        })}
      </p>
      <p className="quiet">{t('delivery.sumMeaning')}</p>
    </div>
  );
}
