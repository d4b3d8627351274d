import type { CustomSeriesOption, EChartsOption } from 'echarts';
import type { Writer } from '../words/format.ts';
import { type Canvas, CHART_FONT, palette, type Palette, type Shade } from './palette.ts';
import { rectShape, textShape } from './shapes.ts';

/** An adverse event as it is told: each part of it a share of everybody treated. */
export interface EventBar {
  readonly name: string;
  /** By worst grade, the mildest first. One part without a grade where the grades are withheld. */
  readonly parts: readonly { readonly grade: EventGrade; readonly share: number }[];
  /** What is printed after the bar. */
  readonly text: string;
}

/** MILD is grade 1 or 2, SEVERE 3 or more, ANY of grades that are withheld. */
export type EventGrade = 1 | 2 | 3 | 4 | 5 | 'MILD' | 'SEVERE' | 'ANY';

/** From pale to dark as it gets worse; 3:1 between mild and severe. */
const FILLS = {
  light: {
    1: '#fee8c8',
    2: '#fdbb84',
    3: '#e34a33',
    4: '#a50f15',
    5: '#3b0508',
    MILD: '#fdd49e',
    SEVERE: '#b30000',
    ANY: '#d7dbe0',
  },
  dark: {
    1: '#fee8c8',
    2: '#fdbb84',
    3: '#e34a33',
    4: '#a50f15',
    5: '#3b0508',
    MILD: '#fdd49e',
    SEVERE: '#d7301f',
    ANY: '#6b7280',
  },
} as const satisfies Record<Shade, Record<EventGrade, string>>;

export const eventFill = (grade: EventGrade, shade: Shade): string => FILLS[shade][grade];

const TOP = 4;
const AXIS = 34;
const NARROW = 620;
const rowHeight = (width: number): number => (width < NARROW ? 44 : 28);

export const eventHeight = (bars: number, width: number): number => TOP + bars * rowHeight(width) + AXIS;

/** The share the axis ends at: the next tenth beyond the longest bar. */
export function eventEnd(bars: readonly EventBar[]): number {
  const longest = Math.max(0.1, ...bars.map(({ parts }) => parts.reduce((sum, { share }) => sum + share, 0)));
  return Math.min(1, Math.ceil(longest * 10 - 1e-9) / 10);
}

/** One bar a term, as long as its share of everybody treated, in parts by the worst grade. */
export function eventChart(bars: readonly EventBar[], write: Writer, { width, shade }: Canvas): EChartsOption {
  const colours = palette(shade);
  const narrow = width < NARROW;
  const end = eventEnd(bars);
  return {
    grid: {
      top: TOP,
      left: narrow ? 4 : 236,
      right: narrow ? 84 : 120,
      height: Math.max(1, bars.length) * rowHeight(width),
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: end,
      interval: end <= 0.5 && !narrow ? 0.1 : end <= 0.2 ? 0.1 : 0.2,
      axisLine: { onZero: false, lineStyle: { color: colours.quiet } },
      axisLabel: { color: colours.quiet, fontSize: 12, formatter: (share: number) => write.percent(share, 0) },
      splitLine: { lineStyle: { color: colours.rule } },
    },
    yAxis: { type: 'value', min: 0, max: Math.max(1, bars.length), show: false, inverse: true },
    series: [rows(bars, { colours, shade, narrow })],
  };
}

interface RowLook {
  readonly colours: Palette;
  readonly shade: Shade;
  readonly narrow: boolean;
}

function rows(bars: readonly EventBar[], { colours, shade, narrow }: RowLook): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    clip: false,
    data: bars.map((_, place) => [0, place]),
    renderItem: (params, api) => {
      const { name, parts, text } = bars[params.dataIndex]!;
      const [left, y] = api.coord([0, params.dataIndex + (narrow ? 0.7 : 0.5)]) as [number, number];
      const x = (share: number) => api.coord([share, 0])[0]!;
      const ends = parts.map((_, at) => parts.slice(0, at + 1).reduce((sum, { share }) => sum + share, 0));
      const segments = parts.map(({ grade, share }, at) => {
        const from = x(ends[at]! - share);
        const style = { fill: FILLS[shade][grade], stroke: colours.fillOutline, lineWidth: 1 };
        return rectShape([from, y - 8], [Math.max(0, x(ends[at]!) - from), 16], style);
      });
      const label = narrow
        ? textShape(name, [left, y - 19], { fill: colours.text, fontSize: 13 })
        : textShape(name, [left - 10, y], {
            fill: colours.text,
            fontSize: 13,
            align: 'right',
            width: 220,
            overflow: 'truncate',
          });
      const value = textShape(text, [x(ends.at(-1) ?? 0) + 8, y], { fill: colours.text, fontSize: 12 });
      return { type: 'group', children: [label, ...segments, value] };
    },
    textStyle: { fontFamily: CHART_FONT },
  } as CustomSeriesOption;
}
