import { type Counted, People } from '../../../parts/count.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { useWords } from '../../../words/language.ts';
import type { EventsFound } from './safety-tab.tsx';

const GRADES = [1, 2, 3, 4, 5] as const;

/** Any event, then every term: the grades one by one where people are not protected. */
export function EventTable({ events: { any, terms, subjects } }: { readonly events: EventsFound }) {
  const { t, write } = useWords('course');
  const byGrade = any.byGrade !== null;
  const share = ({ value }: Counted) => write.percent(value === null ? null : value / Math.max(1, subjects));
  return (
    <DataTable
      caption={t('events.caption', { n: write.count(subjects) })}
      columns={[
        { title: t('events.term') },
        { title: t('events.anyGrade'), unit: 'n', numeric: true },
        { title: t('events.anyGrade'), unit: '%', numeric: true },
        { title: t('events.severe'), unit: 'n', numeric: true },
        { title: t('events.severe'), unit: '%', numeric: true },
        ...(byGrade ? GRADES.map((grade) => ({ title: t('events.grade', { grade }), unit: 'n', numeric: true })) : []),
      ]}
      rows={[any, ...terms].map((event) => ({
        key: event.term ?? '',
        cells: [
          event.term ?? t('events.any'),
          <People of={event.anyGrade} />,
          share(event.anyGrade),
          <People of={event.severe} />,
          share(event.severe),
          ...(event.byGrade ?? []).map((n) => write.count(n)),
        ],
      }))}
    />
  );
}
