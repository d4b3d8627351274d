import { useCallback, useMemo } from 'react';
import { palette, type Canvas } from '../../../charts/palette.ts';
import { fateOf, type Pair, pairChart, pairHeight, pairLook, pairOrder } from '../../../charts/pair-chart.ts';
import { ChartKey, DrawnSample } from '../../../parts/chart-key.tsx';
import { People } from '../../../parts/count.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { LazyChart } from '../../../parts/lazy-chart.tsx';
import { useShade } from '../../../parts/theme.ts';
import { useWords } from '../../../words/language.ts';
import { DAYS_IN_MONTH } from './months.ts';
import type { PfsRatioFound } from './pfs-ratio-section.tsx';

interface LinesProps {
  readonly lines: readonly Pair[];
  readonly threshold: number;
}

export function PairLines({ lines, threshold, finding }: LinesProps & { readonly finding: string }) {
  const { t, write } = useWords('course');
  const draw = useCallback(
    (canvas: Canvas) => pairChart({ pairs: pairOrder(lines), threshold, axis: t('ratio.axis'), write }, canvas),
    [lines, threshold, t, write],
  );
  return (
    <>
      <PairKey />
      <LazyChart
        draw={draw}
        height={() => pairHeight(lines.length)}
        title={t('ratio.question')}
        description={t('ratio.description', { finding })}
      />
    </>
  );
}

const FATES = [
  ['REACHED', 'ratio.reached'],
  ['SHORT', 'ratio.short'],
  ['UNDECIDED', 'ratio.undecided'],
] as const;

function PairKey() {
  const { t } = useWords('course');
  const colours = palette(useShade());
  const { text, ground } = colours;
  const fates = FATES.map(([fate, name]) => {
    const { color, dash } = pairLook(fate, colours);
    const line = (
      <line x1="0" y1="7" x2="28" y2="7" stroke={color} strokeWidth="2.5" strokeDasharray={dash.join(' ')} />
    );
    return { name: t(name), sample: <DrawnSample>{line}</DrawnSample> };
  });
  const marks = [
    { name: t('ratio.before'), drawn: <circle cx="14" cy="7" r="4" fill={ground} stroke={text} strokeWidth="1.5" /> },
    { name: t('ratio.during'), drawn: <circle cx="14" cy="7" r="4.5" fill={text} /> },
    { name: t('ratio.goesOn'), drawn: <polygon points="10,1.5 22,7 10,12.5" fill={text} /> },
  ].map(({ name, drawn }) => ({ name, sample: <DrawnSample>{drawn}</DrawnSample> }));
  return <ChartKey items={[...fates, ...marks]} />;
}

export function PairTable({ lines, threshold }: LinesProps) {
  const { t, write } = useWords('course');
  const ordered = useMemo(() => pairOrder(lines), [lines]);
  const names = Object.fromEntries(FATES) as Record<(typeof FATES)[number][0], (typeof FATES)[number][1]>;
  return (
    <DataTable
      caption={t('ratio.caption')}
      columns={[
        { title: t('patient') },
        { title: t('ratio.beforeColumn'), unit: t('months'), numeric: true },
        { title: t('ratio.duringColumn'), unit: t('months'), numeric: true },
        { title: t('ratio.ratioColumn'), numeric: true },
        { title: t('ratio.state') },
        { title: t('ratio.outcome') },
      ]}
      rows={ordered.map((pair, at) => ({
        key: String(at),
        cells: [
          write.count(at + 1),
          write.number(pair.before / DAYS_IN_MONTH, 1),
          write.number(pair.during / DAYS_IN_MONTH, 1),
          write.number(pair.during / pair.before, 2),
          t(pair.ended ? 'ratio.ended' : 'ratio.goesOn'),
          t(names[fateOf(pair, threshold)]),
        ],
      }))}
    />
  );
}

/** How many pairs reached the threshold, fell short, or are undecided. */
export function RatioCounts({ ratio }: { readonly ratio: PfsRatioFound }) {
  const { t } = useWords('course');
  const rows = [
    ['ratio.reached', ratio.reached],
    ['ratio.short', ratio.short],
    ['ratio.undecided', ratio.undecided],
  ] as const;
  return (
    <DataTable
      caption={t('ratio.summary')}
      columns={[{ title: t('ratio.outcome') }, { title: t('ratio.n'), numeric: true }]}
      rows={rows.map(([name, counted]) => ({ key: name, cells: [t(name), <People of={counted} />] }))}
    />
  );
}
