import type { CustomSeriesOption } from 'echarts';
import { writer } from '../words/format.ts';
import { fateOf, pairChart, pairOrder } from './pair-chart.ts';

const pair = (before: number, during: number, ended = true) => ({ before, during, ended });

test('fateOf() counts the ratio itself as reached, and who is censored below it as undecided', () => {
  const fates = [pair(100, 130), pair(100, 129), pair(100, 129, false), pair(100, 131, false)].map((one) =>
    fateOf(one, 1.3),
  );
  expect(fates).toEqual(['REACHED', 'SHORT', 'UNDECIDED', 'REACHED']);
});

test('pairOrder() puts the greatest ratio first', () => {
  expect(pairOrder([pair(10, 5), pair(10, 30), pair(100, 120)]).map(({ during }) => during)).toEqual([30, 120, 5]);
});

test('pairChart() draws each pair as a line, with an arrow where the time goes on', () => {
  const pairs = [pair(30.4375, 60.875), pair(30.4375, 60.875, false)];
  const option = pairChart(
    { pairs, threshold: 1.3, axis: 'Måneder', write: writer('nb') },
    { width: 800, shade: 'light' },
  );
  const [rows] = option.series as CustomSeriesOption[];
  const api = { coord: ([x, y]: [number, number]) => [x * 100, y * 10] };
  const drawn = (dataIndex: number) => JSON.stringify(rows!.renderItem!({ dataIndex } as never, api as never));
  expect(drawn(0)).toContain('"x1":100,"y1":5,"x2":200,"y2":5');
  expect([drawn(0).includes('polygon'), drawn(1).includes('polygon')]).toEqual([false, true]);
});
