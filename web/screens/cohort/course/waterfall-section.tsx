import { useQuery } from '@apollo/client/react';
import { useCallback, useMemo } from 'react';
import type { Canvas } from '../../../charts/palette.ts';
import {
  signed,
  waterfallChart,
  waterfallHeight,
  type WaterfallMark,
  waterfallOrder,
  waterfallPlot,
} from '../../../charts/waterfall-chart.ts';
import { CohortWaterfallDocument, type CohortWaterfallQuery } from '../../../contract.ts';
import { Answer } from '../../../parts/answer.tsx';
import { exactly } from '../../../parts/count.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { FigureSkeleton } from '../../../parts/figure-skeleton.tsx';
import { Figure } from '../../../parts/figure.tsx';
import { Paragraph } from '../../../parts/kit.ts';
import { LazyChart } from '../../../parts/lazy-chart.tsx';
import { ReadingCursor } from '../../../parts/reading-cursor.tsx';
import { Withheld } from '../../../parts/withheld.tsx';
import { useWords } from '../../../words/language.ts';
import type { CohortFound } from '../cohort.tsx';
import { waterfallFinding } from './course-finding.ts';
import { PictureNotes } from './picture-notes.tsx';
import { ToldKey } from './told-key.tsx';

export type WaterfallFound = Extract<CohortWaterfallQuery['waterfall'], { __typename?: 'Waterfall' }>;

export function WaterfallSection({ cohort: { id, snapshot } }: { readonly cohort: CohortFound }) {
  const { t } = useWords('course');
  const asked = useQuery(CohortWaterfallDocument, { variables: { cohort: id, snapshot } });
  return (
    <Answer asked={asked} what={t('what.waterfall')} skeleton={<FigureSkeleton height="24rem" />}>
      {({ waterfall }) => {
        if (waterfall.__typename !== 'Waterfall') return <Withheld {...waterfall} />;
        return waterfall.bars.length === 0 ? (
          <Paragraph>{t('waterfall.none')}</Paragraph>
        ) : (
          <WaterfallFigure waterfall={waterfall} />
        );
      }}
    </Answer>
  );
}

function WaterfallFigure({ waterfall }: { readonly waterfall: WaterfallFound }) {
  const { t, write } = useWords('course');
  const marks = useMemo(
    () => waterfallOrder([...waterfall.unmeasured.map((best) => ({ change: null, best })), ...waterfall.bars]),
    [waterfall],
  );
  const finding = waterfallFinding(waterfall, { t, write });
  return (
    <Figure
      name="waterfall"
      question={t('waterfall.question')}
      finding={finding}
      origin={waterfall.provenance}
      subjects={exactly(waterfall.subjects)}
      diagram={
        <>
          <ToldKey marks={marks} as="fill" />
          <WaterfallBars marks={marks} finding={finding} />
        </>
      }
      table={<WaterfallTable marks={marks} />}
      below={<Beside waterfall={waterfall} />}
    />
  );
}

interface MarksProps {
  readonly marks: readonly WaterfallMark[];
}

function WaterfallBars({ marks, finding }: MarksProps & { readonly finding: string }) {
  const { t, write } = useWords('course');
  const draw = useCallback(
    (canvas: Canvas) => {
      const words = {
        axis: t('waterfall.axis'),
        progression: t('limits.progression'),
        response: t('limits.response'),
      };
      return waterfallChart({ marks, words, write }, canvas);
    },
    [marks, t, write],
  );
  const read = (place: number) => {
    const { change, best } = marks[Math.max(0, place - 1)]!;
    return t('waterfall.reading', {
      place: write.count(Math.max(1, place)),
      all: write.count(marks.length),
      change: change === null ? t('notMeasured') : signed(change, write),
      best: t(`told.${best}`).toLowerCase(),
    });
  };
  return (
    <ReadingCursor
      places={Array.from({ length: marks.length + 1 }, (_, at) => at)}
      label={t('waterfall.read')}
      hint={t('waterfall.hint')}
      read={read}
      plot={waterfallPlot}
    >
      <LazyChart
        draw={draw}
        height={waterfallHeight}
        title={t('waterfall.question')}
        description={t('waterfall.description', { finding })}
      />
    </ReadingCursor>
  );
}

/** What a waterfall must never be read without. */
function Beside({ waterfall }: { readonly waterfall: WaterfallFound }) {
  const { t, write } = useWords('course');
  const { objectiveResponse: rate, bars, unmeasured, subjects } = waterfall;
  const share = (r: number, n: number): string => `${write.count(r)}/${write.count(n)}`;
  const facts = [
    ...(rate
      ? ([
          [t('waterfall.rate'), `${share(rate.r, rate.n)} = ${write.percent(rate.share)}`],
          [t('waterfall.interval'), write.percentRange(rate.clopperPearson)],
        ] as const)
      : []),
    [t('waterfall.measured'), share(bars.length, subjects)],
  ] as const;
  const capped = bars.some(({ change }) => change > 1);
  return (
    <>
      <dl className="facts facts-large">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        {unmeasured.length > 0
          ? t('waterfall.unmeasured', { n: write.count(unmeasured.length), all: write.count(subjects) })
          : t('waterfall.allMeasured', { all: write.count(subjects) })}{' '}
        {capped && t('waterfall.capped')}
      </p>
      <p className="caution" role="note">
        {t('waterfall.warning')}
      </p>
      <PictureNotes {...waterfall} />
    </>
  );
}

function WaterfallTable({ marks }: MarksProps) {
  const { t, write } = useWords('course');
  return (
    <DataTable
      caption={t('waterfall.caption')}
      columns={[
        { title: t('patient') },
        { title: t('best') },
        { title: t('waterfall.change'), unit: '%', numeric: true },
      ]}
      rows={marks.map(({ change, best }, at) => ({
        key: String(at),
        cells: [write.count(at + 1), t(`told.${best}`), change === null ? t('notMeasured') : signed(change, write, 1)],
      }))}
    />
  );
}
