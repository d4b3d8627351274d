import { Tag } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import type { DeliverySummaryFragment } from '../../contract.ts';
import { useWords } from '../../words/language.ts';
import { usePersonName } from './person-name.ts';
import { RowsTable, type RowsColumn } from './rows-table.tsx';

/** Deliveries, newest first, each leading to its own report. */
export function DeliveriesTable({ deliveries }: { readonly deliveries: readonly DeliverySummaryFragment[] }) {
  const { t, write } = useWords('data');
  const person = usePersonName();
  const columns: readonly RowsColumn<DeliverySummaryFragment>[] = [
    { key: 'result', head: t('delivery.result'), cell: ({ state }) => <StateTag state={state} /> },
    { key: 'source', head: t('delivery.source'), cell: ({ source }) => source },
    {
      key: 'when',
      head: t('delivery.when'),
      cell: ({ id, deliveredAt }) => (
        <Link to={`/data?view=deliveries&delivery=${encodeURIComponent(id)}`}>{write.moment(deliveredAt)}</Link>
      ),
    },
    { key: 'by', head: t('delivery.by'), cell: ({ deliveredBy }) => person(deliveredBy) ?? t('delivery.byNobody') },
    { key: 'format', head: t('delivery.format'), cell: ({ format }) => format },
    { key: 'cut', head: t('delivery.dataCut'), cell: ({ dataCut }) => write.date(dataCut) },
    { key: 'in', head: t('delivery.inFiles'), numeric: true, cell: (one) => write.count(one.recordsInFiles) },
    { key: 'read', head: t('delivery.read'), numeric: true, cell: (one) => write.count(one.recordsRead) },
    { key: 'refused', head: t('delivery.refused'), numeric: true, cell: (one) => write.count(one.recordsRefused) },
    { key: 'findings', head: t('delivery.findings'), numeric: true, cell: (one) => write.count(one.findingCount) },
  ];
  return (
    <RowsTable
      caption={t('delivery.caption')}
      captionHidden
      columns={columns}
      rows={deliveries}
      keyOf={({ id, deliveredAt }) => `${id} ${deliveredAt}`}
    />
  );
}

export function StateTag({ state }: Pick<DeliverySummaryFragment, 'state'>) {
  const { t } = useWords('data');
  return <Tag data-color={state === 'ACCEPTED' ? 'success' : 'danger'}>{t(`delivery.state.${state}`)}</Tag>;
}
