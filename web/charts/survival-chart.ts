import type { CustomSeriesOption, EChartsOption } from 'echarts';
import type { Writer } from '../words/format.ts';
import { mark } from './mark.ts';
import { axisTicks, type ChartUnit } from './nice-ticks.ts';
import { type Canvas, CHART_FONT, type LineLook, lineLook, palette, type Palette } from './palette.ts';
import { endLabelTops } from './end-labels.ts';
import { riskRowHeight, riskTable } from './risk-table.ts';
import { bandCorners, censorTicks, stairCorners } from './stairs.ts';
import type { SurvivalChartWords, SurvivalLine } from './survival-line.ts';

export interface SurvivalDrawing {
  readonly lines: readonly SurvivalLine[];
  readonly unit: ChartUnit;
  readonly words: SurvivalChartWords;
  readonly write: Writer;
}

const TOP = 12;
const LEFT = 56;
const AXIS = 62;
const NARROW = 620;

/** Where the plot lies in its box: also what laid over it must know. */
export function survivalPlot(width: number): {
  readonly left: number;
  readonly right: number;
  readonly height: number;
} {
  return { left: LEFT, right: width < NARROW ? 20 : 168, height: width < NARROW ? 240 : 320 };
}

export function survivalHeight(width: number, groups: number): number {
  return TOP + survivalPlot(width).height + AXIS + riskRowHeight * (groups + 0.5);
}

/** The last time anybody was followed to, in any group. */
export function lastTime(lines: readonly SurvivalLine[]): number {
  return Math.max(1e-6, ...lines.flatMap(({ steps }) => steps.map(({ time }) => time)));
}

/**
 * Kaplan-Meier: stairs with their limits, a tick for each censoring, a label at the end of each line, and under the
 * axis who was at risk, censored and had the event (KMunicate, doi 10.1136/bmjopen-2019-030215).
 *
 * Drawn as paths of our own: a line series leaves out points closer than a pixel, which makes slopes of the stairs
 * (echarts/lib/chart/line/poly.js).
 */
export function survivalChart(drawing: SurvivalDrawing, { width, shade }: Canvas): EChartsOption {
  const { lines, unit, words, write } = drawing;
  const colours = palette(shade);
  const last = lastTime(lines);
  const plot = survivalPlot(width);
  const plotWidth = width - plot.left - plot.right;
  const ticks = axisTicks(unit, last, plotWidth / 82);
  const axisText = { color: colours.quiet, fontSize: 12 };
  return {
    grid: { top: TOP, left: plot.left, right: plot.right, height: plot.height, containLabel: false },
    xAxis: {
      type: 'value',
      min: 0,
      max: last,
      name: words.time,
      nameLocation: 'middle',
      nameGap: 30,
      nameTextStyle: axisText,
      axisLabel: { ...axisText, customValues: [...ticks], formatter: (value: number) => write.number(value, 0) },
      axisTick: { customValues: [...ticks] },
      axisLine: { show: true, lineStyle: { color: colours.quiet } },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: 0.25,
      axisLabel: { ...axisText, formatter: (value: number) => write.percent(value, 0) },
      splitLine: { lineStyle: { color: colours.rule } },
    },
    series: [
      ...lines.map((line, place) => curve(line, lineLook(place, colours), bandOpacity(lines.length))),
      ...(width < NARROW ? [] : [endLabels(lines, colours, plot.height)]),
      riskTable({ lines, ticks, words, write, colours }),
    ],
  };
}

/** Bands of many lines hide each other: beyond four their limits are in the table alone. */
export const MOST_BANDS = 4;
const bandOpacity = (lines: number): number => (lines > MOST_BANDS ? 0 : 0.16 - 0.02 * lines);

/** One line: its band below, its stairs and ticks above. One datum, so that it is drawn once and whole. */
function curve({ name, steps }: SurvivalLine, { color, dash, symbol }: LineLook, opacity: number): CustomSeriesOption {
  return {
    type: 'custom',
    name,
    data: [[0, 1]],
    silent: true,
    renderItem: (_params, api) => {
      const at = (corner: readonly [number, number]): [number, number] => {
        const [x, y] = api.coord([...corner]);
        return [x!, y!];
      };
      return {
        type: 'group',
        children: [
          { type: 'polygon', shape: { points: bandCorners(steps).map(at) }, style: { fill: color, opacity } },
          {
            type: 'polyline',
            shape: { points: stairCorners(steps).map(at) },
            style: { stroke: color, fill: 'none', lineWidth: 2, lineDash: dash.length > 0 ? dash : 'solid' },
          },
          ...censorTicks(steps).map((corner) => {
            const [x, y] = at(corner);
            return {
              type: 'line' as const,
              shape: { x1: x, y1: y - 5, x2: x, y2: y + 5 },
              style: { stroke: color, lineWidth: 1.5 },
            };
          }),
          mark(symbol, at([steps.at(-1)?.time ?? 0, steps.at(-1)?.survival ?? 1]), color),
        ],
      };
    },
  };
}

/** Each line is named where it ends, in its own look, so that no legend has to be learnt. */
function endLabels(lines: readonly SurvivalLine[], colours: Palette, height: number): CustomSeriesOption {
  const ends = lines.map(({ steps }) => steps.at(-1)?.survival ?? 1);
  const tops = endLabelTops(
    ends.map((survival) => (1 - survival) * height),
    { gap: 18, height },
  );
  return {
    type: 'custom',
    data: [[0, 1]],
    silent: true,
    clip: false,
    renderItem: (params, api) => {
      const plot = params.coordSys as unknown as { readonly x: number; readonly y: number; readonly width: number };
      return {
        type: 'group',
        children: lines.flatMap(({ name, steps }, place) => {
          const [x, y] = api.coord([steps.at(-1)?.time ?? 0, ends[place]!]);
          const labelX = plot.x + plot.width + 12;
          const labelY = plot.y + tops[place]!;
          return [
            {
              type: 'line',
              shape: { x1: x!, y1: y!, x2: labelX - 3, y2: labelY },
              // Dotted and thin, or it would pass for the curve going on.
              style: { stroke: colours.quiet, lineWidth: 1, lineDash: [1, 4] },
            },
            {
              type: 'text',
              x: labelX,
              y: labelY,
              style: {
                text: name,
                fill: colours.text,
                fontFamily: CHART_FONT,
                fontSize: 13,
                fontWeight: 600,
                verticalAlign: 'middle',
                width: 150,
                overflow: 'truncate',
              },
            },
          ];
        }),
      };
    },
  };
}
