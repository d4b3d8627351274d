import { palette } from '../../../charts/palette.ts';
import { goesOn, type Lane } from '../../../charts/swimmer-chart.ts';
import { ChartKey, DrawnSample } from '../../../parts/chart-key.tsx';
import { useShade } from '../../../parts/theme.ts';
import { useWords } from '../../../words/language.ts';

/** The marks on the lanes, as far as they occur. */
export function LaneKey({ lanes }: { readonly lanes: readonly Lane[] }) {
  const { t } = useWords('course');
  const { lines, ground, text } = palette(useShade());
  const marks = [
    {
      occurs: lanes.some(({ respondedAt }) => respondedAt !== null),
      name: t('swimmer.responded'),
      drawn: <polygon points="14,1 20,7 14,13 8,7" fill={ground} stroke={text} />,
    },
    {
      occurs: lanes.some(({ progressedAt }) => progressedAt !== null),
      name: t('swimmer.progressed'),
      drawn: <polygon points="14,1 20.5,12.5 7.5,12.5" fill={lines[1]} />,
    },
    {
      occurs: lanes.some(({ diedAt }) => diedAt !== null),
      name: t('swimmer.died'),
      drawn: <path d="M9.5 2.5l9 9M9.5 11.5l9-9" stroke={text} strokeWidth="2" />,
    },
    {
      occurs: lanes.some(goesOn),
      name: t('swimmer.goesOn'),
      drawn: <path d="M5 7h12v-4.5l7 4.5-7 4.5V7" fill={text} stroke={text} strokeWidth="1.5" />,
    },
  ];
  return (
    <ChartKey
      items={marks
        .filter(({ occurs }) => occurs)
        .map(({ name, drawn }) => ({ name, sample: <DrawnSample>{drawn}</DrawnSample> }))}
    />
  );
}
