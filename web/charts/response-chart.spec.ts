import type { BarSeriesOption } from 'echarts';
import { writer } from '../words/format.ts';
import { responseChart, type ResponseBar } from './response-chart.ts';

const bars: readonly ResponseBar[] = [
  { response: 'NE', name: 'Ikke evaluerbar', n: 6 },
  { response: 'PR', name: 'Delvis respons', n: 4 },
  { response: 'SD', name: 'Stabil sykdom', n: 8 },
  { response: 'PD', name: 'Progresjon', n: 7 },
];
const option = responseChart(bars, writer('nb'), { width: 900, shade: 'light' });
const series = option.series as BarSeriesOption[];

test('responseChart() has everybody in the whole, those not evaluable too', () => {
  expect(option.xAxis).toMatchObject({ max: 25 });
  expect(series.flatMap(({ data }) => data)).toEqual([4, 8, 7, 6]);
});

test('responseChart() goes from best to worst and ends with those not evaluable', () => {
  expect(series.map(({ name }) => String(name).slice(0, 2))).toEqual(['PR', 'SD', 'PD', 'NE']);
});

test('responseChart() labels a segment only where its label has room', () => {
  const narrow = responseChart([{ response: 'CR', name: 'x', n: 1 }, ...bars], writer('nb'), {
    width: 390,
    shade: 'light',
  });
  expect((narrow.series as BarSeriesOption[]).map(({ label }) => label?.show)).toEqual([false, true, true, true, true]);
});
