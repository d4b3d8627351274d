import type { BarSeriesOption, CustomSeriesOption, EChartsOption } from 'echarts';
import { writer } from '../words/format.ts';
import { waterfallChart, type WaterfallMark, waterfallOrder } from './waterfall-chart.ts';

const words = { axis: 'En søyle per pasient', progression: '+20 % (PD)', response: '−30 % (PR)' };
const marks: readonly WaterfallMark[] = [
  { change: -0.45, best: 'PR' },
  { change: 1.8, best: 'PD' },
  { change: null, best: 'NE' },
  { change: 0.05, best: 'SD' },
];
const option = waterfallChart(
  { marks: waterfallOrder(marks), words, write: writer('nb') },
  { width: 900, shade: 'light' },
);
const bars = (drawn: EChartsOption) => (drawn.series as BarSeriesOption[]).filter(({ type }) => type === 'bar');

/** Draws the marks above the bars, on a plot of which a share of 1 is 100 pixels and a place 10. */
function drawn(chart: EChartsOption): string {
  const series = (chart.series as CustomSeriesOption[]).find(({ type }) => type === 'custom')!;
  const api = { coord: ([x, y]: [number, number]) => [x * 10, 100 - y * 100] };
  return JSON.stringify(series.renderItem!({ coordSys: { x: 0, width: 40 } } as never, api as never));
}

test('waterfallOrder() puts the unmeasured first, then growth before shrinkage', () => {
  expect(waterfallOrder(marks).map(({ change }) => change)).toEqual([null, 1.8, 0.05, -0.45]);
});

test('waterfallChart() has one bar a measured patient, in a series of its response, cut at +100 %', () => {
  expect(bars(option).map(({ name, data }) => [name, data])).toEqual([
    ['PR', ['-', '-', '-', -0.45]],
    ['SD', ['-', '-', 0.05, '-']],
    ['PD', ['-', 1, '-', '-']],
    ['NE', ['-', '-', '-', '-']],
  ]);
});

test('waterfallChart() tells responses apart by pattern as well', () => {
  const decals = bars(option).map(({ itemStyle }) => JSON.stringify((itemStyle as { decal?: object }).decal));
  expect(new Set(decals).size).toBe(4);
});

test('waterfallChart() draws both limits, a cross for the unmeasured and an arrow where a bar is cut', () => {
  const picture = drawn(option);
  expect(picture).toContain('"y1":80,"x2":40,"y2":80');
  expect(picture).toContain('"y1":130,"x2":40,"y2":130');
  expect(picture).toContain('+20 % (PD)');
  expect(picture.match(/"polygon"/g)).toHaveLength(1);
  expect(
    drawn(waterfallChart({ marks: [marks[0]!], words, write: writer('nb') }, { width: 900, shade: 'dark' })),
  ).not.toContain('polygon');
});
