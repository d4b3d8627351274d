import { useCallback, useMemo } from 'react';
import type { Canvas } from '../../charts/palette.ts';
import { survivalChart, type SurvivalDrawing, survivalHeight } from '../../charts/survival-chart.ts';
import { LazyChart } from '../../parts/lazy-chart.tsx';
import { useWords } from '../../words/language.ts';
import { groupName, useSurvivalVoice } from './survival-finding.ts';
import type { SurvivalFound } from './survival-section.tsx';

interface SurvivalCurvesProps {
  readonly survival: SurvivalFound;
  readonly title: string;
  readonly finding: string;
}

export function SurvivalCurves({ survival, title, finding }: SurvivalCurvesProps) {
  const { t, write } = useWords('cohort');
  const voice = useSurvivalVoice();
  const drawing = useMemo<SurvivalDrawing>(() => {
    const unit = voice.codes(`unit.${survival.unit}`);
    return {
      unit: survival.unit,
      write,
      lines: survival.groups.map(({ label, steps, at }) => ({ name: groupName(label, voice), steps, risk: at })),
      words: {
        time: t('survival.time', { unit: unit.charAt(0).toUpperCase() + unit.slice(1) }),
        survival: t('survival.share'),
        riskTitle: t('survival.riskTitle'),
        withheld: t('survival.withheldShort'),
      },
    };
  }, [survival, t, write, voice]);
  const draw = useCallback((canvas: Canvas) => survivalChart(drawing, canvas), [drawing]);
  const height = useCallback((width: number) => survivalHeight(width, drawing.lines.length), [drawing]);
  return <LazyChart draw={draw} height={height} title={title} description={t('survival.description', { finding })} />;
}
