import { useCallback } from 'react';
import type { Canvas } from '../../../charts/palette.ts';
import { visitChart, visitHeight, visitPlot } from '../../../charts/visit-chart.ts';
import { exactly, People } from '../../../parts/count.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { Figure } from '../../../parts/figure.tsx';
import { LazyChart } from '../../../parts/lazy-chart.tsx';
import { ReadingCursor } from '../../../parts/reading-cursor.tsx';
import { useWords } from '../../../words/language.ts';
import { PictureNotes } from '../course/picture-notes.tsx';
import type { QualityFound } from './quality-tab.tsx';
import { intervalText, type Measure, MEASURES, type Visit, visitFinding, weekOf } from './visit-finding.ts';

interface VisitFigureProps {
  readonly quality: QualityFound;
  readonly measure: Measure;
}

export function VisitFigure({ quality, measure }: VisitFigureProps) {
  const { t, write } = useWords('course');
  const codes = useWords('codes');
  const { tariff } = quality;
  const visits = quality[measure];
  const finding = visitFinding(visits, measure, { t, write });
  const status = codes.t(`parameterStatus.${tariff.status}`);
  return (
    <Figure
      name={measure === 'index' ? 'eq5d' : 'vas'}
      question={t(measure === 'index' ? 'quality.question' : 'quality.scaleQuestion')}
      finding={finding}
      origin={quality.provenance}
      subjects={exactly(quality.subjects)}
      diagram={<Visits visits={visits} measure={measure} finding={finding} />}
      table={<VisitTable visits={visits} measure={measure} />}
      below={
        <>
          {measure === 'index' && (
            <p className="quiet">{t('quality.tariff', { title: tariff.title, citation: tariff.citation, status })}</p>
          )}
          <p className="quiet">{t('quality.survivors')}</p>
          <PictureNotes look={quality.look} coarse={false} />
        </>
      }
    />
  );
}

interface VisitsProps {
  readonly visits: readonly Visit[];
  readonly measure: Measure;
}

function Visits({ visits, measure, finding }: VisitsProps & { readonly finding: string }) {
  const { t, write } = useWords('course');
  const { t: figure } = useWords('figure');
  const draw = useCallback(
    (canvas: Canvas) => {
      const count = (value: number | null) => (value === null ? figure('withheld.short') : write.count(value));
      const marks = visits.map((visit) => ({
        week: weekOf(visit),
        mean: visit.mean,
        lower: visit.limits?.lower ?? null,
        upper: visit.limits?.upper ?? null,
        answered: count(visit.answered.value),
        missing: count(visit.missing.value),
      }));
      const words = { weeks: t('quality.weeks'), answered: t('quality.answered'), missing: t('quality.missing') };
      return visitChart({ visits: marks, scale: MEASURES[measure], words, write }, canvas);
    },
    [visits, measure, t, figure, write],
  );
  const last = Math.max(...visits.map(weekOf));
  const read = (week: number) => {
    const visit = visits.find((one) => weekOf(one) === week) ?? visits[0]!;
    if (visit.mean === null) return t('quality.readingWithheld', { week: write.count(weekOf(visit)) });
    return t('quality.reading', {
      week: write.count(weekOf(visit)),
      mean: write.number(visit.mean, MEASURES[measure].decimals),
      range: intervalText(visit, measure, { write }),
      answered: write.count(visit.answered.value),
    });
  };
  return (
    <ReadingCursor
      places={visits.map(weekOf)}
      label={t('quality.read')}
      hint={t('waterfall.hint')}
      read={read}
      plot={(width) => insideAxis(visitPlot(width), width, last)}
    >
      <LazyChart
        draw={draw}
        height={visitHeight}
        title={t(measure === 'index' ? 'quality.question' : 'quality.scaleQuestion')}
        description={t('quality.description', { finding })}
      />
    </ReadingCursor>
  );
}

/** The axis runs a little beyond the first and the last visit. */
function insideAxis({ left, right, height }: ReturnType<typeof visitPlot>, width: number, last: number) {
  const edge = ((width - left - right) * 0.04) / 1.08;
  return last === 0 ? { left, right, height } : { left: left + edge, right: right + edge, height };
}

function VisitTable({ visits, measure }: VisitsProps) {
  const { t, write } = useWords('course');
  return (
    <DataTable
      caption={t(measure === 'index' ? 'quality.caption' : 'quality.scaleCaption')}
      columns={[
        { title: t('quality.week') },
        { title: t('quality.answered'), unit: 'n', numeric: true },
        { title: t('quality.missing'), unit: 'n', numeric: true },
        { title: t('quality.mean'), numeric: true },
        { title: t('quality.interval'), unit: 't', numeric: true },
      ]}
      rows={visits.map((visit) => ({
        key: String(visit.visit),
        cells: [
          write.count(weekOf(visit)),
          <People of={visit.answered} />,
          <People of={visit.missing} />,
          write.number(visit.mean, MEASURES[measure].decimals),
          intervalText(visit, measure, { write }),
        ],
      }))}
    />
  );
}
