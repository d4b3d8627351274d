import type { OverviewPublishedQuery } from '../../contract.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { useWords } from '../../words/language.ts';
import { isWholeFunnel } from './programme.ts';

/** Printed counts that are no whole funnel: shown as they stand, step by step, with where they are printed. */
export function OtherFunnels({ funnels }: { readonly funnels: OverviewPublishedQuery['publishedFunnels'] }) {
  const { t, write } = useWords('overview');
  const rows = funnels
    .filter((funnel) => !isWholeFunnel(funnel))
    .flatMap(({ programme, period, steps }) => steps.map((step) => ({ programme, period, ...step })));
  if (rows.length === 0) return null;
  return (
    <details className="how">
      <summary>{t('published.others')}</summary>
      <DataTable
        caption={t('published.othersCaption')}
        columns={[
          { title: t('published.programme') },
          { title: t('published.period') },
          { title: t('published.step') },
          { title: t('published.n'), numeric: true },
          { title: t('published.citation') },
        ]}
        rows={rows.map(({ programme, period, step, n, citation }) => ({
          key: `${programme} ${period} ${step}`,
          cells: [
            programme,
            period.replace('..', '–'),
            step,
            write.count(n),
            <span className="quiet">{citation}</span>,
          ],
        }))}
      />
    </details>
  );
}
