import type { CustomSeriesOption, EChartsOption } from 'echarts';
import type { Writer } from '../words/format.ts';
import { axisTicks } from './nice-ticks.ts';
import { type Canvas, palette, type Palette } from './palette.ts';
import { lineShape, rectShape, textShape } from './shapes.ts';
import { TOLD, type Told, toldFill } from './told-look.ts';

/** The course of one patient, in days; null where it did not happen or is not told. */
export interface Lane {
  readonly best: Told;
  readonly treatedDays: number | null;
  readonly ongoing: boolean | null;
  readonly followedDays: number | null;
  readonly respondedAt: number | null;
  readonly progressedAt: number | null;
  readonly diedAt: number | null;
}

export interface SwimmerDrawing {
  /** In order. */
  readonly lanes: readonly Lane[];
  /** Short name of each response. */
  readonly nameOf: (told: Told) => string;
  readonly axis: string;
  readonly write: Writer;
}

const TOP = 4;
const LANE = 19;
const BAR = 11;
const DAYS_IN_MONTH = 30.4375;
const NARROW = 620;

export const swimmerPlot = (width: number, lanes: number) => ({
  left: width < NARROW ? 40 : 64,
  right: 24,
  height: lanes * LANE,
});
export const swimmerHeight = (lanes: number): number => TOP + lanes * LANE + 52;

const lengthOf = ({ treatedDays, followedDays }: Lane): number => Math.max(treatedDays ?? 0, followedDays ?? 0);

/** Longest first; where people are protected by response alone, in the order given, which tells nothing. */
export function swimmerOrder(lanes: readonly Lane[], coarse: boolean): readonly Lane[] {
  return coarse
    ? lanes.toSorted((one, other) => TOLD.indexOf(one.best) - TOLD.indexOf(other.best))
    : lanes.toSorted((one, other) => lengthOf(other) - lengthOf(one));
}

export const lastFollowed = (lanes: readonly Lane[]): number => Math.max(DAYS_IN_MONTH, ...lanes.map(lengthOf));

/**
 * One lane a patient: a bar for the time on treatment in the colour of the best response, a thin line for the time
 * followed; a diamond where a response began, a triangle at progression, a cross at death, an arrow where treatment or,
 * without known treatment, follow-up goes on.
 */
export function swimmerChart(drawing: SwimmerDrawing, { width, shade }: Canvas): EChartsOption {
  const { lanes, axis, write } = drawing;
  const colours = palette(shade);
  const plot = swimmerPlot(width, lanes.length);
  const last = (lastFollowed(lanes) / DAYS_IN_MONTH) * 1.02;
  const ticks = axisTicks('MONTHS', last, (width - plot.left - plot.right) / 60);
  const axisText = { color: colours.quiet, fontSize: 12 };
  return {
    grid: { top: TOP, left: plot.left, right: plot.right, height: plot.height },
    xAxis: {
      type: 'value',
      min: 0,
      max: last,
      name: axis,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: axisText,
      axisLabel: { ...axisText, customValues: [...ticks], formatter: (value: number) => write.number(value, 0) },
      axisTick: { customValues: [...ticks] },
      axisLine: { show: true, onZero: false, lineStyle: { color: colours.quiet } },
      splitLine: { show: false },
    },
    yAxis: { type: 'value', min: 0, max: Math.max(1, lanes.length), show: false, inverse: true },
    series: [tickLines(ticks, colours), swim(drawing, colours)],
  };
}

function tickLines(ticks: readonly number[], colours: Palette): CustomSeriesOption {
  return {
    type: 'custom',
    data: [[0, 0]],
    silent: true,
    renderItem: (params, api) => {
      const { y, height } = params.coordSys as unknown as { readonly y: number; readonly height: number };
      const lines = ticks.map((tick) => {
        const [x] = api.coord([tick, 0]) as [number, number];
        return lineShape([x, y], [x, y + height], { stroke: colours.rule });
      });
      return { type: 'group', children: lines };
    },
  };
}

function swim({ lanes, nameOf }: SwimmerDrawing, colours: Palette): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    clip: false,
    data: lanes.map((_, place) => [0, place]),
    renderItem: (params, api) => {
      const lane = lanes[params.dataIndex]!;
      const [left, y] = api.coord([0, params.dataIndex + 0.5]) as [number, number];
      const x = (days: number) => api.coord([days / DAYS_IN_MONTH, 0])[0]!;
      const name = textShape(nameOf(lane.best), [left - 6, y], { fill: colours.quiet, fontSize: 11, align: 'right' });
      return {
        type: 'group',
        children: [name, ...bars(lane, { left, x, y }, colours), ...marks(lane, { x, y }, colours)],
      };
    },
  };
}

interface Place {
  readonly x: (days: number) => number;
  readonly y: number;
}

function bars(lane: Lane, { left, x, y }: Place & { readonly left: number }, colours: Palette) {
  const { treatedDays, followedDays, best } = lane;
  const bar = treatedDays ?? followedDays ?? 0;
  return [
    ...(followedDays === null
      ? []
      : [lineShape([left, y], [x(followedDays), y], { stroke: colours.quiet, lineWidth: 1.5 })]),
    rectShape([left, y - BAR / 2], [Math.max(1, x(bar) - left), BAR], {
      ...{ fill: toldFill(best), stroke: colours.fillOutline, lineWidth: 1 },
    }),
  ];
}

/** Whether the bar goes on beyond the data cut. */
export function goesOn({ treatedDays, ongoing, diedAt }: Lane): boolean {
  return treatedDays === null ? diedAt === null : ongoing === true;
}

function marks(lane: Lane, { x, y }: Place, colours: Palette) {
  const { respondedAt, progressedAt, diedAt, treatedDays, followedDays } = lane;
  const end = x(treatedDays ?? followedDays ?? 0);
  return [
    ...(respondedAt === null ? [] : [SWIMMER_MARKS.responded([x(respondedAt), y], colours)]),
    ...(progressedAt === null ? [] : [SWIMMER_MARKS.progressed([x(progressedAt), y], colours)]),
    ...(diedAt === null ? [] : SWIMMER_MARKS.died([x(diedAt), y], colours)),
    ...(goesOn(lane) ? SWIMMER_MARKS.goesOn([end, y], colours) : []),
  ];
}

type At = readonly [number, number];
const polygon = (points: [number, number][], fill: string, stroke: string) => ({
  ...{ type: 'polygon' as const, shape: { points } },
  style: { fill, stroke, lineWidth: 1 },
});

/** Each mark has a halo in the colour of the ground, so that it stands out on any bar. */
const SWIMMER_MARKS = {
  responded: ([x, y]: At, { ground, text }: Palette) =>
    polygon(
      [
        [x, y - 6],
        [x + 6, y],
        [x, y + 6],
        [x - 6, y],
      ],
      ground,
      text,
    ),
  progressed: ([x, y]: At, { ground, lines }: Palette) =>
    polygon(
      [
        [x, y - 6.5],
        [x + 6.5, y + 5],
        [x - 6.5, y + 5],
      ],
      lines[1],
      ground,
    ),
  died: ([x, y]: At, { ground, text }: Palette) =>
    [
      { stroke: ground, lineWidth: 5 },
      { stroke: text, lineWidth: 2 },
    ].flatMap((style) => [
      lineShape([x - 4.5, y - 4.5], [x + 4.5, y + 4.5], style),
      lineShape([x - 4.5, y + 4.5], [x + 4.5, y - 4.5], style),
    ]),
  goesOn: ([x, y]: At, { text }: Palette) => [
    lineShape([x, y], [x + 9, y], { stroke: text, lineWidth: 2 }),
    polygon(
      [
        [x + 15, y],
        [x + 8, y - 4.5],
        [x + 8, y + 4.5],
      ],
      text,
      text,
    ),
  ],
} as const;
