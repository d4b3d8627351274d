import type { CustomSeriesOption, EChartsOption } from 'echarts';
import type { Writer } from '../words/format.ts';
import { mark } from './mark.ts';
import { type Canvas, CHART_FONT, palette, type Palette } from './palette.ts';

export interface TwoStageRule {
  readonly n1: number;
  readonly r1: number;
  readonly n: number;
  readonly r: number;
}

export interface TwoStageLook {
  readonly evaluable: number;
  readonly outcomes: number;
}

export interface TwoStageWords {
  readonly patients: string;
  readonly outcomes: string;
  readonly stop: string;
  readonly goOn: string;
  readonly negative: string;
  readonly positive: string;
  /** As "3 of 8". */
  readonly reached: (look: TwoStageLook) => string;
}

/** What a look leads to: from so many outcomes up to so many. */
export interface Region {
  readonly look: number;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly good: boolean;
}

const ROOM_ABOVE = 3;

/** Stop and go on at the first look, negative and positive at the second. */
export function regions({ n1, r1, n, r }: TwoStageRule, top: number, words: TwoStageWords): readonly Region[] {
  return [
    { look: n1, from: 0, to: r1, words: words.stop, good: false },
    { look: n1, from: r1 + 1, to: Math.min(top, n1), words: words.goOn, good: true },
    { look: n, from: 0, to: r, words: words.negative, good: false },
    { look: n, from: r + 1, to: top, words: words.positive, good: true },
  ];
}

/** The highest number of outcomes that there is room for. */
export const topOf = ({ n, r }: TwoStageRule, looks: readonly TwoStageLook[]): number =>
  Math.min(n, Math.max(r + 1, ...looks.map(({ outcomes }) => outcomes)) + ROOM_ABOVE);

export const twoStageChartHeight = (): number => 320;

/** The bounds of a two-stage rule at its looks, and the path of a cohort through them. Between looks nothing is told. */
export function twoStageChart(
  chart: { readonly rule: TwoStageRule; readonly looks: readonly TwoStageLook[]; readonly words: TwoStageWords },
  write: Writer,
  { width, shade }: Canvas,
): EChartsOption {
  const { rule, looks, words } = chart;
  const colours = palette(shade);
  const top = topOf(rule, looks);
  const name = { nameLocation: 'middle' as const, nameTextStyle: { color: colours.quiet, fontSize: 12 } };
  const label = { color: colours.quiet, fontSize: 12 };
  return {
    grid: { top: 12, left: 46, right: width < 480 ? 70 : 110, bottom: 46 },
    xAxis: {
      ...name,
      type: 'value',
      min: 0,
      max: rule.n,
      interval: width < 480 ? 8 : 4,
      name: words.patients,
      nameGap: 28,
      axisLine: { onZero: false, lineStyle: { color: colours.quiet } },
      axisLabel: { ...label, formatter: (n: number) => write.count(n) },
      splitLine: { show: false },
    },
    yAxis: {
      ...name,
      type: 'value',
      min: -1,
      max: top,
      interval: 1,
      name: words.outcomes,
      nameGap: 30,
      axisLabel: { ...label, formatter: (x: number) => (x >= 0 && x % 2 === 0 ? write.count(x) : '') },
      splitLine: { show: false },
    },
    series: [bounds(regions(rule, top, words), colours), path(looks, words, colours)],
  };
}

function bounds(all: readonly Region[], colours: Palette): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    clip: false,
    data: all.map(({ look, from, to }) => [look, from, to]),
    renderItem: (params, api) => {
      const { look, from, to, words, good } = all[params.dataIndex]!;
      const [x, upper] = api.coord([look, to + 0.5]) as [number, number];
      const lower = api.coord([look, from - 0.5])[1]!;
      const color = colours.lines[good ? 0 : 1];
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            shape: { x: x - 7, y: upper + 1, width: 14, height: lower - upper - 2 },
            style: { fill: color, opacity: 0.3 },
          },
          {
            type: 'text',
            x: x + 12,
            y: (upper + lower) / 2,
            style: { text: words, fill: colours.text, fontFamily: CHART_FONT, fontSize: 12, verticalAlign: 'middle' },
          },
        ],
      };
    },
  };
}

function path(looks: readonly TwoStageLook[], words: TwoStageWords, colours: Palette): CustomSeriesOption {
  const stops = [{ evaluable: 0, outcomes: 0 }, ...looks];
  return {
    type: 'custom',
    silent: true,
    clip: false,
    z: 3,
    data: looks.map(({ evaluable, outcomes }) => [evaluable, outcomes]),
    renderItem: (params, api) => {
      const here = stops[params.dataIndex + 1]!;
      const before = stops[params.dataIndex]!;
      const [x1, y1] = api.coord([before.evaluable, before.outcomes]) as [number, number];
      const [x, y] = api.coord([here.evaluable, here.outcomes]) as [number, number];
      return {
        type: 'group',
        children: [
          {
            type: 'line',
            shape: { x1, y1, x2: x, y2: y },
            style: { stroke: colours.text, lineWidth: 2, lineDash: [5, 4] },
          },
          mark('circle', [x, y], colours.text),
          {
            type: 'text',
            x: x - 12,
            y: y - 12,
            style: {
              text: words.reached(here),
              fill: colours.text,
              fontFamily: CHART_FONT,
              fontSize: 13,
              fontWeight: 600,
              align: 'right',
              verticalAlign: 'middle',
            },
          },
        ],
      };
    },
  };
}
