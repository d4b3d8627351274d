import type { BarSeriesOption, EChartsOption } from 'echarts';
import type { Writer } from '../words/format.ts';
import { type Canvas, CHART_FONT, palette, RESPONSE_FILLS } from './palette.ts';
import { RESPONSE_DECALS } from './response-decals.ts';

export type ResponseCode = keyof typeof RESPONSE_FILLS;

export interface ResponseBar {
  readonly response: ResponseCode;
  readonly name: string;
  readonly n: number;
}

const HEIGHT = { wide: 168, narrow: 250 } as const;

const ORDER: readonly ResponseCode[] = ['CR', 'PR', 'SD', 'PD', 'NE'];
const NARROW = 620;

export function responseChartHeight(width: number): number {
  return width < NARROW ? HEIGHT.narrow : HEIGHT.wide;
}

/** Best response as one bar of the whole: those not evaluable are part of it. */
export function responseChart(bars: readonly ResponseBar[], write: Writer, { width, shade }: Canvas): EChartsOption {
  const colours = palette(shade);
  const total = bars.reduce((sum, { n }) => sum + n, 0);
  const sorted = ORDER.flatMap((code) => bars.filter(({ response }) => response === code));
  return {
    aria: { enabled: true, decal: { show: true }, label: { enabled: false } },
    grid: { top: 8, left: 12, right: 28, height: 64 },
    legend: {
      top: 112,
      left: 0,
      orient: width < NARROW ? 'vertical' : 'horizontal',
      selectedMode: false,
      itemWidth: 22,
      itemHeight: 14,
      itemGap: width < NARROW ? 8 : 18,
      textStyle: { color: colours.text, fontSize: 13 },
      itemStyle: { borderColor: colours.fillOutline, borderWidth: 1 },
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: total || 1,
      interval: (total || 1) / 4,
      axisLabel: { color: colours.quiet, fontSize: 12, formatter: (n: number) => write.percent(n / (total || 1), 0) },
      splitLine: { lineStyle: { color: colours.rule } },
    },
    yAxis: {
      type: 'category',
      data: [''],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.quiet } },
    },
    series: sorted.map((bar) => segment(bar, { colours, write, room: ((width - 40) * bar.n) / (total || 1) })),
  };
}

interface SegmentLook {
  readonly colours: ReturnType<typeof palette>;
  readonly write: Writer;
  /** Pixels the segment is wide. */
  readonly room: number;
}

function segment({ response, name, n }: ResponseBar, { colours, write, room }: SegmentLook): BarSeriesOption {
  const { fill, ink } = RESPONSE_FILLS[response];
  return {
    type: 'bar',
    name: `${response} ${name}: ${write.count(n)}`,
    stack: 'responses',
    barWidth: 48,
    silent: true,
    data: [n],
    itemStyle: { color: fill, borderColor: colours.fillOutline, borderWidth: 1, decal: RESPONSE_DECALS[response] },
    label: {
      show: room >= 44,
      formatter: `${response} ${write.count(n)}`,
      color: ink,
      fontFamily: CHART_FONT,
      fontSize: 13,
      fontWeight: 600,
      backgroundColor: fill,
      padding: [2, 4],
      borderRadius: 2,
    },
  } as BarSeriesOption;
}
