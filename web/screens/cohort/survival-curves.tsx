import { useCallback, useMemo } from 'react';
import type { Canvas } from '../../charts/palette.ts';
import { stepAt } from '../../charts/stairs.ts';
import { survivalChart, type SurvivalDrawing, survivalHeight, survivalPlot } from '../../charts/survival-chart.ts';
import { LazyChart } from '../../parts/lazy-chart.tsx';
import { ReadingCursor } from '../../parts/reading-cursor.tsx';
import { coarseShareAt, coarseShareText } from './coarse-share.ts';
import { curveRows } from './curve-rows.ts';
import { groupName, inUnit, type SurvivalVoice } from './survival-finding.ts';
import type { SurvivalFound } from './survival-section.tsx';

interface SurvivalCurvesProps {
  readonly survival: SurvivalFound;
  readonly voice: SurvivalVoice;
  readonly title: string;
  readonly finding: string;
}

export function SurvivalCurves({ survival, voice, title, finding }: SurvivalCurvesProps) {
  const { t, write } = voice;
  const drawing = useMemo<SurvivalDrawing>(() => {
    const unit = voice.codes(`unit.${survival.unit}`);
    return {
      unit: survival.unit,
      write,
      lines: survival.groups.map((group) => ({
        name: groupName(group.label, voice),
        steps: group.steps,
        risk: curveRows(group, voice.coarse),
      })),
      words: {
        time: t('survival.time', { unit: unit.charAt(0).toUpperCase() + unit.slice(1) }),
        survival: t('survival.share'),
        riskTitle: t(voice.coarse ? 'survival.atRiskAfter' : 'survival.riskTitle'),
        withheld: t('survival.withheldShort'),
      },
    };
  }, [survival, t, write, voice]);
  const draw = useCallback((canvas: Canvas) => survivalChart(drawing, canvas), [drawing]);
  const height = useCallback((width: number) => survivalHeight(width, drawing.lines.length), [drawing]);
  const read = (time: number) => readingAt(survival, time, voice);
  return (
    <ReadingCursor
      places={placesOf(survival)}
      label={t('survival.readAt')}
      hint={t('survival.readHint')}
      read={read}
      plot={survivalPlot}
    >
      <LazyChart
        draw={draw}
        height={height}
        title={title}
        description={t(voice.coarse ? 'survival.descriptionCoarse' : 'survival.description', { finding })}
      />
    </ReadingCursor>
  );
}

/** Every time at which some curve changes. */
function placesOf({ groups }: SurvivalFound): readonly number[] {
  const times = groups.flatMap(({ steps }) => steps.map(({ time }) => time));
  return [...new Set([0, ...times])].sort((a, b) => a - b);
}

/** Where each curve stands at a time, with its limits. */
function readingAt({ groups, unit }: SurvivalFound, time: number, voice: SurvivalVoice): string {
  const { t, write } = voice;
  const readings = groups.map(({ label, steps }) => {
    const group = groupName(label, voice);
    if (voice.coarse) {
      const share = coarseShareText(coarseShareAt(steps, time), write);
      return t('survival.coarseReading', { group, share });
    }
    const { survival, lower, upper } = stepAt(steps, time) ?? { survival: 1, lower: null, upper: null };
    const range = lower === null && upper === null ? t('survival.noLimits') : write.percentRange({ lower, upper });
    return t('survival.reading', { group, survival: write.percent(survival), range });
  });
  return `${inUnit(time, unit, voice)}: ${readings.join('; ')}`;
}
