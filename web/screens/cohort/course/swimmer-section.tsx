import { useQuery } from '@apollo/client/react';
import { useCallback, useMemo } from 'react';
import type { Canvas } from '../../../charts/palette.ts';
import {
  type Lane,
  lastFollowed,
  swimmerChart,
  swimmerHeight,
  swimmerOrder,
  swimmerPlot,
} from '../../../charts/swimmer-chart.ts';
import { CohortSwimmerDocument, type CohortSwimmerQuery } from '../../../contract.ts';
import { Answer } from '../../../parts/answer.tsx';
import { exactly } from '../../../parts/count.tsx';
import { FigureSkeleton } from '../../../parts/figure-skeleton.tsx';
import { Figure } from '../../../parts/figure.tsx';
import { Paragraph } from '../../../parts/kit.ts';
import { LazyChart } from '../../../parts/lazy-chart.tsx';
import { ReadingCursor } from '../../../parts/reading-cursor.tsx';
import { Withheld } from '../../../parts/withheld.tsx';
import { useWords } from '../../../words/language.ts';
import type { CohortFound } from '../cohort.tsx';
import { knowsTreatment, swimmerFinding } from './course-finding.ts';
import { DAYS_IN_MONTH, monthsTo } from './months.ts';
import { PictureNotes } from './picture-notes.tsx';
import { LaneKey } from './lane-key.tsx';
import { SwimmerTable } from './swimmer-table.tsx';
import { ToldKey } from './told-key.tsx';

export type SwimmerFound = Extract<CohortSwimmerQuery['swimmer'], { __typename?: 'Swimmer' }>;

export function SwimmerSection({ cohort: { id, snapshot } }: { readonly cohort: CohortFound }) {
  const { t } = useWords('course');
  const asked = useQuery(CohortSwimmerDocument, { variables: { cohort: id, snapshot } });
  return (
    <Answer asked={asked} what={t('what.swimmer')} skeleton={<FigureSkeleton height="40rem" />}>
      {({ swimmer }) => {
        if (swimmer.__typename !== 'Swimmer') return <Withheld {...swimmer} />;
        return swimmer.lanes.length === 0 ? (
          <Paragraph>{t('swimmer.none')}</Paragraph>
        ) : (
          <SwimmerFigure swimmer={swimmer} />
        );
      }}
    </Answer>
  );
}

function SwimmerFigure({ swimmer }: { readonly swimmer: SwimmerFound }) {
  const { t, write } = useWords('course');
  const lanes = useMemo(() => swimmerOrder(swimmer.lanes, swimmer.coarse), [swimmer]);
  const finding = swimmerFinding(swimmer, { t, write });
  return (
    <Figure
      name="swimmer"
      question={t('swimmer.question')}
      finding={finding}
      origin={swimmer.provenance}
      subjects={exactly(swimmer.lanes.length)}
      diagram={
        <>
          <ToldKey marks={lanes} as="fill" />
          <LaneKey lanes={lanes} />
          <SwimmerLanes lanes={lanes} finding={finding} />
        </>
      }
      table={<SwimmerTable lanes={lanes} />}
      below={
        <>
          <p className="quiet">{t(knowsTreatment(lanes) ? 'swimmer.bar' : 'swimmer.barFollowed')}</p>
          <PictureNotes {...swimmer} />
        </>
      }
    />
  );
}

function SwimmerLanes({ lanes, finding }: { readonly lanes: readonly Lane[]; readonly finding: string }) {
  const { t, write } = useWords('course');
  const draw = useCallback(
    (canvas: Canvas) => {
      const drawing = { lanes, nameOf: (told: Lane['best']) => t(`short.${told}`), axis: t('swimmer.axis'), write };
      return swimmerChart(drawing, canvas);
    },
    [lanes, t, write],
  );
  const known = knowsTreatment(lanes);
  const read = (month: number) => {
    const by = (day: number | null) => day !== null && day <= month * DAYS_IN_MONTH + 1e-6;
    const count = (had: (lane: Lane) => boolean) => write.count(lanes.filter(had).length);
    return t(known ? 'swimmer.reading' : 'swimmer.readingFollowed', {
      month: write.number(month, Number.isInteger(month) ? 0 : 1),
      treated: count(
        ({ treatedDays, followedDays }) => (treatedDays ?? followedDays ?? 0) >= month * DAYS_IN_MONTH - 1e-6,
      ),
      progressed: count(({ progressedAt }) => by(progressedAt)),
      died: count(({ diedAt }) => by(diedAt)),
    });
  };
  return (
    <ReadingCursor
      places={monthsTo(lastFollowed(lanes) * 1.02)}
      label={t('swimmer.read')}
      hint={t('waterfall.hint')}
      read={read}
      plot={(width) => swimmerPlot(width, lanes.length)}
    >
      <LazyChart
        draw={draw}
        height={() => swimmerHeight(lanes.length)}
        title={t('swimmer.question')}
        description={t('swimmer.description', { finding })}
      />
    </ReadingCursor>
  );
}
