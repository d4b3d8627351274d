import type { BarSeriesOption, CustomSeriesOption, EChartsOption } from 'echarts';
import type { Writer } from '../words/format.ts';
import { type Canvas, palette, type Palette } from './palette.ts';
import { lineShape, textShape } from './shapes.ts';
import { type Told, toldAmong, toldDecal, toldFill } from './told-look.ts';

/** Best change of one patient; null where nobody measured after the start. */
export interface WaterfallMark {
  readonly change: number | null;
  readonly best: Told;
}

export interface WaterfallWords {
  readonly axis: string;
  readonly progression: string;
  readonly response: string;
}

export const WATERFALL_LIMITS = { response: -0.3, progression: 0.2, cap: 1 } as const;

const TOP = 22;
const NARROW = 620;

/** Where the plot lies in its box. */
export function waterfallPlot(width: number) {
  return { left: 52, right: width < NARROW ? 12 : 96, height: width < NARROW ? 260 : 340 };
}

export const waterfallHeight = (width: number): number => TOP + waterfallPlot(width).height + 34;

/** From left to right: those without a measurement, then from the greatest growth to the greatest shrinkage. */
export function waterfallOrder(marks: readonly WaterfallMark[]): readonly WaterfallMark[] {
  return marks.toSorted((one, other) => (other.change ?? Infinity) - (one.change ?? Infinity) || 0);
}

interface Drawing {
  /** In order. */
  readonly marks: readonly WaterfallMark[];
  readonly words: WaterfallWords;
  readonly write: Writer;
}

/**
 * One bar a patient, coloured by best response, with the limits of RECIST. A bar beyond +100 % is cut and says its
 * value; a patient without a measurement has a cross.
 */
export function waterfallChart({ marks, words, write }: Drawing, { width, shade }: Canvas): EChartsOption {
  const colours = palette(shade);
  const plot = waterfallPlot(width);
  return {
    aria: { enabled: true, decal: { show: true }, label: { enabled: false } },
    grid: { top: TOP, left: plot.left, right: plot.right, height: plot.height },
    xAxis: {
      type: 'category',
      data: marks.map((_, at) => String(at)),
      name: words.axis,
      nameLocation: 'middle',
      nameGap: 14,
      nameTextStyle: { color: colours.quiet, fontSize: 12 },
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { show: false, onZero: false },
    },
    yAxis: {
      type: 'value',
      min: -1,
      max: WATERFALL_LIMITS.cap,
      interval: 0.5,
      axisLabel: { color: colours.quiet, fontSize: 12, formatter: (share: number) => signed(share, write) },
      splitLine: { lineStyle: { color: colours.rule } },
    },
    series: [
      ...toldAmong(marks).map((told) => barsOf(told, marks, colours)),
      overlay({ marks, words, write }, colours, width < NARROW),
    ],
  };
}

/** +20 %: a change says which way it goes. */
export const signed = (share: number, write: Writer, decimals = 0): string =>
  `${share > 0 ? '+' : ''}${write.percent(share, decimals)}`;

function barsOf(told: Told, marks: readonly WaterfallMark[], colours: Palette): BarSeriesOption {
  return {
    type: 'bar',
    name: told,
    stack: 'patients',
    barCategoryGap: '14%',
    silent: true,
    data: marks.map(({ change, best }) =>
      best === told && change !== null ? Math.min(change, WATERFALL_LIMITS.cap) : '-',
    ),
    itemStyle: {
      color: toldFill(told),
      borderColor: colours.fillOutline,
      borderWidth: marks.length > 60 ? 0.5 : 1,
      decal: toldDecal(told),
    },
  } as BarSeriesOption;
}

/** What stands on the bars: the limits, the cut and the unmeasured. */
function overlay({ marks, words, write }: Drawing, colours: Palette, narrow: boolean): CustomSeriesOption {
  return {
    type: 'custom',
    data: [[0, 0]],
    silent: true,
    clip: false,
    z: 5,
    renderItem: (params, api) => {
      const area = params.coordSys as unknown as { readonly x: number; readonly width: number };
      const at = (place: number, change: number) => api.coord([place, change]) as [number, number];
      const end = area.x + area.width;
      const limit = (share: number, name: string) => {
        const [, y] = at(0, share);
        const text = narrow
          ? textShape(signed(share, write), [end, y - 8], { fill: colours.text, align: 'right' })
          : textShape(name, [end + 8, y], { fill: colours.text, fontSize: 12 });
        return [lineShape([area.x, y], [end, y], { stroke: colours.text, lineWidth: 1, lineDash: [5, 4] }), text];
      };
      const [, zero] = at(0, 0);
      return {
        type: 'group',
        children: [
          lineShape([area.x, zero], [end, zero], { stroke: colours.text, lineWidth: 1.25 }),
          ...limit(WATERFALL_LIMITS.progression, words.progression),
          ...limit(WATERFALL_LIMITS.response, words.response),
          ...marks.flatMap(({ change }, place) => (change === null ? cross(at(place, 0), colours) : [])),
          ...marks.flatMap(({ change }, place) =>
            change !== null && change > WATERFALL_LIMITS.cap ? cut(at(place, WATERFALL_LIMITS.cap), colours) : [],
          ),
        ],
      };
    },
  };
}

function cross([x, y]: readonly [number, number], { ground, text }: Palette) {
  const arms = [
    [-3.5, -3.5, 3.5, 3.5],
    [-3.5, 3.5, 3.5, -3.5],
  ] as const;
  const stroke = (style: { readonly stroke: string; readonly lineWidth: number }) =>
    arms.map(([x1, y1, x2, y2]) => lineShape([x + x1, y + y1], [x + x2, y + y2], style));
  return [...stroke({ stroke: ground, lineWidth: 4 }), ...stroke({ stroke: text, lineWidth: 1.5 })];
}

/** An arrow upwards where a bar goes on beyond the plot. */
function cut([x, y]: readonly [number, number], { text }: Palette) {
  const points: [number, number][] = [
    [x, y - 10],
    [x + 4.5, y - 3],
    [x - 4.5, y - 3],
  ];
  return [{ type: 'polygon' as const, shape: { points }, style: { fill: text } }];
}
