import { useCallback } from 'react';
import { responseChart, responseChartHeight, type ResponseBar } from '../../charts/response-chart.ts';
import type { Canvas } from '../../charts/palette.ts';
import { exactly } from '../../parts/count.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Figure } from '../../parts/figure.tsx';
import { LazyChart } from '../../parts/lazy-chart.tsx';
import { useWords } from '../../words/language.ts';
import { bestFinding } from './response-finding.ts';
import type { Summary } from './response-section.tsx';

/** Best response as one whole bar; or why there is none. */
export function BestFigure({ summary, name = 'best' }: { readonly summary: Summary; readonly name?: string }) {
  const { t, write } = useWords('cohort');
  if (summary.best === null) {
    return (
      <p role="note" className="withheld">
        {t(summary.bestWithheld ? 'response.best.withheld' : 'response.best.none')}
      </p>
    );
  }
  const total = summary.best.reduce((sum, { n }) => sum + n, 0);
  return (
    <Figure
      name={name}
      question={t('response.best.question')}
      finding={bestFinding(summary.best, { t, write })}
      origin={summary.provenance}
      subjects={exactly(total)}
      diagram={<BestChart best={summary.best} />}
      table={<BestTable best={summary.best} total={total} />}
    />
  );
}

type Best = NonNullable<Summary['best']>;

function BestChart({ best }: { readonly best: Best }) {
  const { t, write } = useWords('cohort');
  const { t: codes } = useWords('codes');
  const draw = useCallback(
    (canvas: Canvas) => {
      const bars: readonly ResponseBar[] = best.map(({ response, n }) => ({
        response,
        n,
        name: codes(`response.${response}`),
      }));
      return responseChart(bars, write, canvas);
    },
    [best, codes, write],
  );
  return (
    <LazyChart
      draw={draw}
      height={responseChartHeight}
      title={t('response.best.question')}
      description={bestFinding(best, { t, write })}
    />
  );
}

function BestTable({ best, total }: { readonly best: Best; readonly total: number }) {
  const { t, write } = useWords('cohort');
  const { t: codes } = useWords('codes');
  return (
    <DataTable
      caption={t('response.best.caption')}
      columns={[
        { title: t('response.best.category') },
        { title: t('response.best.n'), numeric: true },
        { title: t('response.best.share'), unit: '%', numeric: true },
      ]}
      rows={best.map(({ response, n }) => ({
        key: response,
        cells: [
          `${codes(`response.${response}`)} (${response})`,
          write.count(n),
          write.percent(total === 0 ? null : n / total),
        ],
      }))}
    />
  );
}
