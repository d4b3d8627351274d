import { useCallback, useMemo } from 'react';
import { eventChart, eventFill, type EventGrade, eventHeight } from '../../../charts/event-chart.ts';
import type { Canvas } from '../../../charts/palette.ts';
import { ChartKey, FillSample } from '../../../parts/chart-key.tsx';
import { exactly } from '../../../parts/count.tsx';
import { Figure } from '../../../parts/figure.tsx';
import { LazyChart } from '../../../parts/lazy-chart.tsx';
import { useShade } from '../../../parts/theme.ts';
import { useWords } from '../../../words/language.ts';
import { PictureNotes } from '../course/picture-notes.tsx';
import { eventBars, eventFinding, gradeName, shownEvents } from './event-finding.ts';
import { EventTable } from './event-table.tsx';
import type { EventsFound } from './safety-tab.tsx';

interface EventFigureProps {
  readonly events: EventsFound;
  readonly threshold: number;
}

export function EventFigure({ events, threshold }: EventFigureProps) {
  const { t, write } = useWords('course');
  const finding = eventFinding(events, { t, write });
  const told = events.terms.filter(({ anyGrade }) => anyGrade.value !== null);
  const withheld = events.terms.length - told.length;
  const left = told.length - shownEvents(events).length;
  return (
    <Figure
      name="events"
      question={t(`events.question.${events.kind}`)}
      finding={finding}
      origin={events.provenance}
      subjects={exactly(events.subjects)}
      diagram={told.length === 0 ? null : <EventBars events={events} finding={finding} />}
      table={<EventTable events={events} />}
      below={
        <>
          <p className="quiet">
            {t('events.counting')} {left > 0 && t('events.more', { n: write.count(told.length - left) })}{' '}
            {withheld > 0 && t('events.withheldNote', { n: write.count(withheld), threshold: write.count(threshold) })}
          </p>
          <PictureNotes look={events.look} coarse={false} />
        </>
      }
    />
  );
}

function EventBars({ events, finding }: { readonly events: EventsFound; readonly finding: string }) {
  const { t, write } = useWords('course');
  const shade = useShade();
  const bars = useMemo(() => eventBars(events, { t, write }), [events, t, write]);
  const draw = useCallback((canvas: Canvas) => eventChart(bars, write, canvas), [bars, write]);
  const grades = [...new Set(bars.flatMap(({ parts }) => parts.map(({ grade }) => grade)))].toSorted(byGravity);
  return (
    <>
      <ChartKey
        items={grades.map((grade) => ({
          name: gradeName(grade, t),
          sample: <FillSample fill={eventFill(grade, shade)} />,
        }))}
      />
      <LazyChart
        draw={draw}
        height={(width) => eventHeight(bars.length, width)}
        title={t(`events.question.${events.kind}`)}
        description={t('events.description', { finding })}
      />
    </>
  );
}

const GRAVITY: readonly EventGrade[] = [1, 2, 3, 4, 5, 'MILD', 'SEVERE', 'ANY'];
const byGravity = (one: EventGrade, other: EventGrade): number => GRAVITY.indexOf(one) - GRAVITY.indexOf(other);
