import type { CustomSeriesOption, EChartsOption } from 'echarts';
import type { Writer } from '../words/format.ts';
import { type Canvas, palette, type Palette } from './palette.ts';

export interface RateRow {
  readonly name: string;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
  readonly n: number;
  /** As printed beside the interval. */
  readonly text: string;
}

const ROW = 58;
const AXIS = 34;

export const rateChartHeight = (rows: number): number => rows * ROW + AXIS + 8;

/** Shares with their intervals, one row each: a square sized by the people behind it, whiskers to the limits. */
export function rateChart(rows: readonly RateRow[], write: Writer, { width, shade }: Canvas): EChartsOption {
  const colours = palette(shade);
  return {
    grid: { top: 4, left: 12, right: 24, height: rows.length * ROW },
    xAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: width < 620 ? 0.25 : 0.1,
      axisLabel: { color: colours.quiet, fontSize: 12, formatter: (share: number) => write.percent(share, 0) },
      splitLine: { lineStyle: { color: colours.rule } },
    },
    yAxis: { type: 'value', min: 0, max: Math.max(1, rows.length), show: false, inverse: true },
    series: [whiskers(rows, colours)],
  };
}

function whiskers(rows: readonly RateRow[], colours: Palette): CustomSeriesOption {
  const most = Math.max(1, ...rows.map(({ n }) => n));
  return {
    type: 'custom',
    silent: true,
    clip: false,
    data: rows.map(({ share }, place) => [share, place]),
    renderItem: (params, api) => {
      const { name, share, lower, upper, n, text } = rows[params.dataIndex]!;
      const [x0, y] = api.coord([0, params.dataIndex + 0.68]) as [number, number];
      const x = (value: number): number => api.coord([value, 0])[0]!;
      const half = 3.5 + 4 * Math.sqrt(n / most);
      const stroke = { stroke: colours.text, lineWidth: 1.5 };
      const cap = (at: number) => ({
        type: 'line' as const,
        shape: { x1: at, y1: y - 5, x2: at, y2: y + 5 },
        style: stroke,
      });
      const label = { type: 'text' as const, x: x0 + 2, y: y - 22 };
      return {
        type: 'group',
        children: [
          {
            ...label,
            style: {
              text: `{name|${name}}  ${text}`,
              rich: { name: { fontWeight: 600, fill: colours.text, fontSize: 13 } },
              fill: colours.text,
              fontSize: 13,
              verticalAlign: 'middle',
            },
          },
          { type: 'line', shape: { x1: x(lower), y1: y, x2: x(upper), y2: y }, style: stroke },
          cap(x(lower)),
          cap(x(upper)),
          {
            type: 'rect',
            shape: { x: x(share) - half, y: y - half, width: 2 * half, height: 2 * half },
            style: { fill: colours.lines[0] },
          },
        ],
      };
    },
  };
}
