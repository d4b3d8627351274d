import { goesOn, type Lane } from '../../../charts/swimmer-chart.ts';
import { DataTable } from '../../../parts/data-table.tsx';
import { NOTHING } from '../../../words/format.ts';
import { useWords } from '../../../words/language.ts';
import { DAYS_IN_MONTH } from './months.ts';

export function SwimmerTable({ lanes }: { readonly lanes: readonly Lane[] }) {
  const { t, write } = useWords('course');
  const months = (days: number | null) => (days === null ? NOTHING : write.number(days / DAYS_IN_MONTH, 1));
  return (
    <DataTable
      caption={t('swimmer.caption')}
      columns={[
        { title: t('patient') },
        { title: t('best') },
        { title: t('swimmer.treated'), numeric: true },
        { title: t('swimmer.followed'), numeric: true },
        { title: t('swimmer.responded'), numeric: true },
        { title: t('swimmer.progressed'), numeric: true },
        { title: t('swimmer.died'), numeric: true },
        { title: t('swimmer.goesOn') },
      ]}
      rows={lanes.map((lane, at) => ({
        key: String(at),
        cells: [
          write.count(at + 1),
          t(`told.${lane.best}`),
          months(lane.treatedDays),
          months(lane.followedDays),
          months(lane.respondedAt),
          months(lane.progressedAt),
          months(lane.diedAt),
          t(goesOn(lane) ? 'spider.yes' : 'spider.no'),
        ],
      }))}
    />
  );
}
