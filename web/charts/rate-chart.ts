import type { CustomSeriesOption, EChartsOption } from 'echarts';
import type { Writer } from '../words/format.ts';
import { type Canvas, CHART_FONT, palette, type Palette } from './palette.ts';

export interface RateRow {
  readonly name: string;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
  readonly n: number;
  /** As printed beside the interval. */
  readonly text: string;
}

const AXIS = 34;
const NARROW = 480;

/** Where it is narrow the name has a line of its own. */
const rowHeight = (width: number): number => (width < NARROW ? 78 : 58);

export const rateChartHeight = (rows: number, width: number): number => rows * rowHeight(width) + AXIS;

/** Shares with their intervals, one row each: a square sized by the people behind it, whiskers to the limits. */
export function rateChart(rows: readonly RateRow[], write: Writer, { width, shade }: Canvas): EChartsOption {
  const colours = palette(shade);
  return {
    grid: { top: 4, left: 12, right: 28, height: rows.length * rowHeight(width) },
    xAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: width < 620 ? 0.25 : 0.1,
      axisLine: { onZero: false },
      axisLabel: { color: colours.quiet, fontSize: 12, formatter: (share: number) => write.percent(share, 0) },
      splitLine: { lineStyle: { color: colours.rule } },
    },
    yAxis: { type: 'value', min: 0, max: Math.max(1, rows.length), show: false, inverse: true },
    series: [intervals(rows, colours, width < NARROW)],
  };
}

function intervals(rows: readonly RateRow[], colours: Palette, narrow: boolean): CustomSeriesOption {
  const most = Math.max(1, ...rows.map(({ n }) => n));
  return {
    type: 'custom',
    silent: true,
    clip: false,
    data: rows.map(({ share }, place) => [share, place]),
    renderItem: (params, api) => {
      const row = rows[params.dataIndex]!;
      const [left, y] = api.coord([0, params.dataIndex + (narrow ? 0.76 : 0.68)]) as [number, number];
      return {
        type: 'group',
        children: [
          ...label(row, { x: left + 2, y: y - 22 }, colours, narrow),
          ...whisker(
            row,
            { x: (share) => api.coord([share, 0])[0]!, y, half: 3.5 + 4 * Math.sqrt(row.n / most) },
            colours,
          ),
        ],
      };
    },
  };
}

/** What the interval is of, and the interval in figures. */
function label(
  { name, text }: RateRow,
  at: { readonly x: number; readonly y: number },
  colours: Palette,
  narrow: boolean,
) {
  const style = { fill: colours.text, fontFamily: CHART_FONT, fontSize: 13, verticalAlign: 'middle' as const };
  const strong = { ...style, fontWeight: 600 };
  if (narrow) {
    return [
      { type: 'text' as const, x: at.x, y: at.y - 18, style: { ...strong, text: name } },
      { type: 'text' as const, ...at, style: { ...style, text } },
    ];
  }
  return [
    { type: 'text' as const, ...at, style: { ...style, text: `{name|${name}}  ${text}`, rich: { name: strong } } },
  ];
}

interface Place {
  readonly x: (share: number) => number;
  readonly y: number;
  /** Half the side of the square. */
  readonly half: number;
}

function whisker({ share, lower, upper }: RateRow, { x, y, half }: Place, colours: Palette) {
  const style = { stroke: colours.text, lineWidth: 1.5 };
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    type: 'line' as const,
    shape: { x1, y1, x2, y2 },
    style,
  });
  return [
    line(x(lower), y, x(upper), y),
    line(x(lower), y - 5, x(lower), y + 5),
    line(x(upper), y - 5, x(upper), y + 5),
    {
      type: 'rect' as const,
      shape: { x: x(share) - half, y: y - half, width: 2 * half, height: 2 * half },
      style: { fill: colours.lines[0] },
    },
  ];
}
