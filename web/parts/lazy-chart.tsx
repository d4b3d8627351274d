import type { EChartsOption } from 'echarts';
import { lazy, Suspense } from 'react';
import type { Canvas } from '../charts/palette.ts';
import { useWords } from '../words/language.ts';

export interface ChartProps {
  /** Keep it stable between renders: the chart is drawn anew when it changes. */
  readonly draw: (canvas: Canvas) => EChartsOption;
  /** Pixels, by the width there is. */
  readonly height: (width: number) => number;
  readonly title: string;
  readonly description: string;
}

const WIDE = 1000;

const Chart = lazy(async () => ({ default: (await import('./chart.tsx')).Chart }));

/** A chart whose drawing library is fetched when the first chart is shown; its room is kept meanwhile. */
export function LazyChart(props: ChartProps) {
  const { t } = useWords('figure');
  return (
    <Suspense
      fallback={
        <div className="chart chart-loading" style={{ height: props.height(WIDE) }}>
          {t('chartLoading')}
        </div>
      }
    >
      <Chart {...props} />
    </Suspense>
  );
}
