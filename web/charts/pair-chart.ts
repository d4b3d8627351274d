import type { CustomSeriesOption, EChartsOption } from 'echarts';
import type { Writer } from '../words/format.ts';
import { axisTicks } from './nice-ticks.ts';
import { type Canvas, palette, type Palette } from './palette.ts';
import { lineShape } from './shapes.ts';

/** Two times of one patient, in days. */
export interface Pair {
  readonly before: number;
  readonly during: number;
  /** False where the patient had not progressed when last seen. */
  readonly ended: boolean;
}

export interface PairDrawing {
  /** In order. */
  readonly pairs: readonly Pair[];
  readonly threshold: number;
  readonly axis: string;
  readonly write: Writer;
}

const TOP = 6;
const LEFT = 20;
const RIGHT = 28;
const DAYS_IN_MONTH = 30.4375;

const rowHeight = (pairs: number): number => (pairs > 60 ? 9 : 15);
export const pairHeight = (pairs: number): number => TOP + Math.max(1, pairs) * rowHeight(pairs) + 52;

export type PairFate = 'REACHED' | 'SHORT' | 'UNDECIDED';

/** Whether a pair reached the ratio, fell short of it, or was censored before it could be told. */
export function fateOf({ before, during, ended }: Pair, threshold: number): PairFate {
  if (during / before >= threshold) return 'REACHED';
  return ended ? 'SHORT' : 'UNDECIDED';
}

/** Greatest ratio first. */
export const pairOrder = (pairs: readonly Pair[]): readonly Pair[] =>
  pairs.toSorted((one, other) => other.during / other.before - one.during / one.before);

/** One row a patient: a hollow dot for the time on the line before, a full mark for that on the treatment. */
export function pairChart({ pairs, threshold, axis, write }: PairDrawing, { width, shade }: Canvas): EChartsOption {
  const colours = palette(shade);
  const last = Math.max(...pairs.flatMap(({ before, during }) => [before, during]), DAYS_IN_MONTH) / DAYS_IN_MONTH;
  const ticks = axisTicks('MONTHS', last, (width - LEFT - RIGHT) / 60);
  const axisText = { color: colours.quiet, fontSize: 12 };
  return {
    grid: { top: TOP, left: LEFT, right: RIGHT, height: Math.max(1, pairs.length) * rowHeight(pairs.length) },
    xAxis: {
      type: 'value',
      min: 0,
      max: last * 1.02,
      name: axis,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: axisText,
      axisLabel: { ...axisText, customValues: [...ticks], formatter: (value: number) => write.number(value, 0) },
      axisTick: { customValues: [...ticks] },
      axisLine: { show: true, onZero: false, lineStyle: { color: colours.quiet } },
      splitLine: { lineStyle: { color: colours.rule } },
    },
    yAxis: { type: 'value', min: 0, max: Math.max(1, pairs.length), show: false, inverse: true },
    series: [rows(pairs, threshold, colours)],
  };
}

/** Colour, dash and end of a pair, by what became of it. */
export function pairLook(fate: PairFate, { lines, quiet }: Palette) {
  const looks = {
    REACHED: { color: lines[0], dash: [] as number[] },
    SHORT: { color: lines[1], dash: [5, 3] },
    UNDECIDED: { color: quiet, dash: [2, 3] },
  };
  return looks[fate];
}

function rows(pairs: readonly Pair[], threshold: number, colours: Palette): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    clip: false,
    data: pairs.map((_, place) => [0, place]),
    renderItem: (params, api) => {
      const pair = pairs[params.dataIndex]!;
      const { color, dash } = pairLook(fateOf(pair, threshold), colours);
      const at = (days: number) => api.coord([days / DAYS_IN_MONTH, params.dataIndex + 0.5]) as [number, number];
      const [from, to] = [at(pair.before), at(pair.during)];
      const circle = { type: 'circle' as const, shape: { cx: from[0], cy: from[1], r: 3.5 } };
      return {
        type: 'group',
        children: [
          lineShape(from, to, { stroke: color, lineWidth: 2, ...(dash.length > 0 && { lineDash: dash }) }),
          { ...circle, style: { fill: colours.ground, stroke: color, lineWidth: 1.5 } },
          pair.ended ? full(to, color) : arrow(to, color),
        ],
      };
    },
  };
}

const full = ([cx, cy]: readonly [number, number], fill: string) => ({
  ...{ type: 'circle' as const, shape: { cx, cy, r: 4 } },
  style: { fill },
});

/** Not progressed when last seen: the time goes on. */
function arrow([x, y]: readonly [number, number], fill: string) {
  const points: [number, number][] = [
    [x + 9, y],
    [x - 1, y - 5],
    [x - 1, y + 5],
  ];
  return { type: 'polygon' as const, shape: { points }, style: { fill } };
}
