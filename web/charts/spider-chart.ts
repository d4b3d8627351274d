import type { CustomSeriesOption, EChartsOption } from 'echarts';
import type { Writer } from '../words/format.ts';
import { axisTicks } from './nice-ticks.ts';
import { mark } from './mark.ts';
import { type Canvas, palette, type Palette } from './palette.ts';
import { lineShape, textShape } from './shapes.ts';
import { type Told, toldLine } from './told-look.ts';
import { signed, WATERFALL_LIMITS, type WaterfallWords } from './waterfall-chart.ts';

/** Every measurement of one patient. */
export interface SpiderMark {
  readonly best: Told;
  readonly points: readonly { readonly day: number; readonly change: number; readonly newLesion: boolean }[];
}

const TOP = 16;
const NARROW = 620;
const DAYS_IN_MONTH = 30.4375;
/** Beyond this a line is cut, so that one patient does not flatten all others. */
export const SPIDER_CAP = 1.5;

export function spiderPlot(width: number) {
  return { left: 52, right: width < NARROW ? 16 : 96, height: width < NARROW ? 280 : 380 };
}

export const spiderHeight = (width: number): number => TOP + spiderPlot(width).height + 52;

/** The last day anybody was measured. */
export const lastDay = (lines: readonly SpiderMark[]): number =>
  Math.max(1, ...lines.flatMap(({ points }) => points.map(({ day }) => day)));

/** How the sum of each patient's target lesions went from baseline on; a star where a new lesion was seen. */
export function spiderChart(
  {
    lines,
    words,
    write,
  }: { readonly lines: readonly SpiderMark[]; readonly words: WaterfallWords; readonly write: Writer },
  { width, shade }: Canvas,
): EChartsOption {
  const colours = palette(shade);
  const plot = spiderPlot(width);
  const last = lastDay(lines) / DAYS_IN_MONTH;
  const ticks = axisTicks('MONTHS', last, (width - plot.left - plot.right) / 60);
  const axisText = { color: colours.quiet, fontSize: 12 };
  return {
    grid: { top: TOP, left: plot.left, right: plot.right, height: plot.height },
    xAxis: {
      type: 'value',
      min: 0,
      max: last,
      name: words.axis,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: axisText,
      axisLabel: { ...axisText, customValues: [...ticks], formatter: (value: number) => write.number(value, 0) },
      axisTick: { customValues: [...ticks] },
      axisLine: { show: true, onZero: false, lineStyle: { color: colours.quiet } },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: -1,
      max: spiderTop(lines),
      interval: 0.5,
      axisLabel: { ...axisText, formatter: (share: number) => signed(share, write) },
      splitLine: { lineStyle: { color: colours.rule } },
    },
    series: [threads(lines, colours), limits(words, write, colours, width < NARROW)],
  };
}

/** The least of +50, +100 and +150 % that holds every line. */
export function spiderTop(lines: readonly SpiderMark[]): number {
  const highest = Math.max(...lines.flatMap(({ points }) => points.map(({ change }) => change)), 0);
  return Math.min(SPIDER_CAP, Math.max(0.5, Math.ceil(highest * 2) / 2));
}

/** Start of the line, its measurements as far as the plot goes. */
export function threadOf({ points }: SpiderMark): readonly (readonly [months: number, change: number])[] {
  const measured = points.map(({ day, change }) => [day / DAYS_IN_MONTH, Math.min(change, SPIDER_CAP)] as const);
  return [[0, 0], ...measured];
}

function threads(lines: readonly SpiderMark[], colours: Palette): CustomSeriesOption {
  return {
    type: 'custom',
    data: [[0, 0]],
    silent: true,
    clip: false,
    renderItem: (_params, api) => {
      const at = ([x, y]: readonly [number, number]) => api.coord([x, y]) as [number, number];
      return {
        type: 'group',
        children: lines.flatMap((line) => {
          const { color, dash, symbol } = toldLine(line.best, colours);
          const corners = threadOf(line).map(at);
          const stars = line.points.flatMap(({ newLesion }, place) =>
            newLesion ? star(corners[place + 1]!, colours) : [],
          );
          const style = {
            ...{ stroke: color, fill: 'none', lineWidth: 1.5, opacity: 0.85 },
            lineDash: dash.length > 0 ? dash : ('solid' as const),
          };
          return [
            { type: 'polyline' as const, shape: { points: corners }, style },
            mark(symbol, corners.at(-1)!, color),
            ...stars,
          ];
        }),
      };
    },
  };
}

function star(at: readonly [number, number], { text, ground }: Palette) {
  return [
    textShape('✱', [at[0], at[1] - 10], {
      ...{ fill: text, fontSize: 13, fontWeight: 700, align: 'center' },
      ...{ stroke: ground, lineWidth: 3 },
    }),
  ];
}

function limits(words: WaterfallWords, write: Writer, colours: Palette, narrow: boolean): CustomSeriesOption {
  return {
    type: 'custom',
    data: [[0, 0]],
    silent: true,
    clip: false,
    renderItem: (params, api) => {
      const area = params.coordSys as unknown as { readonly x: number; readonly width: number };
      const end = area.x + area.width;
      const limit = (share: number, name: string) => {
        const [, y] = api.coord([0, share]) as [number, number];
        return [
          lineShape([area.x, y], [end, y], { stroke: colours.text, lineWidth: 1, lineDash: [5, 4] }),
          narrow
            ? textShape(signed(share, write), [end, y - 8], { fill: colours.text, align: 'right' })
            : textShape(name, [end + 8, y], { fill: colours.text }),
        ];
      };
      const [, zero] = api.coord([0, 0]) as [number, number];
      return {
        type: 'group',
        children: [
          lineShape([area.x, zero], [end, zero], { stroke: colours.quiet, lineWidth: 1 }),
          ...limit(WATERFALL_LIMITS.progression, words.progression),
          ...limit(WATERFALL_LIMITS.response, words.response),
        ],
      };
    },
  };
}
