import { palette } from '../../../charts/palette.ts';
import { toldAmong, type Told, toldFill, toldLine, toldPattern } from '../../../charts/told-look.ts';
import { ChartKey, DrawnSample, FillSample } from '../../../parts/chart-key.tsx';
import { useShade } from '../../../parts/theme.ts';
import { useWords } from '../../../words/language.ts';

interface ToldKeyProps {
  readonly marks: readonly { readonly best: Told }[];
  readonly as: 'fill' | 'line';
}

/** The responses that occur, with how many had each. */
export function ToldKey({ marks, as }: ToldKeyProps) {
  const { t, write } = useWords('course');
  const items = toldAmong(marks).map((told) => ({
    name: t('keyCount', {
      name: t(`told.${told}`),
      n: write.count(marks.filter(({ best }) => best === told).length),
    }),
    sample:
      as === 'fill' ? <FillSample fill={toldFill(told)} pattern={toldPattern(told)} /> : <LineSample told={told} />,
  }));
  return <ChartKey items={items} />;
}

function LineSample({ told }: { readonly told: Told }) {
  const { color, dash } = toldLine(told, palette(useShade()));
  return (
    <DrawnSample>
      <line x1="0" y1="7" x2="28" y2="7" stroke={color} strokeWidth="2.5" strokeDasharray={dash.join(' ')} />
    </DrawnSample>
  );
}
