import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import type { Canvas } from '../../../charts/palette.ts';
import { lastDay, spiderChart, spiderHeight, spiderPlot } from '../../../charts/spider-chart.ts';
import { signed } from '../../../charts/waterfall-chart.ts';
import { CohortSpiderDocument, type CohortSpiderQuery } from '../../../contract.ts';
import { Answer } from '../../../parts/answer.tsx';
import { ChartKey, DrawnSample } from '../../../parts/chart-key.tsx';
import { exactly } from '../../../parts/count.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { FigureSkeleton } from '../../../parts/figure-skeleton.tsx';
import { Figure } from '../../../parts/figure.tsx';
import { LazyChart } from '../../../parts/lazy-chart.tsx';
import { ReadingCursor } from '../../../parts/reading-cursor.tsx';
import { Withheld } from '../../../parts/withheld.tsx';
import { useWords } from '../../../words/language.ts';
import type { CohortFound } from '../cohort.tsx';
import { spiderFinding } from './course-finding.ts';
import { DAYS_IN_MONTH, medianChangeAt, monthsTo } from './months.ts';
import { PictureNotes } from './picture-notes.tsx';
import { ToldKey } from './told-key.tsx';

export type SpiderFound = Extract<CohortSpiderQuery['spider'], { __typename?: 'Spider' }>;

export function SpiderSection({ cohort: { id, snapshot } }: { readonly cohort: CohortFound }) {
  const { t } = useWords('course');
  const asked = useQuery(CohortSpiderDocument, { variables: { cohort: id, snapshot } });
  return (
    <Answer asked={asked} what={t('what.spider')} skeleton={<FigureSkeleton height="26rem" />}>
      {({ spider }) => {
        if (spider.__typename !== 'Spider') return <Withheld {...spider} />;
        return spider.lines.length === 0 ? null : <SpiderFigure spider={spider} />;
      }}
    </Answer>
  );
}

function SpiderFigure({ spider }: { readonly spider: SpiderFound }) {
  const { t, write } = useWords('course');
  const finding = spiderFinding(spider, { t, write });
  const lesions = spider.lines.some(({ points }) => points.some(({ newLesion }) => newLesion));
  return (
    <Figure
      name="spider"
      question={t('spider.question')}
      finding={finding}
      origin={spider.provenance}
      subjects={exactly(spider.lines.length)}
      diagram={
        <>
          <ToldKey marks={spider.lines} as="line" />
          {lesions && <ChartKey items={[{ name: t('spider.star'), sample: <StarSample /> }]} />}
          <SpiderLines spider={spider} finding={finding} />
        </>
      }
      table={<SpiderTable spider={spider} />}
      below={<PictureNotes {...spider} />}
    />
  );
}

function StarSample() {
  return (
    <DrawnSample>
      <g stroke="currentColor" strokeWidth="2">
        <line x1="14" y1="2" x2="14" y2="12" />
        <line x1="9.5" y1="4.5" x2="18.5" y2="9.5" />
        <line x1="9.5" y1="9.5" x2="18.5" y2="4.5" />
      </g>
    </DrawnSample>
  );
}

function SpiderLines({ spider: { lines }, finding }: { readonly spider: SpiderFound; readonly finding: string }) {
  const { t, write } = useWords('course');
  const draw = useCallback(
    (canvas: Canvas) => {
      const words = { axis: t('spider.axis'), progression: t('limits.progression'), response: t('limits.response') };
      return spiderChart({ lines, words, write }, canvas);
    },
    [lines, t, write],
  );
  const read = (month: number) => {
    const { n, median } = medianChangeAt(lines, month);
    return t('spider.reading', {
      month: write.number(month, Number.isInteger(month) ? 0 : 1),
      n: write.count(n),
      median: median === null ? '–' : signed(median, write),
    });
  };
  return (
    <ReadingCursor
      places={monthsTo(lastDay(lines))}
      label={t('spider.read')}
      hint={t('waterfall.hint')}
      read={read}
      plot={spiderPlot}
    >
      <LazyChart
        draw={draw}
        height={spiderHeight}
        title={t('spider.question')}
        description={t('spider.description', { finding })}
      />
    </ReadingCursor>
  );
}

function SpiderTable({ spider: { lines } }: { readonly spider: SpiderFound }) {
  const { t, write } = useWords('course');
  return (
    <DataTable
      caption={t('spider.caption')}
      columns={[
        { title: t('patient') },
        { title: t('best') },
        { title: t('spider.month'), numeric: true },
        { title: t('spider.change'), unit: '%', numeric: true },
        { title: t('spider.newLesion') },
      ]}
      rows={lines.flatMap(({ best, points }, at) =>
        points.map(({ day, change, newLesion }) => ({
          key: `${at} ${day}`,
          cells: [
            write.count(at + 1),
            t(`told.${best}`),
            write.number(day / DAYS_IN_MONTH, 1),
            signed(change, write, 1),
            t(newLesion ? 'spider.yes' : 'spider.no'),
          ],
        })),
      )}
    />
  );
}
