import type { CustomSeriesOption, EChartsOption } from 'echarts';
import type { Writer } from '../words/format.ts';
import { type Canvas, palette, type Palette } from './palette.ts';
import { lineShape, textShape } from './shapes.ts';

/** What is told of one visit. */
export interface VisitMark {
  /** Weeks since the first dose. */
  readonly week: number;
  /** Null where it may not be told. */
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Printed under the axis. */
  readonly answered: string;
  readonly missing: string;
}

export interface VisitDrawing {
  readonly visits: readonly VisitMark[];
  /** Where the scale begins, ends, and is ruled. */
  readonly scale: { readonly from: number; readonly to: number; readonly step: number; readonly decimals: number };
  readonly words: { readonly weeks: string; readonly answered: string; readonly missing: string };
  readonly write: Writer;
}

const TOP = 14;
const BELOW = 124;
const NARROW = 620;

export function visitPlot(width: number) {
  return { left: width < NARROW ? 48 : 72, right: 24, height: width < NARROW ? 220 : 270 };
}

export const visitHeight = (width: number): number => TOP + visitPlot(width).height + BELOW;

/** The mean at each visit with its limits, and under the axis how many answered and how many did not. */
export function visitChart(drawing: VisitDrawing, { width, shade }: Canvas): EChartsOption {
  const { visits, scale, words, write } = drawing;
  const colours = palette(shade);
  const plot = visitPlot(width);
  const weeks = visits.map(({ week }) => week);
  const last = Math.max(8, ...weeks);
  const axisText = { color: colours.quiet, fontSize: 12 };
  return {
    grid: { top: TOP, left: plot.left, right: plot.right, height: plot.height },
    xAxis: {
      type: 'value',
      min: -last * 0.04,
      max: last * 1.04,
      name: words.weeks,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: axisText,
      axisLabel: {
        ...axisText,
        customValues: printed(weeks, plot, width),
        formatter: (week: number) => write.count(week),
      },
      axisTick: { customValues: weeks },
      axisLine: { show: true, onZero: false, lineStyle: { color: colours.quiet } },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: scale.from,
      max: scale.to,
      interval: scale.step,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...axisText, formatter: (value: number) => write.number(value, scale.decimals) },
      splitLine: { lineStyle: { color: colours.rule } },
    },
    series: [means(visits, colours), counts(drawing, colours, new Set(printed(weeks, plot, width)))],
  };
}

/** Weeks that have room for their numbers. */
function printed(
  weeks: readonly number[],
  { left, right }: { readonly left: number; readonly right: number },
  width: number,
) {
  const room = Math.max(1, Math.floor((width - left - right) / 44));
  const every = Math.max(1, Math.ceil(weeks.length / room));
  return weeks.filter((_, at) => at % every === 0);
}

function means(visits: readonly VisitMark[], colours: Palette): CustomSeriesOption {
  const told = visits.filter(({ mean }) => mean !== null);
  const [color] = colours.lines;
  return {
    type: 'custom',
    data: [[0, 0]],
    silent: true,
    clip: true,
    renderItem: (_params, api) => {
      const at = (week: number, value: number) => api.coord([week, value]) as [number, number];
      const points = told.map(({ week, mean }) => at(week, mean!));
      const whiskers = told.flatMap(({ week, lower, upper }) => {
        if (lower === null || upper === null) return [];
        const [[x, low], [, high]] = [at(week, lower), at(week, upper)];
        const style = { stroke: color, lineWidth: 1.5 };
        return [
          lineShape([x, low], [x, high], style),
          lineShape([x - 5, low], [x + 5, low], style),
          lineShape([x - 5, high], [x + 5, high], style),
        ];
      });
      const line = {
        ...{ type: 'polyline' as const, shape: { points } },
        style: { stroke: color, fill: 'none', lineWidth: 2 },
      };
      const dots = points.map(([cx, cy]) => ({
        ...{ type: 'circle' as const, shape: { cx, cy, r: 5 } },
        style: { fill: color, stroke: colours.ground, lineWidth: 1.5 },
      }));
      return { type: 'group', children: [...whiskers, ...(points.length > 1 ? [line] : []), ...dots] };
    },
  };
}

function counts({ visits, words }: VisitDrawing, colours: Palette, shown: ReadonlySet<number>): CustomSeriesOption {
  return {
    type: 'custom',
    data: [[0, 0]],
    silent: true,
    clip: false,
    renderItem: (params, api) => {
      const area = params.coordSys as unknown as { readonly y: number; readonly height: number };
      const foot = area.y + area.height;
      const cell = (text: string, week: number, y: number) =>
        textShape(text, [api.coord([week, 0])[0]!, y], { fill: colours.text, align: 'center' });
      const head = (text: string, y: number) => textShape(text, [0, y], { fill: colours.text, fontWeight: 600 });
      const row = (name: string, of: (visit: VisitMark) => string, y: number) => [
        head(name, y),
        ...visits.filter(({ week }) => shown.has(week)).map((visit) => cell(of(visit), visit.week, y + 17)),
      ];
      return {
        type: 'group',
        children: [
          ...row(words.answered, ({ answered }) => answered, foot + 56),
          ...row(words.missing, ({ missing }) => missing, foot + 94),
        ],
      };
    },
  };
}
