import { useCallback } from 'react';
import { twoStageChart, twoStageChartHeight } from '../../charts/two-stage-chart.ts';
import type { Canvas } from '../../charts/palette.ts';
import { Heading, Paragraph } from '../../parts/kit.ts';
import { LazyChart } from '../../parts/lazy-chart.tsx';
import { Link } from '../../parts/link.tsx';
import { useWords } from '../../words/language.ts';
import type { MonitoredProps } from './cohort-row.tsx';
import { RecordPart } from './record-part.tsx';
import { SuccessChance } from './success-chance.tsx';
import { Timeline } from './timeline.tsx';

/** The bounds, the chance and the decisions of a cohort. */
export function CohortDetail({ monitored, monitor }: MonitoredProps) {
  const { t } = useWords('monitor');
  return (
    <>
      <BoundaryPlot monitored={monitored} monitor={monitor} />
      <SuccessChance monitored={monitored} design={monitor.design} />
      <Timeline monitored={monitored} />
      <RecordPart monitored={monitored} design={monitor.design} />
      <Paragraph>
        <Link to={`/cohorts/${monitored.cohort.id}`}>{t('open')}</Link>
      </Paragraph>
    </>
  );
}

function BoundaryPlot({ monitored: { looks, cohort }, monitor: { design } }: MonitoredProps) {
  const { t, write } = useWords('monitor');
  const draw = useCallback(
    (canvas: Canvas) =>
      twoStageChart(
        {
          rule: design,
          looks,
          words: {
            ...{ patients: t('chart.patients'), outcomes: t('chart.outcomes') },
            ...{ stop: t('chart.stop'), goOn: t('chart.goOn') },
            ...{ negative: t('chart.negative'), positive: t('chart.positive') },
            reached: ({ outcomes, evaluable }) => t('xOfN', { x: write.count(outcomes), n: write.count(evaluable) }),
          },
        },
        write,
        canvas,
      ),
    [design, looks, t, write],
  );
  const reached = looks.map(({ outcomes, evaluable }) =>
    t('xOfN', { x: write.count(outcomes), n: write.count(evaluable) }),
  );
  const said = reached.length === 0 ? t('chart.none') : write.list(reached);
  return (
    <section>
      <Heading level={4} data-size="2xs">
        {t('chart.title')}
      </Heading>
      <Paragraph data-size="sm" className="quiet">
        {said}
        {reached.length > 0 && '.'} {t('chart.between')}
      </Paragraph>
      <LazyChart
        draw={draw}
        height={twoStageChartHeight}
        title={`${t('chart.title')}: ${cohort.label}`}
        description={said}
      />
    </section>
  );
}
