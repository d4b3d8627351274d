import type { CustomSeriesOption } from 'echarts';
import { writer } from '../words/format.ts';
import { rateChart, rateChartHeight } from './rate-chart.ts';

const rows = [
  { name: 'Objektiv respons', share: 0.16, lower: 0.045, upper: 0.361, n: 25, text: '4/25' },
  { name: 'Sykdomskontroll', share: 0.4, lower: 0.3, upper: 0.5, n: 100, text: '40/100' },
];

/** Draws one row on a plot 1000 pixels wide and 100 a row. */
function drawn(place: number, width: number): string {
  const { series } = rateChart(rows, writer('nb'), { width, shade: 'light' });
  const api = { coord: ([x, y]: [number, number]) => [x * 1000, y * 100] };
  return JSON.stringify((series as CustomSeriesOption[])[0]!.renderItem!({ dataIndex: place } as never, api as never));
}

test('rateChart() draws each interval from its lower to its upper limit', () => {
  expect(drawn(0, 900)).toContain('"x1":45,"y1":68,"x2":361,"y2":68');
});

test('rateChart() makes the square of many people larger than that of few', () => {
  expect(drawn(1, 900)).toContain('"width":15');
  expect(drawn(0, 900)).toContain('"width":11');
});

test('rateChart() gives the name a line of its own where it is narrow', () => {
  expect(drawn(0, 900)).toContain('{name|Objektiv respons}  4/25');
  expect(drawn(0, 350)).toContain('"text":"Objektiv respons"');
  expect(rateChartHeight(2, 350)).toBeGreaterThan(rateChartHeight(2, 900));
});
